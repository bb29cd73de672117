import Signal

/// What the musicians play to: bars and tempo, as seconds from the first bar line.
struct Metronome: Sendable {
  /// A meter from a bar line on.
  struct Meter: Sendable {
    /// From 1.
    let bar: Int
    let beats: Int
    let unit: Int

    /// Quarter notes of a bar.
    var length: Double { 4 * Double(beats) / Double(unit) }
  }

  /// A change of tempo in a straight line over musical time.
  struct Ramp: Sendable {
    /// From 1.
    let bar: Int
    let endBar: Int
    let bpm: Double
  }

  let bpm: Double
  let meters: [Meter]
  let ramp: Ramp?

  init(bpm: Double, meters: [Meter], ramp: Ramp? = nil) {
    self.bpm = bpm
    self.meters = meters
    self.ramp = ramp
  }

  /// Quarter notes before a bar, counted from 1.
  func quarters(before bar: Int) -> Double {
    var sum = 0.0
    for (index, meter) in meters.enumerated() {
      let end = index + 1 < meters.count ? min(meters[index + 1].bar, bar) : bar
      sum += Double(max(0, end - meter.bar)) * meter.length
    }
    return sum
  }

  /// Quarter notes of one bar.
  func length(of bar: Int) -> Double { quarters(before: bar + 1) - quarters(before: bar) }

  /// The bar, counted from 1, that a position in quarter notes lies in.
  func bar(at quarters: Double) -> Int {
    var bar = 1
    while self.quarters(before: bar + 1) <= quarters + 1e-9 { bar += 1 }
    return bar
  }

  /// Seconds to a position in quarter notes.
  ///
  /// On a ramp from b0 to b1 over B quarters it is 60/s ln((b0 + s b)/b0), s = (b1 - b0)/B.
  func seconds(at quarters: Double) -> Double {
    guard let ramp else { return 60 * quarters / bpm }
    let start = self.quarters(before: ramp.bar)
    let end = self.quarters(before: ramp.endBar)
    guard quarters > start else { return 60 * quarters / bpm }
    let slope = (ramp.bpm - bpm) / (end - start)
    let onRamp = min(quarters, end) - start
    let onRampSeconds = 60 / slope * Maths.log((bpm + slope * onRamp) / bpm)
    return 60 * start / bpm + onRampSeconds + 60 * max(0, quarters - end) / ramp.bpm
  }

  func seconds(before bar: Int) -> Double { seconds(at: quarters(before: bar)) }
}
