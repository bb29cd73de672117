import Engine
import Glibc

/// Writes small files whole or not at all: under another name first, then renamed.
enum OutputFile {
  struct Problem: Error {
    let path: String
    /// The system's own sentence.
    let reason: String

    init(_ path: String, _ error: CInt) {
      self.path = path
      reason = unsafe String(cString: strerror(error))
    }

    var asRenderProblem: RenderProblem {
      RenderProblem(EngineCodes.unwrittenFile, "`\(path)` cannot be written: \(reason)")
    }
  }

  /// Makes the folders on the way.
  static func write(_ text: String, to path: String) throws(Problem) {
    try makeFolders(above: path)
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw Problem(path, errno) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 || errno == EINTR else {
        let failure = Problem(path, errno)
        close(descriptor)
        unsafe unlink(temporary)
        throw failure
      }
      bytes = bytes.dropFirst(max(0, count))
    }
    guard close(descriptor) == 0, unsafe rename(temporary, path) == 0 else {
      let failure = Problem(path, errno)
      unsafe unlink(temporary)
      throw failure
    }
  }

  static func makeFolders(above path: String) throws(Problem) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for count in parts.indices.map({ $0 + 1 }) {
      let folder = parts.prefix(count).joined(separator: "/")
      guard !folder.isEmpty, unsafe mkdir(folder, 0o755) != 0, errno != EEXIST else { continue }
      throw Problem(folder, errno)
    }
  }
}
