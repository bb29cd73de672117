@unsafe @preconcurrency import Glibc
import Workspace

/// The chores' way to programs, files and the terminal.
///
/// `posix_spawn` rather than Foundation's `Process`, for no source of the house imports Foundation.
enum OperatingSystem {
  /// What is left of a program that ran.
  struct Outcome {
    let status: Int32
    /// Standard output and standard error, as they came.
    let lines: [String]
  }

  /// Where logs and other passing files lie.
  static let scratch = ".build/lacquer-dev"

  private static let readable: mode_t = 0o644
  private static let searchable: mode_t = 0o755
  /// What shells give where a program was not found.
  private static let notFound: Int32 = 127

  /// Runs a program found on `PATH`, without standard input, and waits for its end.
  static func run(_ words: [String], log name: String) -> Outcome {
    makeFolder(Path(scratch))
    let log = "\(scratch)/\(name).log"
    let status = spawn(words, log: log)
    let text = String(decoding: (try? DiskWorld().bytes(of: Path(log))) ?? [], as: UTF8.self)
    return Outcome(status: status, lines: text.split(separator: "\n").map(String.init))
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: Path) {
    var way: Path = path.isAbsolute ? "/" : "."
    for part in path.components {
      way = way.joined(with: Path(part))
      _ = unsafe mkdir(way.string, searchable)
    }
  }

  static func removeFile(_ path: String) {
    _ = unsafe unlink(path)
  }

  /// Puts the text in place of what the file held.
  static func write(_ text: String, to path: String) throws(WriteProblem) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readable)
    guard descriptor >= 0 else { throw WriteProblem(path: path) }
    let isWhole = put(text, into: descriptor)
    guard close(descriptor) == 0, isWhole else { throw WriteProblem(path: path) }
  }

  struct WriteProblem: Error, CustomStringConvertible {
    let path: String

    var description: String { "cannot write `\(path)`" }
  }

  /// Prints a line at once, so that logs of CI show how far a long check is.
  static func say(_ line: String) {
    _ = put(line + "\n", into: STDOUT_FILENO)
  }

  /// The same on standard error, for how far something is.
  static func note(_ line: String) {
    _ = put(line + "\n", into: STDERR_FILENO)
  }

  private static func put(_ text: String, into descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      }
      if written < 0, errno != EINTR { return false }
      rest = rest.dropFirst(max(0, written))
    }
    return true
  }

  private static func spawn(_ words: [String], log: String) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(
      &actions,
      STDOUT_FILENO,
      log,
      O_WRONLY | O_CREAT | O_TRUNC,
      readable
    )
    unsafe posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe arguments.indices { unsafe free(arguments[index]) }
    }
    var child: pid_t = 0
    let program = words.first ?? ""
    guard unsafe posix_spawnp(&child, program, &actions, nil, &arguments, environ) == 0 else {
      return notFound
    }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return exitStatus(status)
  }

  /// The exit status as wait(2) packs it: a signal in the low bits, the code above.
  static func exitStatus(_ status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
