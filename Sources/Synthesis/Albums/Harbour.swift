/// "Harbour": a waltz in D major with one bar of two beats before the chorus.
enum Harbour {
  static let session = SongSession(
    name: "harbour",
    score: score,
    takes: guitars + mandolins + [bass, organ, kick, brush, shaker] + vocals + [harmony, strings],
    bookings: [
      "cleo": "drum-day", "ben": "home-day", "bass": "bass-day", "dov": "keys-night",
      "joe": "harbour-vocals", "ana": "harbour-vocals",
    ]
  )

  /// Hz, of the home studio where the guitar was recorded.
  static let homeRate = 44_100

  static let score = Score(
    metronome: Metronome(
      bpm: 108,
      meters: [
        Metronome.Meter(bar: 1, beats: 3, unit: 4), Metronome.Meter(bar: 13, beats: 2, unit: 4),
        Metronome.Meter(bar: 14, beats: 3, unit: 4),
      ]
    ),
    sections: [
      Score.Section(name: "intro", chords: "D | G | D | A"),
      Score.Section(name: "verse-1", chords: "D | A | Bm | G | D | A | G | A"),
      Score.Section(name: "turn", chords: "A7"),
      Score.Section(name: "chorus-1", chords: "G | D | A | Bm | G | D | A | D"),
      Score.Section(name: "coda", chords: "G | D | A | Bm | G | A | D | D"),
    ]
  )

  static let verse = Melody(
    """
    F#4/1:lamp A4/1:son A4/1:dx | C#5/1:ha A4/1:bx E4/1:lo | F#4/1:in E4/2:dx | D4/2:rein r/1
    | F#4/1:bout A4/1:sin A4/1:x | C#5/1:ro A4/1:laik E4/1:bid | G4/1:son A4/2:x | A4/2:cein r/1
    """
  )

  static let chorus = Melody(
    """
    B4/1:tai B4/1:mi A4/1:x | A4/1:ro F#4/1:tu D4/1:di | E4/1:en F#4/1:dov E4/1:dx | D4/2:pir r/1
    | B4/1:tern D5/1:wid B4/1:dx | A4/1.5:taid F#4/1.5:ail | E4/1:ol G4/1:weiz E4/1:bi
    | D4/2.5:hir r/0.5
    """
  )

  private static let harmonyLine = Melody(
    """
    D5/3:u | D5/3:o | C#5/3:o | B4/2:u r/1 | G4/3:u | A4/3:o | C#5/3:o | A4/2:i r/1
    """
  )

  private static let tune = Melody(
    """
    D5/1 F#5/1 A5/1 | B5/1.5 A5/0.5 G5/1 | F#5/1 E5/0.5 D5/0.5 F#5/1 | E5/2 r/1
    """
  )

  private static let reply = Melody(
    """
    B5/1 A5/0.5 G5/0.5 B5/1 | A5/1 F#5/1 D5/1 | E5/1 G5/0.5 F#5/0.5 E5/1 | F#5/2 D5/1
    | G5/1 B5/1 D6/1 | C#6/1 A5/0.5 B5/0.5 C#6/1 | D6/2 A5/1 | D5/2.5 r/0.5
    """
  )

  private static let lastBar = 29

  private static var guitars: [SessionTake] {
    let picked = Pattern("023143", stepsPerQuarter: 2)
    let strings = [40, 45, 50, 55, 59, 64]
    let microphone = Microphone("M 160", noiseFloor: -98, room: -28)
    func take(
      _ name: String,
      _ section: String,
      _ bars: ClosedRange<Int>,
      rating: Int,
      notes: String,
      _ performance: Performance
    ) -> SessionTake {
      let body = bars.upperBound == lastBar ? bars.lowerBound...lastBar - 1 : bars
      var part = score.arpeggio(picked, in: body, on: strings, ring: 2)
      if bars.upperBound == lastBar {
        part += score.arpeggio(
          Pattern("x-----", stepsPerQuarter: 2),
          in: lastBar...lastBar,
          on: strings,
          ring: 3
        )
      }
      return SessionTake(
        name,
        from: section,
        through: bars.upperBound,
        rate: homeRate,
        by: "ben",
        rating: rating,
        notes: notes,
        microphone: microphone,
        performance: performance,
        channels: [[SessionTake.Part(PluckedString.nylonGuitar, part)]]
      )
    }
    return [
      take(
        "guitar.1",
        "intro",
        1...15,
        rating: 4,
        notes: "44.1 kHz, from home; best until the turn",
        Performance(seed: 201, looseness: 0.01, cents: 2)
      ),
      take(
        "guitar.2",
        "turn",
        13...lastBar,
        rating: 4,
        notes: "44.1 kHz, from home; on to the end",
        Performance(seed: 202, looseness: 0.01, cents: 2)
      ),
    ]
  }

