import Workspace

/// A commit with who made it, when and why.
package struct Commit: Hashable, Sendable {
  package let revision: Revision
  package let parents: [Revision]
  package let author: String
  /// As `2026-03-04`, in the author's own time zone.
  package let date: String
  /// The first line of its message.
  package let message: String
}

extension Repository {
  /// Commits that touched the manifests or the lock file of the folder, the newest first.
  ///
  /// The parents of the last ones in a shallow clone are not known.
  package func commits(upTo revision: Revision) throws(GitProblem) -> [Commit] {
    let fields = ["%H", "%P", "%an", "%as", "%s"].joined(separator: "%x1f")
    let output = try text(of: [
      "log", "-z", "--no-show-signature", "--no-color", "--format=\(fields)", revision.commit, "--",
      ":(glob)**/*.yaml", ":(glob)**/*.yml", ":(glob)lacquer.lock",
    ])
    return output.split(separator: 0).compactMap { record in
      let words = record.split(separator: 0x1F, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 5 else { return nil }
      return Commit(
        revision: Revision(word: words[0], commit: words[0]),
        parents: words[1].split(separator: " ").map {
          Revision(word: String($0), commit: String($0))
        },
        author: words[2],
        date: words[3],
        message: words[4]
      )
    }
  }
}
