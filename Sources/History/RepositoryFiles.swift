import Workspace

/// Files of a repository that are too long to be held in memory, and those of Git LFS.
extension Repository {
  /// What an object says in place of its contents; nil where it holds these itself.
  package func pointer(_ object: String) throws(GitProblem) -> LFSPointer? {
    guard let size = try size(of: object), size < LFSPointer.longest else { return nil }
    return try contents(of: [object])[object].flatMap { LFSPointer($0) }
  }

  /// Writes the contents of an object to a file.
  ///
  /// - Returns: false where the repository does not have the object.
  package func write(_ object: String, to path: String) throws(GitProblem) -> Bool {
    let outcome = try GitProcess.run(
      ["-C", folder.string, "cat-file", "blob", object],
      outputPath: path
    )
    return outcome.status == 0
  }

  /// Where a file lies that all worktrees share; absolute.
  package func commonPath(_ name: String) throws(GitProblem) -> Path {
    let output = try text(of: ["rev-parse", "--git-common-dir"])
    let line = output.prefix { $0 != UInt8(ascii: "\n") }
    return folder.joined(with: Path(String(decoding: line, as: UTF8.self)))
      .joined(with: Path(name)).normalised
  }
}

extension LFSPointer {
  /// Where Git LFS keeps the contents, below git's own folder.
  package var storedAt: String {
    "lfs/objects/\(digest.prefix(2))/\(digest.dropFirst(2).prefix(2))/\(digest)"
  }
}
