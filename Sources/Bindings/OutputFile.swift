import CSndfile
import Glibc

/// A file being written, which remembers the first thing that went wrong.
///
/// libsndfile forgets errors that happen while it closes, a full disk above all, so it writes
/// through these callbacks.
final class OutputFile {
  private let descriptor: CInt
  private var isOpen = true
  /// The system's error number; nil as long as all is well.
  private(set) var failure: CInt?

  /// - Throws: the system's error number within a problem.
  init(path: String) throws(FileProblem) {
    guard !path.utf8.contains(0) else { throw .notFound }
    descriptor = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, Self.rights)
    guard descriptor >= 0 else { throw FileProblem(errno) }
  }

  deinit {
    close()
  }

  /// Before the user's mask.
  private static let rights: mode_t = 0o666

  /// What the library calls; its user data is an `OutputFile` that outlives the handle.
  static var callbacks: SF_VIRTUAL_IO {
    unsafe SF_VIRTUAL_IO(
      get_filelen: { unsafe OutputFile.from($0).length },
      seek: { unsafe OutputFile.from($2).seek(to: $0, from: $1) },
      read: { unsafe OutputFile.from($2).read(into: $0, $1) },
      write: { unsafe OutputFile.from($2).write($0, $1) },
      tell: { unsafe OutputFile.from($0).seek(to: 0, from: SEEK_CUR) }
    )
  }

  private static func from(_ userData: UnsafeMutableRawPointer?) -> OutputFile {
    guard let userData = unsafe userData else { preconditionFailure("callbacks without a file") }
    return unsafe Unmanaged<OutputFile>.fromOpaque(userData).takeUnretainedValue()
  }

  private var length: sf_count_t {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return note(errno) }
    return sf_count_t(status.st_size)
  }

  func close() {
    guard isOpen else { return }
    isOpen = false
    if Glibc.close(descriptor) != 0 { note(errno) }
  }

  /// Gives an Ogg file, finished but for that, the number that each of ours has.
  func renumberPages() {
    let isDone = OggPages.renumber(
      read: { [descriptor] place, count in
        var bytes = [UInt8](repeating: 0, count: count)
        let got = unsafe bytes.withUnsafeMutableBytes { target in
          unsafe pread(descriptor, target.baseAddress, count, off_t(place))
        }
        return got < 0 ? nil : Array(bytes.prefix(got))
      },
      write: { [descriptor] bytes, place in
        let done = unsafe bytes.withUnsafeBytes { source in
          unsafe pwrite(descriptor, source.baseAddress, source.count, off_t(place))
        }
        return done == bytes.count
      }
    )
    if !isDone { note(errno == 0 ? EIO : errno) }
  }

  private func seek(to offset: sf_count_t, from origin: CInt) -> sf_count_t {
    let place = lseek(descriptor, off_t(offset), origin)
    return place < 0 ? note(errno) : sf_count_t(place)
  }

  private func read(into target: UnsafeMutableRawPointer?, _ count: sf_count_t) -> sf_count_t {
    let got = unsafe Glibc.read(descriptor, target, Int(count))
    return got < 0 ? note(errno) : sf_count_t(got)
  }

  private func write(_ source: UnsafeRawPointer?, _ count: sf_count_t) -> sf_count_t {
    var done = 0
    while done < Int(count) {
      let place = unsafe source?.advanced(by: done)
      let written = unsafe Glibc.write(descriptor, place, Int(count) - done)
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else {
        note(written < 0 ? errno : EIO)
        break
      }
      done += written
    }
    return sf_count_t(done)
  }

  @discardableResult private func note(_ error: CInt) -> sf_count_t {
    if failure == nil { failure = error }
    return -1
  }
}
