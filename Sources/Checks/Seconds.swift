import Quantities

/// Frames as seconds for messages, to a millisecond.
enum Seconds {
  static func text(frames: Int, rate: SampleRate) -> String {
    let milliseconds = (Rational(frames * 1_000, over: rate.hertz)).roundedHalfUp
    let sign = milliseconds < 0 ? "-" : ""
    let rest = String(milliseconds.magnitude % 1_000)
    let padded = String(repeating: "0", count: 3 - rest.count) + rest
    return "\(sign)\(milliseconds.magnitude / 1_000).\(padded) s"
  }
}
