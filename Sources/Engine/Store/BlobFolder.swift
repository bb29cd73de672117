import Bindings
import Glibc
import Synchronization

/// The blobs of a store, each a file under its digest: `ab/cdef…`.
///
/// A file is written under another name first, so that a final name always stands for all of it.
/// Whether it still holds what it should is seen whenever it is read.
final class BlobFolder: Sendable {
  let path: String
  private let written = Atomic<Int>(0)

  init(path: String) {
    self.path = path
  }

  /// Files that are being written: the process and a number follow.
  private static let temporaryPrefix = "new-"
  /// Before the user's mask.
  private static let rights: mode_t = 0o666

  func file(of digest: ContentDigest) -> String {
    let name = digest.description
    return "\(path)/\(name.prefix(2))/\(name.dropFirst(2))"
  }

  /// Makes the folder and all folders in it, so that no blob has to wait for its own.
  func make() throws(FileSystem.Problem) {
    guard !FileSystem.isFolder("\(path)/ff") else { return }
    for first in Self.digits {
      for second in Self.digits { try FileSystem.makeFolder("\(path)/\(first)\(second)") }
    }
  }

  private static let digits = Array("0123456789abcdef")

  /// Keeps values under the digest of their bytes, which are written over what stands there, since
  /// that may be damaged.
  func write<Value: BitwiseCopyable>(
    _ values: [Value]
  ) throws(FileSystem.Problem) -> ContentDigest {
    let bytes = unsafe values.span.bytes
    let digest = ContentDigest(of: bytes)
    let place = file(of: digest)
    var error = write(bytes, to: place)
    if error == ENOENT {
      // Folders were taken away under a running build.
      try FileSystem.makeFolder(FileSystem.folder(of: place))
      error = write(bytes, to: place)
    }
    if error != 0 { throw FileSystem.Problem(error) }
    return digest
  }

  /// Gives the system's error number, or 0.
  private func write(_ bytes: RawSpan, to place: String) -> CInt {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    var temporary: String
    var descriptor: CInt
    repeat {
      // Another store of this process may have the name, or an earlier process of this number.
      let number = written.add(1, ordering: .relaxed).newValue
      temporary = "\(path)/\(Self.temporaryPrefix)\(getpid())-\(number)"
      descriptor = unsafe open(temporary, flags, Self.rights)
    } while descriptor < 0 && errno == EEXIST
    guard descriptor >= 0 else { return errno }
    var error = Self.write(bytes, to: descriptor)
    if close(descriptor) != 0, error == 0 { error = errno }
    if error == 0, unsafe rename(temporary, place) != 0 { error = errno }
    if error != 0 { FileSystem.removeFile(temporary) }
    return error
  }

  private static func write(_ bytes: RawSpan, to descriptor: CInt) -> CInt {
    unsafe bytes.withUnsafeBytes { bytes -> CInt in
      var done = 0
      while done < bytes.count {
        let place = unsafe bytes.baseAddress?.advanced(by: done)
        let count = unsafe Glibc.write(descriptor, place, bytes.count - done)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return count < 0 ? errno : ENOSPC }
        done += count
      }
      return 0
    }
  }

  /// Why a blob is not to be had.
  enum Absence: Error {
    case missing
    /// It was there and was not what it should be; now it is away.
    case damaged
  }

  /// The contents of a blob as values of one type.
  ///
  /// - Parameters:
  ///   - digest: under which they were written.
  ///   - count: how many there must be; as many as there are if not given.
  /// - Returns: all of them.
  /// - Throws: where there is no such blob, or one of other contents, which is taken away.
  func contents<Value: BitwiseCopyable>(
    of digest: ContentDigest,
    count: Int? = nil
  ) throws(Absence) -> [Value] {
    let path = file(of: digest)
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .missing }
    defer { _ = close(descriptor) }
    var status = stat()
    let size = MemoryLayout<Value>.stride
    if unsafe fstat(descriptor, &status) == 0 {
      let bytes = Int(status.st_size)
      if bytes.isMultiple(of: size), count.map({ $0 * size == bytes }) ?? true,
        let values: [Value] = Self.read(bytes / size, from: descriptor),
        unsafe ContentDigest(of: values.span.bytes) == digest
      {
        return values
      }
    }
    FileSystem.removeFile(path)
    throw .damaged
  }

  /// Nil where there are fewer, or the disk fails.
  private static func read<Value: BitwiseCopyable>(
    _ count: Int,
    from descriptor: CInt
  ) -> [Value]? {
    let values = unsafe [Value](unsafeUninitializedCapacity: count) { buffer, filled in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      var done = 0
      while done < bytes.count {
        let place = unsafe bytes.baseAddress?.advanced(by: done)
        let got = unsafe Glibc.read(descriptor, place, bytes.count - done)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { break }
        done += got
      }
      filled = done / MemoryLayout<Value>.stride
    }
    return values.count == count ? values : nil
  }

  /// In bytes; nil where there is none.
  func size(of digest: ContentDigest) -> Int? {
    FileFingerprint(ofFileAt: file(of: digest))?.size
  }

  /// Since it was written, in nanoseconds; nil where there is none.
  func age(of digest: ContentDigest) -> Int? {
    FileFingerprint(ofFileAt: file(of: digest)).map { FileSystem.now - $0.modified }
  }

  func remove(_ digest: ContentDigest) {
    FileSystem.removeFile(file(of: digest))
  }

  /// All blobs that are there, in the order of their digests.
  func digests() -> [ContentDigest] {
    FileSystem.names(in: path).sorted().flatMap { folder in
      FileSystem.names(in: "\(path)/\(folder)").sorted().compactMap {
        ContentDigest(hex: folder + $0)
      }
    }
  }

  /// Takes away what processes that are no more were writing.
  func removeAbandoned() {
    for name in FileSystem.names(in: path) where name.hasPrefix(Self.temporaryPrefix) {
      let number = name.dropFirst(Self.temporaryPrefix.count).prefix { $0 != "-" }
      guard let process = pid_t(number), process > 0 else { continue }
      if kill(process, 0) != 0, errno == ESRCH { FileSystem.removeFile("\(path)/\(name)") }
    }
  }
}
