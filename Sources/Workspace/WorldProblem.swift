/// Why a file or folder could not be read.
package enum WorldProblem: Error, Hashable, Sendable {
  case notFound(Path)
  /// A folder stands where a file is needed.
  case isDirectory(Path)
  /// A file stands where a folder is needed, also on the way.
  case notDirectory(Path)
  /// The reason is the system's own sentence.
  case notReadable(Path, reason: String)

  package var path: Path {
    switch self {
    case .notFound(let path), .isDirectory(let path), .notDirectory(let path): path
    case .notReadable(let path, _): path
    }
  }
}

extension WorldProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFound(let path): "`\(path)` does not exist"
    case .isDirectory(let path): "`\(path)` is a folder, not a file"
    case .notDirectory(let path): "`\(path)` is not a folder"
    case .notReadable(let path, let reason): "`\(path)` cannot be read: \(reason)"
    }
  }
}
