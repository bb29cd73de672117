/// Why git did not give what was asked of it.
package enum GitProblem: Error, Hashable, Sendable {
  /// There is no program `git`.
  case notInstalled
  case noRepository(folder: String)
  /// Where the clone is shallow, what was named may lie behind its end.
  case unknownRevision(String, isShallow: Bool)
  /// Git's own words.
  case failed(command: String, message: String)

  package var sentence: String {
    switch self {
    case .notInstalled: "`git` is not installed, or not on the PATH"
    case .noRepository(let folder): "`\(folder)` is in no git repository"
    case .unknownRevision(let word, false): "git knows no revision `\(word)`"
    case .unknownRevision(let word, true):
      "git knows no revision `\(word)`; the clone is shallow: `git fetch --unshallow` brings "
        + "the rest of its history"
    case .failed(let command, let message): "`git \(command)` failed: \(message)"
    }
  }
}