  private static var mandolins: [SessionTake] {
    let microphone = Microphone("M 160", noiseFloor: -98, room: -28, peak: -10)
    let opening = tune.notes(from: 0, velocity: 0.75)
    let closing = reply.notes(from: score.metronome.quarters(before: 22), velocity: 0.85)
    return [
      SessionTake(
        "mandolin.intro",
        from: "intro",
        through: 4,
        by: "ben",
        rating: 4,
        microphone: microphone,
        performance: Performance(seed: 211, looseness: 0.01, cents: 2),
        channels: [[SessionTake.Part(PluckedString.mandolin, opening)]]
      ),
      SessionTake(
        "mandolin.1",
        from: "coda",
        through: lastBar,
        by: "ben",
        rating: 2,
        notes: "sharp in bar 26, dead strings in bar 27",
        microphone: microphone,
        performance: Performance(
          seed: 212,
          looseness: 0.01,
          cents: 2,
          blemishes: [.detuned(bar: 26, cents: 30), .mumbled(bar: 27)]
        ),
        channels: [[SessionTake.Part(PluckedString.mandolin, closing)]]
      ),
      SessionTake(
        "mandolin.2",
        from: "coda",
        through: lastBar,
        by: "ben",
        rating: 4,
        notes: "late into bar 23",
        microphone: microphone,
        performance: Performance(
          seed: 213,
          looseness: 0.01,
          cents: 2,
          blemishes: [.late(bar: 23, seconds: 0.11)]
        ),
        channels: [[SessionTake.Part(PluckedString.mandolin, closing)]]
      ),
    ]
  }

  private static let bass = SessionTake(
    "bass",
    from: "verse-1",
    through: lastBar,
    by: "dov",
    microphone: Microphone("DI", noiseFloor: -.infinity, room: -.infinity, peak: -11.5),
    performance: Performance(seed: 203, looseness: 0.008, cents: 2),
    channels: [
      [
        SessionTake.Part(
          ElectricBass(),
          score.bass(Pattern("1---5-", stepsPerQuarter: 2), in: 5...12, from: 30)
            + score.bass(Pattern("1-3-", stepsPerQuarter: 2), in: 13...13, from: 30)
            + score.bass(Pattern("1-5-8-", stepsPerQuarter: 2), in: 14...28, from: 30)
            + score.bass(Pattern("1-----", stepsPerQuarter: 2), in: 29...29, from: 30)
        )
      ]
    ]
  )

  /// In stereo: two microphones on opposite sides of the turning horn.
  private static let organ = SessionTake(
    "organ",
    from: "chorus-1",
    through: 21,
    by: "dov",
    notes: "stereo, both sides of the horn",
    microphone: Microphone("M 160", noiseFloor: -.infinity, room: -36, peak: -12),
    performance: Performance(seed: 204, looseness: 0.012),
    channels: [0.0, 0.5].map { angle in
      [
        SessionTake.Part(
          Organ(rotor: 0.9, angle: angle),
          score.chords(Pattern("x-----", stepsPerQuarter: 2), in: 14...21, from: 57, count: 3)
        )
      ]
    }
  )

  private static let drummer = Performance(seed: 205, looseness: 0.006, layBack: 0.006)
  private static let kickHits = score.hits(Pattern("x.....", stepsPerQuarter: 2), in: 14...17)
  private static let brushHits = score.hits(Pattern("..x.xo", stepsPerQuarter: 2), in: 14...17)

