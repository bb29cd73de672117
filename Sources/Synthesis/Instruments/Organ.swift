import Signal

/// Nine drawbars of sines and a slowly turning horn, which moves level and pitch.
struct Organ: Instrument {
  /// Turns a second.
  let rotor: Double
  /// Where the horn stands when the take begins, in turns; two takes a half apart make stereo.
  let angle: Double

  /// Harmonic and level of each drawbar that is out, 3 dB a step.
  private static let drawbars = [(0.5, 0.5), (1.0, 1.0), (1.5, 0.25), (2.0, 0.5), (4.0, 0.18)]
  /// Seconds.
  private static let attack = 0.05
  private static let release = 0.09
  /// Cycles of the note by which the horn's way moves it at 440 Hz.
  private static let doppler = 0.11

  func play(_ strokes: [Stroke], into sound: inout Sound) {
    for stroke in strokes { hold(stroke, into: &sound) }
  }

  private func hold(_ stroke: Stroke, into sound: inout Sound) {
    guard let first = sound.frame(at: stroke.time) else { return }
    let rate = Double(sound.rate)
    let step = stroke.pitch.hertz / rate
    let lift = first + Int(stroke.duration * rate)
    let end = min(sound.samples.count, lift + Int(Self.release * rate))
    let sway = Self.doppler * stroke.pitch.hertz / 440
    for frame in first..<max(first, end) {
      let horn = Maths.sine(cycles: angle + rotor * Double(frame) / rate)
      let rise = min(1, Double(frame - first) / (Self.attack * rate))
      let fall = min(1, Double(end - frame) / (Self.release * rate))
      let phase = Double(frame - first) * step + sway * horn
      var tone = 0.0
      for (harmonic, level) in Self.drawbars {
        tone += level * Maths.sine(cycles: harmonic * phase)
      }
      sound.samples[frame] += 0.2 * stroke.velocity * rise * fall * (1 + 0.12 * horn) * tone
    }
  }
}
