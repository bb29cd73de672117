import Glibc
import Workspace

/// Standard output and standard error.
struct Terminal: Sendable {
  enum Stream: Int32 {
    case output = 1
    case errors = 2

    var name: String {
      switch self {
      case .output: "standard output"
      case .errors: "standard error"
      }
    }
  }

  let stream: Stream
  /// True where a person watches: colour and progress bars are for these alone.
  let isInteractive: Bool
  let hasColour: Bool

  init(_ stream: Stream, world: any World) {
    self.stream = stream
    let isDumb = world.environmentVariable("TERM") == "dumb"
    isInteractive = isatty(stream.rawValue) == 1 && !isDumb
    let isPlain = world.environmentVariable("NO_COLOR").map { !$0.isEmpty } ?? false
    hasColour = isInteractive && !isPlain
  }

  /// Columns of terminals that do not tell how many they have.
  private static let usualColumns = 80

  /// As many as there are now: a person may make the window narrower.
  var columns: Int {
    var size = winsize()
    let status = unsafe ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size)
    return status == 0 && size.ws_col > 0 ? Int(size.ws_col) : Self.usualColumns
  }

  /// Writes what may be lost: where it cannot be written, nobody can be told either.
  func write(_ text: String) {
    try? Self.write(text, to: stream)
  }

  /// Writes a result.
  ///
  /// - Throws: where it is lost, as on a full disk; not where nobody reads any more.
  func print(_ text: String) throws(OutputFile.Problem) {
    try Self.write(text, to: stream)
  }

  /// Writes all of it; a reader who went away has what was wanted, and is no problem.
  static func write(_ text: String, to stream: Stream) throws(OutputFile.Problem) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(stream.rawValue, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EPIPE { return }
      guard count > 0 else { throw OutputFile.Problem(stream.name, errno) }
      bytes = bytes.dropFirst(count)
    }
  }
}
