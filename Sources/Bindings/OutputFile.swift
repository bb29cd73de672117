import CSndfile
import Glibc

/// A file being written, which remembers the first thing that went wrong.
///
/// libsndfile forgets errors that happen while it closes, a full disk above all, so it writes
/// through these callbacks.
final class OutputFile {
  private let descriptor: CInt
  private var isOpen = true
  private var edit: (any OutputEdit)?
  /// Where the library believes itself to be, and how much it has written.
  private var position = 0
  private var length = 0
  /// Bytes of the file itself.
  private(set) var end = 0
  /// The system's error number; nil as long as all is well.
  private(set) var failure: CInt?

  /// A file made anew or emptied, which an edit may change on its way.
  init(path: String, edit: (any OutputEdit)? = nil) throws(FileProblem) {
    guard !path.utf8.contains(0) else { throw .notFound }
    descriptor = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, Self.rights)
    guard descriptor >= 0 else { throw FileProblem(errno) }
    self.edit = edit
  }

  deinit {
    close()
  }

  /// Before the user's mask.
  private static let rights: mode_t = 0o666

  /// What the library calls; its user data is an `OutputFile` that outlives the handle.
  static var callbacks: SF_VIRTUAL_IO {
    unsafe SF_VIRTUAL_IO(
      get_filelen: { sf_count_t(unsafe OutputFile.from($0).length) },
      seek: { unsafe OutputFile.from($2).seek(to: $0, from: $1) },
      // Nothing is read of what is written.
      read: { _, _, _ in -1 },
      write: { unsafe OutputFile.from($2).write($0, $1) },
      tell: { sf_count_t(unsafe OutputFile.from($0).position) }
    )
  }

  private static func from(_ userData: UnsafeMutableRawPointer?) -> OutputFile {
    guard let userData = unsafe userData else { preconditionFailure("callbacks without a file") }
    return unsafe Unmanaged<OutputFile>.fromOpaque(userData).takeUnretainedValue()
  }

  func close() {
    guard isOpen else { return }
    isOpen = false
    if let edit, !edit.isComplete { note(EIO) }
    if Glibc.close(descriptor) != 0 { note(errno) }
  }

  /// Bytes of the file itself; nil where it cannot be read.
  func bytes(at place: Int, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = unsafe bytes.withUnsafeMutableBytes { target in
      unsafe pread(descriptor, target.baseAddress, count, off_t(place))
    }
    guard got == count else {
      note(got < 0 ? errno : EIO)
      return nil
    }
    return bytes
  }

  /// Puts bytes at a place of the file itself.
  func put(_ bytes: [UInt8], at place: Int) {
    _ = unsafe bytes.withUnsafeBytes { unsafe write($0, at: place) }
  }

  private func seek(to offset: sf_count_t, from origin: CInt) -> sf_count_t {
    let start =
      switch origin {
      case SEEK_CUR: position
      case SEEK_END: length
      default: 0
      }
    position = start + Int(offset)
    return sf_count_t(position)
  }

  private func write(_ source: UnsafeRawPointer?, _ count: sf_count_t) -> sf_count_t {
    let bytes = unsafe UnsafeRawBufferPointer(start: source, count: Int(count))
    let done: Int
    if edit == nil {
      done = unsafe write(bytes, at: position)
    } else if let edited = unsafe edit?.edit(Array(bytes), at: position) {
      let whole = edited.bytes.count
      let written = unsafe edited.bytes.withUnsafeBytes { unsafe write($0, at: edited.place) }
      done = written == whole ? Int(count) : 0
    } else {
      note(EIO)
      done = 0
    }
    position += done
    length = max(length, position)
    return sf_count_t(done)
  }

  private func write(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Int {
    var done = 0
    while done < bytes.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
      let written = unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(place + done))
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else {
        note(written < 0 ? errno : EIO)
        break
      }
      done += written
    }
    end = max(end, place + done)
    return done
  }

  private func note(_ error: CInt) {
    if failure == nil { failure = error }
  }
}
