import Signal

/// A finished mix in stereo, as a client sends it for mastering: takes under fixed faders.
struct Mixdown: Sendable {
  struct Strip: Sendable {
    let take: SessionTake
    /// dB.
    let fader: Double
    /// From -1, left, to 1, right.
    let pan: Double
  }

  let score: Score
  let strips: [Strip]
  /// dBFS of the loudest sample.
  let peak: Double
  /// Hz.
  let rate: Int
  /// Seconds of the fade at its end.
  let fade: Double

  /// Panned with constant power.
  func bounce() -> Recording {
    let frames = Int((score.metronome.seconds(before: score.bars.upperBound + 1) * Double(rate)))
    var sides = [Sound(rate: rate, frames: frames), Sound(rate: rate, frames: frames)]
    for strip in strips {
      let gain = Maths.amplitude(decibels: strip.fader)
      let angle = (strip.pan + 1) / 8
      let start = score.metronome.seconds(before: strip.take.firstBar(in: score))
      for sound in strip.take.sounds(score) {
        let delay = Int((start * Double(rate)).rounded())
        sides[0].add(sound, gain: gain * Maths.cosine(cycles: angle), delay: delay)
        sides[1].add(sound, gain: gain * Maths.sine(cycles: angle), delay: delay)
      }
    }
    let scale = Maths.amplitude(decibels: peak) / sides.map(\.peak).reduce(1e-9, max)
    for index in sides.indices { finish(&sides[index], scale: scale) }
    return Recording(sides)
  }

  private func finish(_ sound: inout Sound, scale: Double) {
    sound.scale(by: scale)
    let length = Int(fade * Double(rate))
    let start = max(0, sound.samples.count - length)
    for index in start..<sound.samples.count {
      sound.samples[index] *= Double(sound.samples.count - index) / Double(length)
    }
  }
}
