/// How a person plays: small deviations in time, pitch and force, and now and then a blemish.
///
/// The deviations of a note follow from the seed and from where it is written, so that every
/// microphone before one drummer hears the same stroke.
struct Performance: Sendable {
  let seed: UInt64
  /// Seconds, the most that a note comes early or late.
  let looseness: Double
  /// Seconds by which all comes late: who lays back never comes before a bar line that is cut at.
  let layBack: Double
  /// The most that a note is sharp or flat.
  let cents: Double
  /// The most that the force of a note differs, from 0 to 1.
  let dynamics: Double
  let blemishes: [Blemish]

  init(
    seed: UInt64,
    looseness: Double = 0.006,
    layBack: Double = 0,
    cents: Double = 0,
    dynamics: Double = 0.12,
    blemishes: [Blemish] = []
  ) {
    self.seed = seed
    self.looseness = looseness
    self.layBack = layBack
    self.cents = cents
    self.dynamics = dynamics
    self.blemishes = blemishes
  }

  /// The notes as they are played in a take whose first frame lies `origin` seconds after the
  /// song's first bar line.
  func strokes(of notes: [Note], with metronome: Metronome, from origin: Double) -> [Stroke] {
    let first = notes.map(\.start).min() ?? 0
    return notes.map { note in
      let place = UInt64(bitPattern: Int64((note.start * 960).rounded()))
      var deviation = Noise(seed: Noise.seed(seed, place &* 128 &+ UInt64(note.pitch.number)))
      let bar = metronome.bar(at: note.start)
      let isFirstOfBar = note.start - metronome.quarters(before: bar) < 1 || note.start == first
      let written = metronome.seconds(at: note.start)
      let end = metronome.seconds(at: note.start + note.length)
      let moved = layBack + deviation.nextTriangular() * looseness
      let off = deviation.nextTriangular() * cents + detuning(in: bar)
      let force = note.velocity * (1 + deviation.nextTriangular() * dynamics)
      let isMumbled = blemishes.contains(.mumbled(bar: bar))
      return Stroke(
        time: max(0, written - origin + moved + lateness(in: bar)),
        duration: end - written,
        pitch: note.pitch.raised(semitones: off / 100),
        velocity: (isMumbled ? 0.6 : 1) * min(max(force, 0.05), 1),
        syllable: note.syllable,
        clarity: isMumbled ? 0.25 : 1,
        breath: isFirstOfBar && blemishes.contains(.gasp(bar: bar)) ? 5 : 1,
        seed: Noise.seed(seed, place &* 128 &+ UInt64(note.pitch.number) &+ 1 << 40)
      )
    }
  }

  private func detuning(in bar: Int) -> Double {
    blemishes.reduce(0) { sum, blemish in
      guard case .detuned(bar, let cents) = blemish else { return sum }
      return sum + cents
    }
  }

  private func lateness(in bar: Int) -> Double {
    blemishes.reduce(0) { sum, blemish in
      guard case .late(bar, let seconds) = blemish else { return sum }
      return sum + seconds
    }
  }
}