  private static let kick = SessionTake(
    "kick",
    from: "chorus-1",
    through: 17,
    by: "cleo",
    notes: "four bars, to be repeated",
    microphone: Microphone("D 112", noiseFloor: -98, room: -32, peak: -8),
    performance: drummer,
    channels: [
      [
        SessionTake.Part(Kick(), kickHits),
        SessionTake.Part(Snare(side: .brushed), brushHits, level: -36),
      ]
    ]
  )

  private static let brush = SessionTake(
    "brush",
    from: "chorus-1",
    through: 17,
    by: "cleo",
    notes: "four bars, to be repeated",
    microphone: Microphone("SM 57", noiseFloor: -98, room: -30, peak: -12),
    performance: drummer,
    channels: [
      [
        SessionTake.Part(Snare(side: .brushed), brushHits),
        SessionTake.Part(Kick(), kickHits, level: -30),
      ]
    ]
  )

  private static let shaker = SessionTake(
    "shaker",
    from: "turn",
    barsBefore: 4,
    through: 10,
    by: "cleo",
    notes: "two bars, to be repeated",
    microphone: Microphone("KM 184", noiseFloor: -98, room: -30, peak: -12),
    performance: Performance(seed: 206, looseness: 0.008),
    channels: [
      [
        SessionTake.Part(Shaker(), score.hits(Pattern("Xoxoxo", stepsPerQuarter: 2), in: 9...10))
      ]
    ]
  )

  private static let singer = Microphone("M 7", noiseFloor: -92, room: -30)

  private static var vocals: [SessionTake] {
    let verseNotes = verse.notes(from: score.metronome.quarters(before: 5), raised: -12)
    let chorusNotes = chorus.notes(
      from: score.metronome.quarters(before: 14),
      raised: -12,
      velocity: 0.85
    )
    let half = chorusNotes.filter { $0.start < score.metronome.quarters(before: 18) }
    return [
      SessionTake(
        "vox.1",
        from: "verse-1",
        barsBefore: 1,
        through: 17,
        by: "joe",
        rating: 3,
        notes: "good verse; flat in bar 16",
        microphone: singer,
        performance: Performance(
          seed: 221,
          looseness: 0.014,
          cents: 2.5,
          blemishes: [.detuned(bar: 16, cents: -50)]
        ),
        channels: [[SessionTake.Part(Voice.baritone, verseNotes + half)]]
      ),
      SessionTake(
        "vox.2",
        from: "verse-1",
        barsBefore: 1,
        through: 13,
        by: "joe",
        rating: 2,
        notes: "mumbles bar 6, late in bar 9",
        microphone: singer,
        performance: Performance(
          seed: 222,
          looseness: 0.014,
          cents: 2.5,
          blemishes: [.mumbled(bar: 6), .late(bar: 9, seconds: 0.16)]
        ),
        channels: [[SessionTake.Part(Voice.baritone, verseNotes)]]
      ),
      SessionTake(
        "vox.3",
        from: "turn",
        through: 21,
        by: "joe",
        rating: 5,
        notes: "chorus; gasp before bar 18",
        microphone: singer,
        performance: Performance(
          seed: 223,
          looseness: 0.012,
          cents: 2.5,
          blemishes: [.gasp(bar: 18)]
        ),
        channels: [[SessionTake.Part(Voice.baritone, chorusNotes)]]
      ),
    ]
  }

  private static let harmony = SessionTake(
    "harmony",
    from: "chorus-1",
    through: 21,
    by: "ana",
    microphone: Microphone("U 87", noiseFloor: -98, room: -24, peak: -12),
    performance: Performance(seed: 224, looseness: 0.02, cents: 3),
    channels: [
      [
        SessionTake.Part(
          Choir(seed: 3),
          harmonyLine.notes(from: score.metronome.quarters(before: 14))
        )
      ]
    ]
  )

  private static let strings = SessionTake(
    "strings",
    from: "coda",
    through: lastBar,
    by: "dov",
    microphone: Microphone("DI", noiseFloor: -.infinity, room: -.infinity, peak: -12),
    performance: Performance(seed: 207, looseness: 0.015),
    channels: [
      [
        SessionTake.Part(
          Strings(seed: 2),
          score.chords(Pattern("x--", stepsPerQuarter: 1), in: 22...lastBar, from: 57, count: 3)
        )
      ]
    ]
  )
}
