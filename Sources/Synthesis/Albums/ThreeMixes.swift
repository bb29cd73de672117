/// Three finished mixes, as clients send them to a mastering engineer.
enum ThreeMixes {
  static let mixes: [(name: String, mixdown: Mixdown)] = [
    ("dawn", dawn), ("noon", noon), ("dusk", dusk),
  ]

  static let album = """
    # yaml-language-server: $schema=../../schemas/album.schema.json
    #
    # Mastering without mixing: the songs come as finished mixes. They are brought to one loudness,
    # under one ceiling, into the formats asked for.

    album: three-hours
    title: Three Hours
    artist: The Lathe Operators
    year: 2026

    songs:
      - {song: dawn, title: Dawn, mix: mixes/dawn.flac}
      - {song: noon, title: Noon, mix: mixes/noon.flac}
      - {song: dusk, title: Dusk, mix: mixes/dusk.flac}      # at 44.1 kHz, the others at 48

    sequence:
      - {song: dawn}
      - {song: noon, gap: 1 s}
      - {song: dusk, gap: 2.5 s}

    mastering:
      chain:
        - high-pass: {frequency: 25 Hz, slope: 12 dB/oct}
        - eq: {bands: [{bell: 250 Hz, gain: -1 dB, q: 0.8}, {high-shelf: 10 kHz, gain: +1.5 dB}]}
        - compressor: {threshold: -22 dB, ratio: 1.4:1, attack: 40 ms, release: 250 ms, knee: 10 dB}
      loudness: -16 LUFS
      true-peak: -1 dBTP
      normalise: song                  # each on its own: they come from three different rooms
      max-limiting: 4 dB

    deliverables:
      cd:        {of: songs, format: wav, rate: 44.1 kHz, bits: 16, dither: tpdf}
      streaming: {of: songs, format: flac, rate: 44.1 kHz, bits: 24}

    """

  private static let line = Microphone(
    "DI",
    noiseFloor: -.infinity,
    room: -.infinity,
    peak: -6
  )
  private static let air = Microphone("KM 184", noiseFloor: -98, room: -28, peak: -6)

  private static func strip(
    _ instrument: any Instrument,
    _ notes: [Note],
    of score: Score,
    through microphone: Microphone,
    rate: Int = 48_000,
    seed: UInt64,
    fader: Double,
    pan: Double = 0
  ) -> Mixdown.Strip {
    Mixdown.Strip(
      take: SessionTake(
        "mix",
        from: "all",
        through: score.bars.upperBound,
        rate: rate,
        by: "ana",
        microphone: microphone,
        performance: Performance(seed: seed, looseness: 0.01, cents: 2),
        channels: [[SessionTake.Part(instrument, notes)]]
      ),
      fader: fader,
      pan: pan
    )
  }

  private static func paper(bpm: Double, beats: Int, chords: String) -> Score {
    Score(
      metronome: Metronome(bpm: bpm, meters: [Metronome.Meter(bar: 1, beats: beats, unit: 4)]),
      sections: [Score.Section(name: "all", chords: chords)]
    )
  }

  private static let dawn: Mixdown = {
    let score = paper(bpm: 88, beats: 4, chords: "G | Em | C | D | Em | G")
    let guitar = score.arpeggio(
      Pattern("02341432", stepsPerQuarter: 2),
      in: score.bars,
      on: [40, 45, 50, 55, 59, 64],
      ring: 3
    )
    let strings = score.chords(Pattern("x---", stepsPerQuarter: 1), in: 2...6, from: 55, count: 3)
    return Mixdown(
      score: score,
      strips: [
        strip(
          PluckedString.nylonGuitar,
          guitar,
          of: score,
          through: air,
          seed: 301,
          fader: 0,
          pan: -0.25
        ),
        strip(Strings(seed: 3), strings, of: score, through: line, seed: 302, fader: -9, pan: -0.4),
        strip(Strings(seed: 4), strings, of: score, through: line, seed: 303, fader: -9, pan: 0.5),
      ],
      peak: -7,
      rate: 48_000,
      fade: 2.5
    )
  }()

  private static let noon: Mixdown = {
    let score = paper(bpm: 120, beats: 4, chords: "Am7 | F | C | G | Am7 | F | G | Am")
    return Mixdown(
      score: score,
      strips: [
        strip(
          Kick(),
          score.hits(Pattern("x..xx...", stepsPerQuarter: 2), in: 1...8),
          of: score,
          through: line,
          seed: 311,
          fader: -2
        ),
        strip(
          Snare(side: .top),
          score.hits(Pattern("..x...x.", stepsPerQuarter: 2), in: 1...8),
          of: score,
          through: air,
          seed: 311,
          fader: -6
        ),
        strip(
          Hats(),
          score.hits(Pattern("xoxo", stepsPerQuarter: 2), in: 1...8),
          of: score,
          through: line,
          seed: 312,
          fader: -19,
          pan: 0.4
        ),
        strip(
          ElectricBass(),
          score.bass(Pattern("1.11.18.", stepsPerQuarter: 2), in: 1...7, from: 28)
            + score.bass(Pattern("1-------", stepsPerQuarter: 2), in: 8...8, from: 28),
          of: score,
          through: line,
          seed: 313,
          fader: -5
        ),
        strip(
          ElectricPiano(),
          score.chords(Pattern("x--x---.", stepsPerQuarter: 2), in: 1...8, from: 57, count: 4),
          of: score,
          through: line,
          seed: 314,
          fader: -7,
          pan: -0.3
        ),
      ],
      peak: -1.5,
      rate: 48_000,
      fade: 1
    )
  }()

  private static let dusk: Mixdown = {
    let score = paper(bpm: 66, beats: 3, chords: "Dm | A#maj7 | Gm | A | Dm | Dm")
    let song = Melody(
      "A4/2:o F4/1:a | F4/1.5:o D4/1.5:i | G4/1:o A4/1:u A#4/1:a | A4/2.5:o r/0.5 | F4/1:a E4/1:o D4/1:i"
    )
    let organ = score.chords(Pattern("x--", stepsPerQuarter: 1), in: 1...6, from: 53, count: 3)
    return Mixdown(
      score: score,
      strips: [
        strip(
          Voice.alto,
          song.notes(from: 0),
          of: score,
          through: air,
          rate: 44_100,
          seed: 321,
          fader: -1
        ),
        strip(
          Organ(rotor: 0.8, angle: 0),
          organ,
          of: score,
          through: line,
          rate: 44_100,
          seed: 322,
          fader: -10,
          pan: -0.5
        ),
        strip(
          Organ(rotor: 0.8, angle: 0.5),
          organ,
          of: score,
          through: line,
          rate: 44_100,
          seed: 322,
          fader: -10,
          pan: 0.5
        ),
      ],
      peak: -9,
      rate: 44_100,
      fade: 2
    )
  }()
}
