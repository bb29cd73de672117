import Diagnostics
import Quantities

/// Frames as seconds for messages, to a millisecond; fewer than that as what they are.
enum Seconds {
  static func text(frames: Int, rate: SampleRate) -> String {
    guard frames.magnitude * 1_000 >= rate.hertz else {
      return Counted(frames, "sample").description
    }
    let milliseconds = (Rational(frames * 1_000, over: rate.hertz)).roundedHalfUp
    let sign = milliseconds < 0 ? "-" : ""
    let rest = String(milliseconds.magnitude % 1_000)
    let padded = String(repeating: "0", count: 3 - rest.count) + rest
    return "\(sign)\(milliseconds.magnitude / 1_000).\(padded) s"
  }
}
