import Glibc

/// What a build changes on disk besides the sound it writes.
package enum FileSystem {
  /// The system's own sentence.
  package struct Problem: Error, Hashable {
    package let sentence: String

    init(_ error: CInt) { sentence = unsafe String(cString: strerror(error)) }
    init(_ sentence: String) { self.sentence = sentence }
  }

  private static let folderMode: mode_t = 0o777

  /// Makes a folder and those above it.
  package static func makeFolder(_ path: String) throws(Problem) {
    guard unsafe mkdir(path, folderMode) != 0 else { return }
    switch errno {
    case EEXIST where isFolder(path): return
    case EEXIST: throw Problem("`\(path)` is not a folder")
    case ENOENT:
      let parent = folder(of: path)
      guard parent != path else { throw Problem(ENOENT) }
      try makeFolder(parent)
      if unsafe mkdir(path, folderMode) != 0, errno != EEXIST { throw unmade(path, errno) }
    case ENOTDIR: try makeFolder(folder(of: path))
    case let error: throw unmade(path, error)
    }
  }

  private static func unmade(_ path: String, _ error: CInt) -> Problem {
    Problem("folder `\(path)` cannot be made: \(Problem(error).sentence)")
  }

  /// Throws where no file can be made in a folder or taken away from it.
  static func checkWritable(_ folder: String) throws(Problem) {
    guard unsafe access(folder, W_OK | X_OK) == 0 else {
      throw Problem("folder `\(folder)` cannot be written to: \(Problem(errno).sentence)")
    }
  }

  /// Takes away a folder if nothing is in it.
  static func removeEmptyFolder(_ path: String) { _ = unsafe rmdir(path) }

  package static func removeFile(_ path: String) { _ = unsafe unlink(path) }

  /// Puts a finished file in its place, where it takes over from an older one in one step.
  static func move(_ path: String, to place: String) throws(Problem) {
    guard unsafe rename(path, place) == 0 else { throw Problem(errno) }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// By the clock that files are dated with, in nanoseconds since 1970.
  static var now: Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// Does something while no other process does the same under this file's name.
  static func locked<Value: ~Copyable, Failure: Error>(
    _ path: String,
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    // Where it cannot be locked, as on some network disks, others are hoped to be elsewhere.
    defer { if descriptor >= 0 { _ = close(descriptor) } }
    if descriptor >= 0 { _ = flock(descriptor, LOCK_EX) }
    return try body()
  }

  /// What lies in a folder, hidden files too; nothing where it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          unsafe String(cString: $0)
        }
      }
      names.append(name)
    }
    return names
  }

  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
