import Signal

/// Tines before a pick-up: two frequency-modulated pairs (Chowning 1973), the soft body and the
/// bell of the strike, which the force of the key brings out.
struct ElectricPiano: Instrument {
  /// Seconds in which a note at middle C falls by 60 dB.
  private static let decay = 7.0
  private static let bellDecay = 0.7
  /// The tine's overtone in relation to the note.
  private static let bellRatio = 14.0
  private static let damper = 0.12
  /// Seconds.
  private static let attack = 0.003

  func play(_ strokes: [Stroke], into sound: inout Sound) {
    for stroke in strokes { strike(stroke, into: &sound) }
  }

  private func strike(_ stroke: Stroke, into sound: inout Sound) {
    guard let first = sound.frame(at: stroke.time) else { return }
    let rate = Double(sound.rate)
    let step = stroke.pitch.hertz / rate
    let fall = Self.decay * (261.6 / stroke.pitch.hertz).squareRoot()
    let body = Maths.exp2(-3 * Maths.log2Of10 / (fall * rate))
    let bell = Maths.exp2(-3 * Maths.log2Of10 / (Self.bellDecay * rate))
    let damped = Maths.exp2(-3 * Maths.log2Of10 / (Self.damper * rate))
    let lift = first + Int(stroke.duration * rate)
    let end = min(sound.samples.count, lift + Int(Self.damper * rate))
    // Cycles of phase for each unit of level: the modulation fades with the tone.
    let index = 0.7 * stroke.velocity
    var level = 0.3 * stroke.velocity
    var bellLevel = 0.06 * stroke.velocity * stroke.velocity
    for frame in first..<max(first, end) {
      let phase = Double(frame - first) * step
      let rise = min(1, Double(frame - first) / (Self.attack * rate))
      let modulation = index * level * Maths.sine(cycles: phase)
      let bellPhase = Self.bellRatio * phase.truncatingRemainder(dividingBy: 1)
      sound.samples[frame] +=
        rise
        * (level * Maths.sine(cycles: phase + modulation)
          + bellLevel * Maths.sine(cycles: bellPhase))
      level *= frame < lift ? body : damped
      bellLevel *= bell
    }
  }
}
