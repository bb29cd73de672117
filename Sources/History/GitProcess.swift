@unsafe @preconcurrency import Glibc

/// One run of `git`, with what it is given and what it says.
///
/// `posix_spawn` and `poll` rather than Foundation's `Process`, which no source of the house imports.
struct GitProcess {
  struct Outcome {
    /// As shells give it: 128 and more for a signal.
    let status: Int32
    let output: [UInt8]
    let errors: String
  }

  /// Git's messages in English, no question to anybody, no lock for a mere look, and nothing fetched
  /// that the repository does not have.
  private static let settings = [
    "LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1",
  ]

  private static let pieceSize = 65_536

  /// Runs git with words, and with `input` on its standard input; what it says goes to the file at
  /// `outputPath`, which is made anew, if there is one, else it is kept in memory.
  static func run(
    _ words: [String],
    input: [UInt8] = [],
    outputPath: String? = nil
  ) throws(GitProblem) -> Outcome {
    guard let stdin = Pipe(), let stdout = Pipe(), let stderr = Pipe() else {
      throw .failed(command: words.last ?? "", message: unsafe String(cString: strerror(errno)))
    }
    let child = try spawn(["git"] + words, stdin, stdout, stderr, outputPath)
    close(stdin.reading)
    close(stdout.writing)
    close(stderr.writing)
    let (output, errors) = exchange(input, stdin.writing, stdout.reading, stderr.reading)
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Outcome(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      output: output,
      errors: String(decoding: errors, as: UTF8.self)
    )
  }

  private struct Pipe {
    let reading: CInt
    let writing: CInt

    init?() {
      var ends: [CInt] = [0, 0]
      guard unsafe pipe(&ends) == 0 else { return nil }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }
  }

  private static func spawn(
    _ words: [String],
    _ stdin: Pipe,
    _ stdout: Pipe,
    _ stderr: Pipe,
    _ outputPath: String?
  ) throws(GitProblem) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, stdin.reading, STDIN_FILENO)
    if let outputPath {
      let flags = O_WRONLY | O_CREAT | O_TRUNC
      unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, outputPath, flags, 0o666)
    } else {
      unsafe posix_spawn_file_actions_adddup2(&actions, stdout.writing, STDOUT_FILENO)
    }
    unsafe posix_spawn_file_actions_adddup2(&actions, stderr.writing, STDERR_FILENO)
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    var environment = unsafe inherited() + settings.map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe arguments.indices { unsafe free(arguments[index]) }
      for index in unsafe environment.indices { unsafe free(environment[index]) }
    }
    var child: pid_t = 0
    let error = unsafe posix_spawnp(&child, "git", &actions, nil, &arguments, &environment)
    guard error == 0 else {
      for pipe in [stdin, stdout, stderr] {
        close(pipe.reading)
        close(pipe.writing)
      }
      throw error == ENOENT
        ? .notInstalled
        : .failed(command: words.last ?? "", message: unsafe String(cString: strerror(error)))
    }
    return child
  }

  /// The environment without what the settings set.
  private static func inherited() -> [UnsafeMutablePointer<CChar>?] {
    let names = settings.map { $0.prefix { $0 != "=" } + "=" }
    var result: [UnsafeMutablePointer<CChar>?] = unsafe []
    var next = unsafe environ
    while let entry = unsafe next.pointee {
      let text = unsafe String(cString: entry)
      if !names.contains(where: { text.hasPrefix($0) }) { unsafe result.append(strdup(text)) }
      unsafe next = next.advanced(by: 1)
    }
    return unsafe result
  }

  /// Gives and takes at once: a program that waits for its reader does not read.
  private static func exchange(
    _ input: [UInt8],
    _ stdin: CInt,
    _ stdout: CInt,
    _ stderr: CInt
  ) -> (output: [UInt8], errors: [UInt8]) {
    var rest = input[...]
    var texts: [[UInt8]] = [[], []]
    var open = [stdin, stdout, stderr]
    if rest.isEmpty { shut(&open[0]) } else { _ = fcntl(stdin, F_SETFL, O_NONBLOCK) }
    while open[1] >= 0 || open[2] >= 0 {
      var polled = [
        pollfd(fd: open[0], events: Int16(POLLOUT), revents: 0),
        pollfd(fd: open[1], events: Int16(POLLIN), revents: 0),
        pollfd(fd: open[2], events: Int16(POLLIN), revents: 0),
      ]
      guard unsafe poll(&polled, 3, -1) >= 0 || errno == EINTR else { break }
      if polled[0].revents != 0 {
        let count = unsafe rest.withUnsafeBytes {
          unsafe write(stdin, $0.baseAddress, $0.count)
        }
        if count > 0 { rest = rest.dropFirst(count) }
        if rest.isEmpty || (count < 0 && errno != EAGAIN && errno != EINTR) { shut(&open[0]) }
      }
      for index in 1...2 where polled[index].revents != 0 {
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, filled in
          filled = max(0, unsafe read(open[index], buffer.baseAddress, pieceSize))
        }
        texts[index - 1] += piece
        if piece.isEmpty { shut(&open[index]) }
      }
    }
    for index in open.indices { shut(&open[index]) }
    return (texts[0], texts[1])
  }

  /// `poll` passes over what is below zero.
  private static func shut(_ descriptor: inout CInt) {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }
}
