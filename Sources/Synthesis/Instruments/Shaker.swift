import Signal

/// Grains in a box: each stroke is a swell and a stop of filtered noise.
struct Shaker: Instrument {
  /// Hz.
  private static let colour = 6_200.0
  /// Seconds before the stroke's time in which the grains swell, and after it until they lie.
  private static let swell = 0.045
  private static let stop = 0.03

  func play(_ strokes: [Stroke], into sound: inout Sound) {
    let rate = Double(sound.rate)
    for stroke in strokes {
      guard let first = sound.frame(at: max(0, stroke.time - Self.swell)) else { continue }
      var noise = Noise(seed: stroke.seed)
      var box = Resonance(frequency: Self.colour, q: 1.4, rate: sound.rate)
      let end = min(sound.samples.count, first + Int((Self.swell + 6 * Self.stop) * rate))
      for frame in first..<max(first, end) {
        let seconds = Double(frame) / rate - stroke.time
        let rise = max(0, 1 + seconds / Self.swell)
        let level = seconds < 0 ? rise * rise : Maths.exp(-seconds / Self.stop)
        sound.samples[frame] += stroke.velocity * level * box.bandPass(noise.next())
      }
    }
  }
}
