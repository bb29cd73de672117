import Glibc

/// A regular file open for reading; closed when its owner goes.
struct ReadableFile: ~Copyable {
  let descriptor: CInt
  /// In bytes, when it was opened.
  let size: Int

  /// - Throws: also for folders, pipes and devices, so that no caller waits for a writer.
  init(path: String) throws(FileProblem) {
    // A C string ends at a zero byte, and would name another file.
    guard !path.utf8.contains(0) else { throw .notFound }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileProblem(errno) }
    var status = stat()
    let failure = unsafe fstat(descriptor, &status) == 0 ? nil : FileProblem(errno)
    let kind = status.st_mode & S_IFMT
    if failure != nil || kind != S_IFREG {
      _ = close(descriptor)
      throw failure ?? (kind == S_IFDIR ? .isDirectory : .notReadable("not a regular file"))
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
  }

  deinit {
    _ = close(descriptor)
  }

  /// Up to `count` bytes from `offset`; fewer only at the end of the file.
  func bytes(at offset: Int, count: Int) throws(FileProblem) -> [UInt8] {
    guard offset >= 0, count > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    var failure: CInt = 0
    unsafe bytes.withUnsafeMutableBytes { buffer in
      while filled < count {
        let place = unsafe buffer.baseAddress?.advanced(by: filled)
        let got = unsafe pread(descriptor, place, count - filled, off_t(offset + filled))
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        filled += got
      }
    }
    guard failure == 0 else { throw FileProblem(failure) }
    bytes.removeSubrange(filled...)
    return bytes
  }
}

/// Why a file could not be read.
package enum FileProblem: Error, Hashable, Sendable {
  case notFound
  case isDirectory
  /// The system's own sentence.
  case notReadable(String)

  init(_ error: CInt) {
    switch error {
    case ENOENT: self = .notFound
    case EISDIR: self = .isDirectory
    default: self = .notReadable(systemSentence(error))
    }
  }
}

extension FileProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFound: "it does not exist"
    case .isDirectory: "it is a folder, not a file"
    case .notReadable(let reason): reason
    }
  }
}

/// What the system calls an error number.
func systemSentence(_ error: CInt) -> String {
  unsafe String(cString: strerror(error))
}
