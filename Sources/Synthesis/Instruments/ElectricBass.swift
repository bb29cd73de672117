import Signal

/// A bass guitar by its cable: a dull string before one pick-up, driven a little.
struct ElectricBass: Instrument {
  private static let string = PluckedString(
    decay: 4.5,
    damping: 0.24,
    pickPosition: 0.3,
    brightness: 900,
    body: []
  )
  /// Hz, where the pick-up's coil rings.
  private static let coil = 1_300.0
  /// How far the preamplifier is driven: 0 is clean.
  private static let drive = 1.6

  func play(_ strokes: [Stroke], into sound: inout Sound) {
    var string = Sound(rate: sound.rate, frames: sound.samples.count)
    Self.string.play(strokes, into: &string)
    let loudest = string.peak
    guard loudest > 0 else { return }
    var pickUp = Resonance(frequency: Self.coil, q: 0.9, rate: sound.rate)
    for index in string.samples.indices {
      let input = Self.drive * pickUp.lowPass(string.samples[index]) / loudest
      // A rational curve near tanh for arguments below 3 (its Pade approximant).
      sound.samples[index] += input * (27 + input * input) / (27 + 9 * input * input)
    }
  }
}
