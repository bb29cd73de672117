import Quantities
import Signal

extension RenderContext {
  /// Frames per second, as formulas need it.
  var framesPerSecond: Double { Double(rate.hertz) }

  /// The nearest number of frames, 0 at least.
  ///
  /// Kept within the field's limit, which only what is read from a manifest is held to.
  func frames(of time: TimeLength, atMost seconds: Double) -> Int {
    min(max(0, time.frames(at: rate).roundedHalfUp), Int(seconds * framesPerSecond))
  }

  /// Seconds as a number, 0 at least, of a time that a formula needs.
  func seconds(of time: TimeLength) -> Double {
    max(0, time.seconds(at: rate).doubleValue)
  }

  /// Segments in which `frames` have surely passed, counted from anywhere in the first one, and one
  /// more for the rounding at its end to bring together what differs by a unit.
  func segments(in frames: Int) -> Int {
    SegmentGrid(rate: rate.hertz).count(for: frames) + 1
  }
}
