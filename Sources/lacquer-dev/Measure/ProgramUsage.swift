@unsafe @preconcurrency import Glibc
import Workspace

extension OperatingSystem {
  /// What a program took.
  struct Usage {
    let status: Int32
    /// In seconds.
    let wall: Double
    /// User and system, in seconds.
    let cpu: Double
    /// Largest resident size in KiB.
    let memory: Int
  }

  /// Runs a program with its output thrown away.
  static func measure(_ words: [String]) -> Usage {
    let world = DiskWorld()
    let begin = world.monotonicNanoseconds
    let child = start(words)
    var status: Int32 = 0
    var usage = rusage()
    while unsafe wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
    let wall = Double(world.monotonicNanoseconds - begin) / 1e9
    return Usage(
      status: exitStatus(status),
      wall: wall,
      cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      memory: usage.ru_maxrss
    )
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  private static func start(_ words: [String]) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe arguments.indices { unsafe free(arguments[index]) }
    }
    var child: pid_t = 0
    _ = unsafe posix_spawn(&child, words.first ?? "", &actions, nil, &arguments, environ)
    return child
  }
}
