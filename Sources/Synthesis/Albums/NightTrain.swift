/// "Night Train": E minor, 92 bpm, slowing down into the station.
enum NightTrain {
  static let session = SongSession(
    name: "night-train",
    score: score,
    takes: drums + guitars + [bass, piano] + strings + vocals + choir + [swell],
    bookings: [
      "cleo": "drum-day", "ben": "guitar-day", "bass": "bass-day", "dov": "keys-night",
      "ana": "train-vocals",
    ]
  )

  static let score = Score(
    metronome: Metronome(
      bpm: 92,
      meters: [Metronome.Meter(bar: 1, beats: 4, unit: 4)],
      ramp: Metronome.Ramp(bar: 21, endBar: 25, bpm: 76)
    ),
    sections: [
      Score.Section(name: "intro", chords: "Em | C | G | D"),
      Score.Section(name: "verse-1", chords: "Em | Em | C | G | Em | Em | C | D"),
      Score.Section(name: "chorus-1", chords: "G | D | Em | C | G | D | C | C"),
      Score.Section(name: "outro", chords: "Em | C | G | Em"),
    ]
  )

  static let verse = Melody(
    """
    B4/1:nait B4/0.5:trein A4/0.5:ro G4/1:lin r/0.5 E4/0.5:kaun
    | G4/0.5:tin A4/0.5:e B4/0.5:vri A4/1.5:mail r/1
    | G4/0.5:win A4/0.5:do G4/1:ful E4/0.5:xv G4/1:rein r/0.5
    | D5/1:si B4/0.5:ti A4/0.5:xn B4/1:lait r/1
    | E5/1:sei D5/0.5:yul B4/0.5:weik B4/1:mi r/0.5 B4/0.5:wen
    | D5/0.5:wi B4/0.5:kros A4/0.5:dx G4/0.5:ri E4/1:vx r/1
    | G4/1:hold A4/0.5:dx B4/0.5:mor C5/1:nin B4/1:bak
    | A4/0.5:xn B4/0.5:no A4/0.5:dx F#4/1.5:nait r/1
    """
  )

  static let chorus = Melody(
    """
    D5/0.5:ka D5/0.5:ri B4/1:mi E5/1:ou D5/1:vx
    | D5/0.5:ka D5/0.5:ri A4/1:mi F#4/1:hom r/1
    | B4/0.5:past B4/0.5:dx E5/1:last D5/0.5:lan B4/0.5:tern r/1
    | C5/0.5:ou B4/0.5:vx A4/0.5:dx G4/1.5:ston r/1
    | D5/0.5:ka D5/0.5:ri B4/1:mi E5/1:slo D5/1:li
    | D5/0.5:ka D5/0.5:ri F#5/1:mi E5/1:fa r/1
    | G5/1:liv E5/0.5:on C5/0.5:x E5/1.5:lait r/0.5
    | D5/0.5:we C5/0.5:re B4/0.5:vx A4/0.5:yu G4/1.5:a r/0.5
    """
  )

  /// A third above or below, on long vowels; the second half is sung by the editor's copy.
  private static let harmony = Melody(
    """
    B4/2:u G4/2:u | A4/3:u r/1 | G4/2:o B4/2:o | E4/3:o r/1
    """
  )

  private static let verseBars = 5...12
  private static let chorusBars = 13...20

  private static let drummer = Performance(seed: 101, looseness: 0.005, layBack: 0.005)
  private static let kickHits =
    score.hits(Pattern("x.....x.x.......", stepsPerQuarter: 4), in: 10...12)
    + score.hits(Pattern("X.....x.X.x.....", stepsPerQuarter: 4), in: 13...14)
  private static let snareHits =
    score.hits(Pattern("....x..o....x...", stepsPerQuarter: 4), in: 10...11)
    + score.hits(Pattern("....x..o....x.xX", stepsPerQuarter: 4), in: 12...12)
    + score.hits(Pattern("....X..o....X..o", stepsPerQuarter: 4), in: 13...14)
  private static let hatHits =
    score.hits(Pattern("xoxoxoxo", stepsPerQuarter: 2), in: 10...12)
    + score.hits(Pattern("xoxoxoX-", stepsPerQuarter: 2), in: 13...14)

