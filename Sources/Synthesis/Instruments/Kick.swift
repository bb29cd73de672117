import Signal

/// A bass drum: a head whose pitch falls after the blow, and the beater's knock.
struct Kick: Instrument {
  /// Hz at rest.
  private static let pitch = 52.0
  /// How many times higher the blow begins.
  private static let bend = 3.4
  /// Seconds in which bend and head fall to 1/e.
  private static let bendDecay = 0.028
  private static let headDecay = 0.13
  private static let beaterDecay = 0.004
  private static let beater = 3_200.0
  private static let length = 0.9

  func play(_ strokes: [Stroke], into sound: inout Sound) {
    for stroke in strokes { hit(stroke, into: &sound) }
  }

  private func hit(_ stroke: Stroke, into sound: inout Sound) {
    guard let first = sound.frame(at: stroke.time) else { return }
    let rate = Double(sound.rate)
    var noise = Noise(seed: stroke.seed)
    var knock = Resonance(frequency: Self.beater, q: 0.7, rate: sound.rate)
    let end = min(sound.samples.count, first + Int(Self.length * rate))
    let softer = Maths.exp(-1 / (Self.bendDecay * rate))
    let fall = Maths.exp(-1 / (Self.headDecay * rate))
    let click = Maths.exp(-1 / (Self.beaterDecay * rate))
    var (bend, head, beater) = (Self.bend - 1, stroke.velocity, 0.5 * stroke.velocity)
    var phase = 0.0
    for frame in first..<max(first, end) {
      phase += Self.pitch * (1 + bend) / rate
      sound.samples[frame] +=
        head * Maths.sine(cycles: phase) + beater * knock.bandPass(noise.next())
      bend *= softer
      head *= fall
      beater *= click
    }
  }
}
