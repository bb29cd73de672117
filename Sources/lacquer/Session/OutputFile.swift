import Engine
import Glibc

/// Writes small files whole or not at all: under another name first, then renamed.
enum OutputFile {
  struct Problem: Error, CustomStringConvertible {
    let path: String
    let reason: String

    var description: String { "`\(path)` cannot be written: \(reason)" }
  }

  /// Makes the folders on the way.
  static func write(_ text: String, to path: String) throws(Problem) {
    try makeFolders(above: path)
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw problem(path) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 || errno == EINTR else {
        let failure = problem(path)
        close(descriptor)
        unsafe unlink(temporary)
        throw failure
      }
      bytes = bytes.dropFirst(max(0, count))
    }
    guard close(descriptor) == 0, unsafe rename(temporary, path) == 0 else {
      let failure = problem(path)
      unsafe unlink(temporary)
      throw failure
    }
  }

  static func makeFolders(above path: String) throws(Problem) {
    let folder = FileSystem.folder(of: path)
    do throws(FileSystem.Problem) {
      try FileSystem.makeFolder(folder)
    } catch {
      throw Problem(path: folder, reason: error.sentence)
    }
  }

  private static func problem(_ path: String) -> Problem {
    Problem(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}