  private static var drums: [SessionTake] {
    let kick = SessionTake.Part(Kick(), kickHits)
    return [
      SessionTake(
        "kick",
        from: "chorus-1",
        barsBefore: 3,
        through: 14,
        by: "cleo",
        microphone: Microphone("D 112", noiseFloor: -98, room: -36, peak: -7),
        performance: drummer,
        channels: [[kick, SessionTake.Part(Snare(side: .top), snareHits, level: -38)]]
      ),
      SessionTake(
        "snare-top",
        from: "chorus-1",
        barsBefore: 3,
        through: 14,
        by: "cleo",
        microphone: Microphone("SM 57", noiseFloor: -98, room: -34, peak: -7),
        performance: drummer,
        channels: [
          [
            SessionTake.Part(Snare(side: .top), snareHits),
            SessionTake.Part(Kick(), kickHits, level: -34),
            SessionTake.Part(Hats(), hatHits, level: -36),
          ]
        ]
      ),
      SessionTake(
        "snare-bottom",
        from: "chorus-1",
        barsBefore: 3,
        through: 14,
        by: "cleo",
        notes: "other polarity than the top",
        microphone: Microphone(
          "SM 57",
          noiseFloor: -98,
          room: -34,
          peak: -9
        ),
        performance: drummer,
        channels: [
          [
            SessionTake.Part(Snare(side: .bottom), snareHits),
            SessionTake.Part(Kick(), kickHits, level: -32),
          ]
        ]
      ),
      hats("hats.verse", barsBefore: 3, bars: 10...11),
      hats("hats.chorus", barsBefore: 0, bars: 13...14),
      SessionTake(
        "shaker",
        from: "verse-1",
        barsBefore: 2,
        through: 4,
        by: "cleo",
        notes: "two bars, to be repeated",
        microphone: Microphone("KM 184", noiseFloor: -98, room: -30, peak: -12),
        performance: Performance(seed: 102, looseness: 0.008),
        channels: [
          [
            SessionTake.Part(
              Shaker(),
              score.hits(Pattern("xoXoxoXo xoXoxoXo", stepsPerQuarter: 4), in: 3...4)
            )
          ]
        ]
      ),
    ]
  }

  private static func hats(
    _ name: String,
    barsBefore: Int,
    bars: ClosedRange<Int>
  ) -> SessionTake {
    let within = score.metronome.quarters(before: bars.lowerBound)...
    let end = score.metronome.quarters(before: bars.upperBound + 1)
    return SessionTake(
      name,
      from: "chorus-1",
      barsBefore: barsBefore,
      through: bars.upperBound,
      by: "cleo",
      notes: "two bars, to be repeated",
      microphone: Microphone("KM 184", noiseFloor: -98, room: -38, peak: -12),
      performance: drummer,
      channels: [
        [
          SessionTake.Part(
            Hats(),
            hatHits.filter { within.contains($0.start) && $0.start < end }
          ),
          SessionTake.Part(
            Snare(side: .top),
            snareHits.filter { within.contains($0.start) && $0.start < end },
            level: -30
          ),
        ]
      ]
    )
  }

  private static let bass = SessionTake(
    "bass",
    from: "verse-1",
    through: 24,
    by: "dov",
    microphone: Microphone("DI", noiseFloor: -.infinity, room: -.infinity, peak: -11.5),
    performance: Performance(seed: 103, looseness: 0.008, cents: 2),
    channels: [
      [
        SessionTake.Part(
          ElectricBass(),
          score.bass(Pattern("1--1..5-", stepsPerQuarter: 2), in: verseBars, from: 28)
            + score.bass(Pattern("1-.11-53", stepsPerQuarter: 2), in: chorusBars, from: 28)
            + score.bass(Pattern("1-----5-", stepsPerQuarter: 2), in: 21...23, from: 28)
            + score.bass(Pattern("1-------", stepsPerQuarter: 2), in: 24...24, from: 28)
        )
      ]
    ]
  )

  private static var guitars: [SessionTake] {
    let picked = Pattern("02341324", stepsPerQuarter: 2)
    let strings = [40, 45, 50, 55, 59, 64]
    let microphone = Microphone("KM 184", noiseFloor: -97, room: -30, peak: -11.5)
    let last = score.arpeggio(
      Pattern("0123x---", stepsPerQuarter: 2),
      in: 24...24,
      on: strings,
      ring: 4
    )
    return [
      SessionTake(
        "guitar.1",
        from: "intro",
        through: 12,
        by: "ben",
        microphone: microphone,
        performance: Performance(seed: 104, looseness: 0.009, cents: 2),
        channels: [
          [
            SessionTake.Part(
              PluckedString.steelGuitar,
              score.arpeggio(picked, in: 1...12, on: strings, ring: 2)
            )
          ]
        ]
      ),
      SessionTake(
        "guitar.2",
        from: "outro",
        through: 24,
        by: "ben",
        microphone: microphone,
        performance: Performance(seed: 107, looseness: 0.009, cents: 2),
        channels: [
          [
            SessionTake.Part(
              PluckedString.steelGuitar,
              score.arpeggio(picked, in: 21...23, on: strings, ring: 2) + last
            )
          ]
        ]
      ),
    ]
  }

