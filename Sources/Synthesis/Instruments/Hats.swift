import Signal

/// A pair of hi-hat cymbals: six squares that share no harmonic, and noise, above 7 kHz.
///
/// Strokes as long as a quarter note are open.
struct Hats: Instrument {
  /// Hz; the classic set of the analogue drum machines.
  private static let oscillators = [205.3, 304.4, 369.6, 522.7, 540.0, 800.0]
  private static let filter = 7_000.0
  /// Seconds in which it falls to 1/e.
  private static let closed = 0.028
  private static let open = 0.22
  private static let openLength = 0.5

  func play(_ strokes: [Stroke], into sound: inout Sound) {
    for stroke in strokes { hit(stroke, into: &sound) }
  }

  private func hit(_ stroke: Stroke, into sound: inout Sound) {
    guard let first = sound.frame(at: stroke.time) else { return }
    let rate = Double(sound.rate)
    let decay = stroke.duration >= Self.openLength ? Self.open : Self.closed
    let fall = Maths.exp(-1 / (decay * rate))
    let end = min(sound.samples.count, first + Int(7 * decay * rate))
    var noise = Noise(seed: stroke.seed)
    var bright = Resonance(frequency: Self.filter, q: 0.9, rate: sound.rate)
    var level = stroke.velocity
    for frame in first..<max(first, end) {
      let seconds = Double(frame - first) / rate
      var metal = 0.0
      for frequency in Self.oscillators {
        let phase = 4.1 * frequency * seconds
        metal += phase - phase.rounded(.down) < 0.5 ? 0.12 : -0.12
      }
      sound.samples[frame] += level * bright.highPass(metal + 0.5 * noise.next())
      level *= fall
    }
  }
}
