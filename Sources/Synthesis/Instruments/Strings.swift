import Signal

/// A small section of bowed strings: detuned sawtooths under a soft filter, slow to speak.
struct Strings: Instrument {
  /// Tells one side's players from the other's.
  let seed: UInt64

  /// Hz.
  private static let filter = 2_200.0
  /// Seconds.
  private static let attack = 0.35
  private static let release = 0.5
  /// Cents, of the players of one note.
  private static let players = [-7.0, 0.5, 6.5]

  func play(_ strokes: [Stroke], into sound: inout Sound) {
    var section = Sound(rate: sound.rate, frames: sound.samples.count)
    for stroke in strokes { bow(stroke, into: &section) }
    var warm = Resonance(frequency: Self.filter, q: 0.6, rate: sound.rate)
    for index in section.samples.indices {
      sound.samples[index] += warm.lowPass(section.samples[index])
    }
  }

  private func bow(_ stroke: Stroke, into sound: inout Sound) {
    guard let first = sound.frame(at: stroke.time) else { return }
    let rate = Double(sound.rate)
    let lift = first + Int(stroke.duration * rate)
    let end = min(sound.samples.count, lift + Int(Self.release * rate))
    var chance = Noise(seed: Noise.seed(seed, stroke.seed))
    for cents in Self.players {
      let off = cents + 2 * chance.next()
      let step = stroke.pitch.raised(semitones: off / 100).hertz / rate
      let vibratoRate = 4.8 + 0.6 * chance.next()
      var phase = 0.5 + 0.5 * chance.next()
      for frame in first..<max(first, end) {
        let seconds = Double(frame - first) / rate
        let rise = min(1, seconds / Self.attack)
        let fall = min(1, Double(end - frame) / (Self.release * rate))
        let vibrato = 1 + 0.002 * rise * Maths.sine(cycles: vibratoRate * seconds)
        let advance = step * vibrato
        phase += advance
        if phase >= 1 { phase -= 1 }
        sound.samples[frame] +=
          0.06 * stroke.velocity * rise * fall * Self.sawtooth(phase, step: advance)
      }
    }
  }

  /// A sawtooth whose jump is rounded over two frames (polynomial band-limited step, Valimaki and
  /// Huovilainen 2007).
  private static func sawtooth(_ phase: Double, step: Double) -> Double {
    var value = 2 * phase - 1
    if phase < step {
      let x = phase / step - 1
      value += x * x
    } else if phase > 1 - step {
      let x = (phase - 1) / step + 1
      value -= x * x
    }
    return value
  }
}