  private static let piano = SessionTake(
    "piano",
    from: "verse-1",
    through: 24,
    by: "dov",
    microphone: Microphone("DI", noiseFloor: -.infinity, room: -.infinity, peak: -11.5),
    performance: Performance(seed: 105, looseness: 0.01),
    channels: [
      [
        SessionTake.Part(
          ElectricPiano(),
          score.chords(
            Pattern("x----.o-", stepsPerQuarter: 2),
            in: verseBars,
            from: 59,
            count: 3
          )
            + score.chords(
              Pattern("x--x--x-", stepsPerQuarter: 2),
              in: chorusBars,
              from: 59,
              count: 4
            )
            + score.chords(Pattern("x-------", stepsPerQuarter: 2), in: 21...24, from: 59, count: 4)
        )
      ]
    ]
  )

  private static var strings: [SessionTake] {
    let notes = score.chords(Pattern("x---", stepsPerQuarter: 1), in: 17...24, from: 55, count: 3)
    return [
      SessionTake(
        "strings",
        from: "outro",
        barsBefore: 4,
        through: 24,
        by: "dov",
        microphone: Microphone("DI", noiseFloor: -.infinity, room: -.infinity, peak: -12),
        performance: Performance(seed: 106, looseness: 0.015),
        channels: [[SessionTake.Part(Strings(seed: 1), notes)]]
      )
    ]
  }

  private static let singer = Microphone("U 87", noiseFloor: -92, room: -30)

  private static var vocals: [SessionTake] {
    let verseNotes = verse.notes(from: score.metronome.quarters(before: 5))
    let chorusNotes = chorus.notes(from: score.metronome.quarters(before: 13), velocity: 0.85)
    let half = chorusNotes.filter { $0.start < score.metronome.quarters(before: 17) }
    return [
      SessionTake(
        "vox.1",
        from: "verse-1",
        barsBefore: 1,
        through: 16,
        by: "ana",
        rating: 3,
        notes: "stops after half a chorus; flat in bar 9, gasp before bar 13",
        microphone: singer,
        performance: Performance(
          seed: 111,
          looseness: 0.014,
          cents: 2.5,
          blemishes: [.detuned(bar: 9, cents: -45), .gasp(bar: 13)]
        ),
        channels: [[SessionTake.Part(Voice.alto, verseNotes + half)]]
      ),
      SessionTake(
        "vox.2",
        from: "verse-1",
        barsBefore: 1,
        through: 12,
        by: "ana",
        rating: 4,
        notes: "verse only; late in bar 6, mumbles bar 11",
        microphone: singer,
        performance: Performance(
          seed: 112,
          looseness: 0.014,
          cents: 2.5,
          blemishes: [.late(bar: 6, seconds: 0.14), .mumbled(bar: 11)]
        ),
        channels: [[SessionTake.Part(Voice.alto, verseNotes)]]
      ),
      SessionTake(
        "vox.3",
        from: "chorus-1",
        barsBefore: 1,
        through: 20,
        by: "ana",
        rating: 5,
        notes: "chorus only; click in bar 14",
        microphone: singer,
        performance: Performance(
          seed: 113,
          looseness: 0.012,
          cents: 2.5,
          blemishes: [.click(bar: 14, beat: 4.5)]
        ),
        channels: [[SessionTake.Part(Voice.alto, chorusNotes)]]
      ),
    ]
  }

  private static var choir: [SessionTake] {
    let start = score.metronome.quarters(before: 13)
    let microphone = Microphone("U 87", noiseFloor: -93, room: -24, peak: -12)
    return [
      SessionTake(
        "choir.high",
        from: "chorus-1",
        through: 16,
        by: "ana",
        notes: "first half, to be copied",
        microphone: microphone,
        performance: Performance(seed: 121, looseness: 0.02, cents: 3),
        channels: [[SessionTake.Part(Choir(seed: 1), harmony.notes(from: start))]]
      ),
      SessionTake(
        "choir.low",
        from: "chorus-1",
        through: 16,
        by: "ana",
        notes: "first half, to be copied",
        microphone: microphone,
        performance: Performance(seed: 122, looseness: 0.02, cents: 3),
        channels: [
          [SessionTake.Part(Choir(seed: 2), harmony.notes(from: start, raised: -12))]
        ]
      ),
    ]
  }

  private static let swell = SessionTake(
    "crash",
    from: "verse-1",
    through: 5,
    by: "cleo",
    notes: "played once, used backwards",
    microphone: Microphone("KM 184", noiseFloor: -98, room: -30, peak: -11.5),
    performance: Performance(seed: 123, looseness: 0.004),
    channels: [
      [SessionTake.Part(Cymbal(), score.hits(Pattern("X", stepsPerQuarter: 1), in: 5...5))]
    ]
  )
}
