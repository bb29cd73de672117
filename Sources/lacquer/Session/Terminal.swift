import Glibc
import Workspace

/// Standard output and standard error.
struct Terminal: Sendable {
  enum Stream: Int32 {
    case output = 1
    case errors = 2
  }

  let stream: Stream
  /// True where a person watches: colour and progress bars are for these alone.
  let isInteractive: Bool
  let hasColour: Bool

  init(_ stream: Stream, world: any World) {
    self.stream = stream
    isInteractive = isatty(stream.rawValue) == 1
    let isPlain = world.environmentVariable("NO_COLOR").map { !$0.isEmpty } ?? false
    let isDumb = world.environmentVariable("TERM") == "dumb"
    hasColour = isInteractive && !isPlain && !isDumb
  }

  func write(_ text: String) {
    Self.write(text, to: stream)
  }

  /// Writes all of it, or gives up where nobody reads any more.
  static func write(_ text: String, to stream: Stream) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(stream.rawValue, $0.baseAddress, $0.count)
      }
      guard count > 0 || (count < 0 && errno == EINTR) else { return }
      bytes = bytes.dropFirst(max(0, count))
    }
  }
}
