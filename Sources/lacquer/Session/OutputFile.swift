import Engine
import Glibc

/// Writes small files whole or not at all: under another name first, then renamed.
enum OutputFile {
  struct Problem: Error {
    let path: String
    /// The system's own sentence.
    let reason: String

    init(_ path: String, _ error: CInt) {
      self.init(path, reason: unsafe String(cString: strerror(error)))
    }

    init(_ path: String, reason: String) {
      self.path = path
      self.reason = reason
    }

    var asRenderProblem: RenderProblem {
      RenderProblem(EngineCodes.unwrittenFile, "`\(path)` cannot be written: \(reason)")
    }
  }

  /// Makes the folders on the way.
  static func write(_ text: String, to path: String) throws(Problem) {
    try write(Array(text.utf8), to: path)
  }

  static func write(_ contents: [UInt8], to path: String) throws(Problem) {
    try makeFolders(above: path)
    // What is left of it by a build that is killed, the next build takes away.
    let temporary = "\(FileSystem.folder(of: path))/\(PartialName.name("text"))"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw Problem(path, errno) }
    var bytes = contents[...]
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
    let folder = FileSystem.folder(of: path)
    do throws(FileSystem.Problem) {
      try FileSystem.makeFolder(folder)
    } catch {
      throw Problem(folder, reason: error.sentence)
    }
  }
}
