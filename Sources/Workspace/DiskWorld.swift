import Glibc

/// The world of the running program.
///
/// Besides `Bindings`, the one place that speaks to the C library through pointers.
package struct DiskWorld: World {
  package init() {}

  package var currentFolder: Path {
    guard let text = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(text) }
    return Path(unsafe String(cString: text))
  }

  package var monotonicNanoseconds: Int64 {
    var now = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return Self.nanoseconds(now)
  }

  package var secondsSince1970: Int64 {
    var now = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec)
  }

  package func environmentVariable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  package func bytes(of path: Path) throws(WorldProblem) -> [UInt8] {
    try Self.refuseZeroByte(path)
    // Without blocking, since to open a pipe would wait for its writer.
    let descriptor = unsafe open(path.string, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.problem(errno, path) }
    defer { _ = close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw Self.problem(errno, path) }
    switch Self.kind(status) {
    case .folder: throw .isDirectory(path)
    case .other: throw .notReadable(path, reason: "not a regular file")
    case .file: break
    }
    return try Self.contents(of: descriptor, expecting: Int(status.st_size), path)
  }

  package func status(of path: Path) throws(WorldProblem) -> FileStatus {
    try Self.refuseZeroByte(path)
    var status = stat()
    guard unsafe stat(path.string, &status) == 0 else { throw Self.problem(errno, path) }
    return FileStatus(
      kind: Self.kind(status),
      size: Int(status.st_size),
      modified: Self.nanoseconds(status.st_mtim),
      changed: Self.nanoseconds(status.st_ctim),
      inode: UInt64(status.st_ino)
    )
  }

  package func names(in folder: Path) throws(WorldProblem) -> [String] {
    try Self.refuseZeroByte(folder)
    guard let stream = unsafe opendir(folder.string) else { throw Self.problem(errno, folder) }
    defer { _ = unsafe closedir(stream) }
    var names: [Path] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { text in
          unsafe String(cString: text)
        }
      }
      if name != "." && name != ".." { names.append(Path(name)) }
    }
    guard errno == 0 else { throw Self.problem(errno, folder) }
    return names.sorted().map(\.string)
  }

  package func canonicalPath(of path: Path) throws(WorldProblem) -> Path {
    try Self.refuseZeroByte(path)
    guard let text = unsafe realpath(path.string, nil) else { throw Self.problem(errno, path) }
    defer { unsafe free(text) }
    return Path(unsafe String(cString: text))
  }

  private static func contents(
    of descriptor: CInt,
    expecting size: Int,
    _ path: Path
  ) throws(WorldProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var failure: CInt = 0
    // One byte more than the file holds finds its end without a second round.
    var room = max(size, 0) + 1
    var atEnd = false
    while !atEnd {
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        while filled < room {
          let got = unsafe read(descriptor, buffer.baseAddress?.advanced(by: filled), room - filled)
          if got < 0 && errno == EINTR { continue }
          if got < 0 { failure = errno }
          atEnd = got <= 0
          if atEnd { return }
          filled += got
        }
      }
      guard failure == 0 else { throw problem(failure, path) }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      room = growth
    }
    return bytes
  }

  /// Read at once when a file grows while it is read, in bytes.
  private static let growth = 65_536

  /// C strings end at a zero byte, so that such a name would open another file.
  private static func refuseZeroByte(_ path: Path) throws(WorldProblem) {
    if path.string.utf8.contains(0) { throw .notFound(path) }
  }

  private static func kind(_ status: stat) -> FileStatus.Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  private static func problem(_ error: CInt, _ path: Path) -> WorldProblem {
    switch error {
    case ENOENT: .notFound(path)
    case EISDIR: .isDirectory(path)
    case ENOTDIR: .notDirectory(path)
    default: .notReadable(path, reason: unsafe String(cString: strerror(error)))
    }
  }
}
