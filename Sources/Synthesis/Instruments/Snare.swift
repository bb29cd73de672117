import Signal

/// A snare drum, heard from one side: two modes of the head, and the wires below it.
struct Snare: Instrument {
  /// Where the microphone stands.
  enum Side: Sendable {
    case top
    /// The head moves away from what stands below it, so the polarity is the other.
    case bottom
    /// Brushes on the top head.
    case brushed
  }

  let side: Side

  /// Hz, and the level beside the first.
  private static let modes = [(186.0, 1.0), (331.0, 0.55)]
  /// Seconds in which it falls to 1/e.
  private static let headDecay = 0.055
  private static let length = 0.5

  func play(_ strokes: [Stroke], into sound: inout Sound) {
    for stroke in strokes { hit(stroke, into: &sound) }
  }

  private var levels: (head: Double, wires: Double, colour: Double, decay: Double) {
    switch side {
    case .top: (0.9, 0.55, 4_200, 0.085)
    case .bottom: (-0.35, 0.9, 6_500, 0.12)
    case .brushed: (0.18, 0.6, 5_200, 0.07)
    }
  }

  private func hit(_ stroke: Stroke, into sound: inout Sound) {
    guard let first = sound.frame(at: stroke.time) else { return }
    let rate = Double(sound.rate)
    let (headLevel, wireLevel, colour, wireDecay) = levels
    var noise = Noise(seed: stroke.seed)
    var wires = Resonance(frequency: colour, q: 0.5, rate: sound.rate)
    let end = min(sound.samples.count, first + Int(Self.length * rate))
    let headFall = Maths.exp(-1 / (Self.headDecay * rate))
    let wireFall = Maths.exp(-1 / (wireDecay * (0.5 + 0.5 * stroke.velocity) * rate))
    let rise = side == .brushed ? Maths.exp(-1 / (0.012 * rate)) : 0
    var head = headLevel * stroke.velocity
    var rattle = wireLevel * stroke.velocity
    var silence = 1.0
    for frame in first..<max(first, end) {
      let seconds = Double(frame - first) / rate
      var tone = 0.0
      for (pitch, level) in Self.modes { tone += level * Maths.sine(cycles: pitch * seconds) }
      silence *= rise
      sound.samples[frame] += head * tone + (1 - silence) * rattle * wires.bandPass(noise.next())
      head *= headFall
      rattle *= wireFall
    }
  }
}
