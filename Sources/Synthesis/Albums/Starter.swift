/// A first album of one short song: what `lacquer new` puts into an empty folder.
enum Starter {
  static let session = SongSession(name: "lantern", score: score, takes: takes)

  private static let score = Score(
    metronome: Metronome(bpm: 96, meters: [Metronome.Meter(bar: 1, beats: 4, unit: 4)]),
    sections: [
      Score.Section(name: "verse", chords: "G | C | Em | D"),
      Score.Section(name: "chorus", chords: "C | G | D | G"),
    ]
  )

  private static let tune = Melody(
    """
    D4/1:lan G4/1:tern A4/0.5:on B4/1.5:dx | C5/1:wa G4/1:tx E4/1:brait r/1
    | G4/1:lan B4/1:tern A4/0.5:xn G4/1.5:dx | F#4/1:win D4/2:do r/1
    | E4/1:cain G4/1:an C5/2:mi | B4/1:o D5/1:vx B4/1:hir r/1
    | A4/1:til B4/0.5:dx A4/0.5:mor F#4/2:nin | G4/3:ner r/1
    """
  )

  private static var takes: [SessionTake] {
    let line = Microphone("DI", noiseFloor: -.infinity, room: -.infinity)
    let air = Microphone("KM 184", noiseFloor: -96, room: -30)
    let notes = tune.notes(from: 0)
    return [
      SessionTake(
        "kick",
        from: "verse",
        through: 2,
        by: "me",
        microphone: line,
        performance: Performance(seed: 401, looseness: 0.004, layBack: 0.004),
        channels: [
          [
            SessionTake.Part(
              Kick(),
              score.hits(Pattern("x...x.x.", stepsPerQuarter: 2), in: 1...2)
            )
          ]
        ]
      ),
      SessionTake(
        "shaker",
        from: "verse",
        through: 2,
        by: "me",
        microphone: air,
        performance: Performance(seed: 402, looseness: 0.006),
        channels: [
          [SessionTake.Part(Shaker(), score.hits(Pattern("oxoX", stepsPerQuarter: 2), in: 1...2))]
        ]
      ),
      SessionTake(
        "bass",
        from: "verse",
        through: 8,
        by: "me",
        microphone: line,
        performance: Performance(seed: 403, looseness: 0.006, cents: 2),
        channels: [
          [
            SessionTake.Part(
              ElectricBass(),
              score.bass(Pattern("1--15---", stepsPerQuarter: 2), in: 1...8, from: 31)
            )
          ]
        ]
      ),
      SessionTake(
        "guitar",
        from: "verse",
        through: 8,
        by: "me",
        microphone: air,
        performance: Performance(seed: 404, looseness: 0.008, cents: 2),
        channels: [
          [
            SessionTake.Part(
              PluckedString.steelGuitar,
              score.arpeggio(
                Pattern("02341324", stepsPerQuarter: 2),
                in: 1...8,
                on: [40, 45, 50, 55, 59, 64],
                ring: 2
              )
            )
          ]
        ]
      ),
      SessionTake(
        "vox.1",
        from: "verse",
        through: 8,
        by: "me",
        rating: 3,
        notes: "flat in bar 3",
        microphone: air,
        performance: Performance(
          seed: 411,
          looseness: 0.01,
          cents: 2.5,
          blemishes: [.detuned(bar: 3, cents: -45)]
        ),
        channels: [[SessionTake.Part(Voice.alto, notes)]]
      ),
      SessionTake(
        "vox.2",
        from: "verse",
        through: 8,
        by: "me",
        rating: 4,
        notes: "late in bar 5",
        microphone: air,
        performance: Performance(
          seed: 412,
          looseness: 0.01,
          cents: 2.5,
          blemishes: [.late(bar: 5, seconds: 0.15)]
        ),
        channels: [[SessionTake.Part(Voice.alto, notes)]]
      ),
    ]
  }

  static let album = """
    album: first-album
    title: First Album
    artist: Nobody Yet
    songs: [songs/lantern.yaml]

    people:
      me: {name: Nobody Yet, roles: [vocals, guitar, bass, percussion]}

    mastering:
      loudness: -16 LUFS               # integrated, as streaming services measure it
      true-peak: -1 dBTP

    deliverables:                      # `lacquer build` writes them below out/
      streaming: {of: songs, format: flac, rate: 44.1 kHz, bits: 24}
      cd:        {of: songs, format: wav, rate: 44.1 kHz, bits: 16, dither: tpdf}

    """

  static let song = """
    song: lantern
    title: Lantern
    rate: 48 kHz
    key: G major
    tempo:
      - {at: 1|1, bpm: 96, meter: 4/4}
    arrangement:
      - {section: verse, length: 4 bars, chords: "G | C | Em | D"}
      - {section: chorus, length: 4 bars, chords: "C | G | D | G"}
    tail: 3 s

    takes:                             # what was recorded, and where it lies

    """ + session.takeSheet(in: "../takes") + """

      tracks:
        kick:
          clips: [{take: kick, from: verse, length: 2 bars, at: verse, repeat: 4}]
          fader: -6 dB
        shaker:
          clips: [{take: shaker, from: verse, length: 2 bars, at: verse, repeat: 4}]
          fader: -16 dB
          pan: R40
        bass:
          clips: [{take: bass}]
          chain: [{compressor: {threshold: -24 dB, ratio: 3:1, sidechain: kick}}]
          fader: -8 dB
        guitar:
          clips: [{take: guitar, fade-out: {length: 400 ms, curve: linear}}]
          fader: -4 dB
          pan: L30
          sends: {hall: -16 dB}
        lead-vocal:
          clips:                         # the best of two takes, cut in the rests
            - {take: vox.2, over: verse .. 4|4}
            - {take: vox.1, over: 4|4 .. chorus.end, crossfade: 20 ms, fade-out: 100 ms}
          chain:
            - high-pass: {frequency: 90 Hz}
            - eq: {bands: [{bell: 2.8 kHz, gain: +3 dB}, {high-shelf: 8 kHz, gain: +5 dB}]}
            - compressor: {threshold: -24 dB, ratio: 3:1, attack: 5 ms, release: 90 ms, makeup: 3 dB}
          fader: -4 dB
          sends: {hall: -14 dB}
          automation:
            fader:
              - [verse, -4 dB]
              - [chorus - 1 beat, -4 dB]
              - [chorus, -3 dB, linear]

      buses:
        hall: {chain: [{reverb: {time: 1.6 s, pre-delay: 20 ms, mix: 100%}}]}

      """
}
