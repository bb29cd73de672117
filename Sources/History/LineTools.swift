/// What git itself does with two or three texts, line by line; no repository is needed.
package enum LineTools {
  /// Merges lines into the file at `ours`.
  ///
  /// - Returns: whether there were conflicts, which stand in the file between markers.
  package static func merge(
    ours: String,
    base: String,
    theirs: String,
    markerSize: Int
  ) throws(GitProblem) -> Bool {
    let outcome = try GitProcess.run([
      "merge-file", "--marker-size=\(markerSize)", "-L", "ours", "-L", "base", "-L", "theirs",
      "--", ours, base, theirs,
    ])
    // The number of conflicts, 127 at most; failures are above.
    guard outcome.status < 128 else {
      throw .failed(command: "merge-file", message: outcome.errors)
    }
    return outcome.status > 0
  }

  /// The lines in which two files differ, in git's own format.
  package static func difference(from old: String, to new: String) throws(GitProblem) -> String {
    let outcome = try GitProcess.run([
      "diff", "--no-index", "--no-ext-diff", "--", old, new,
    ])
    guard outcome.status <= 1 else {
      throw .failed(command: "diff", message: outcome.errors)
    }
    return String(decoding: outcome.output, as: UTF8.self)
  }
}
