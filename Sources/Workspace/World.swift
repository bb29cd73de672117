/// The only reader of files, clock and environment; handed in, so that tests need no disk.
///
/// Relative paths are seen from `currentFolder`. Symbolic links are followed.
package protocol World: Sendable {
  /// Absolute.
  var currentFolder: Path { get }

  /// Nanoseconds since some fixed moment, never going back. For progress and speed only: nothing
  /// that is rendered, hashed or written to a deliverable may depend on it.
  var monotonicNanoseconds: Int64 { get }

  /// The clock on the wall, in seconds since 1970 in UTC. For warnings about what runs out only:
  /// no error and nothing that is made may depend on it.
  var secondsSince1970: Int64 { get }

  /// Nil where the variable is not set.
  func environmentVariable(_ name: String) -> String?

  func bytes(of path: Path) throws(WorldProblem) -> [UInt8]

  func status(of path: Path) throws(WorldProblem) -> FileStatus

  /// The names in a folder without `.` and `..`, in the order of their bytes.
  func names(in folder: Path) throws(WorldProblem) -> [String]

  /// Absolute, normalised and free of symbolic links; the file must exist.
  func canonicalPath(of path: Path) throws(WorldProblem) -> Path
}

extension World {
  /// True where something can be found under the path, whatever it is.
  package func exists(_ path: Path) -> Bool {
    (try? status(of: path)) != nil
  }
}
