import Signal

/// A crash cymbal: noise through a cloud of resonances that fall at their own pace.
struct Cymbal: Instrument {
  /// Hz, spread so that no two are in a simple relation.
  private static let modes = [412.0, 697, 1_131, 1_873, 2_791, 3_947, 5_303, 7_219, 9_437]
  /// Seconds in which the lowest mode falls to 1/e.
  private static let decay = 0.9
  private static let length = 3.0

  func play(_ strokes: [Stroke], into sound: inout Sound) {
    let rate = Double(sound.rate)
    for stroke in strokes {
      guard let first = sound.frame(at: stroke.time) else { continue }
      let end = min(sound.samples.count, first + Int(Self.length * rate))
      for (index, frequency) in Self.modes.enumerated() {
        var noise = Noise(seed: Noise.seed(stroke.seed, UInt64(index)))
        var mode = Resonance(frequency: frequency, q: 6, rate: sound.rate)
        let fall = Maths.exp(-1 / (Self.decay / (1 + 0.25 * Double(index)) * rate))
        var level = 0.5 * stroke.velocity
        for frame in first..<max(first, end) {
          sound.samples[frame] += level * mode.bandPass(noise.next())
          level *= fall
        }
      }
    }
  }
}
