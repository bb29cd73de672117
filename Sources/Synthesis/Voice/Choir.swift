import Signal

/// Several singers on one line, none quite like the other.
struct Choir: Instrument {
  /// Tells one side of the room from the other.
  let seed: UInt64

  /// How much each vocal tract differs, and the seconds by which each comes late.
  private static let singers: [(tract: Double, late: Double)] = [
    (1.16, 0), (1.09, 0.012), (1.2, 0.019),
  ]
  /// Cents each way.
  private static let spread = 5.0

  func play(_ strokes: [Stroke], into sound: inout Sound) {
    for (index, singer) in Self.singers.enumerated() {
      var chance = Noise(seed: Noise.seed(seed, UInt64(index)))
      let cents = Self.spread * chance.next()
      let voice = Voice(
        tract: singer.tract,
        vibratoRate: 5.2 + 0.4 * chance.next(),
        vibratoDepth: 14,
        breathiness: 0.12,
        seed: Noise.seed(seed, UInt64(index))
      )
      let own = strokes.map { stroke in
        Stroke(
          time: stroke.time + singer.late,
          duration: stroke.duration,
          pitch: stroke.pitch.raised(semitones: cents / 100),
          velocity: 0.8 * stroke.velocity,
          syllable: stroke.syllable,
          clarity: stroke.clarity,
          breath: 0.4,
          seed: stroke.seed
        )
      }
      voice.play(own, into: &sound)
    }
  }
}
