/// The manifest of "Harbour", shorter in its explanations than the first song's.
enum HarbourText {
  static let takes = """
    # The take sheet of harbour. The guitar comes from home at 44.1 kHz: takes at another rate than
    # the song's are converted, and lie at the same time as if they had been recorded with it.

    takes:

    """

  static let song = """
    # yaml-language-server: $schema=../../../schemas/song.schema.json

    song: harbour
    title: Harbour
    include: [harbour.takes.yaml, presets.yaml]
    rate: 48 kHz
    key: D major

    # A waltz with one bar of two beats before the chorus. Meters change on bar lines; from bar 14
    # on it is a waltz again.
    tempo:
      - {at: 1|1, bpm: 108, meter: 3/4}
      - {at: 13|1, bpm: 108, meter: 2/4}
      - {at: 14|1, bpm: 108, meter: 3/4}

    arrangement:
      - {section: intro, length: 4 bars, chords: "D | G | D | A"}
      - {section: verse-1, length: 8 bars, chords: "D | A | Bm | G | D | A | G | A", lyrics: "Lamps on the harbour, low in the rain"}
      - {section: turn, length: 1 bar, chords: "A7"}
      - {section: chorus-1, length: 8 bars, chords: "G | D | A | Bm | G | D | A | D", lyrics: "Tie me a rope to the end of the pier"}
      - {section: coda, length: 8 bars, chords: "G | D | A | Bm | G | A | D | D"}
    tail: 3.5 s

    tracks:
      guitar:
        clips:                         # the first take until the turn, the second to the end
          - {take: guitar.1, over: intro .. turn + 1 beat}
          - {take: guitar.2, over: turn + 1 beat .. coda.end, crossfade: {length: 30 ms, curve: equal-power}, fade-out: {length: 1 s, curve: s-curve}}
        chain:
          - high-pass: {frequency: 75 Hz, slope: 12 dB/oct}
          - eq: {bands: [{bell: 200 Hz, gain: -2 dB, q: 1}, {bell: 3 kHz, gain: +2.5 dB, q: 0.8}, {high-shelf: 7 kHz, gain: +4 dB}]}
          - compressor: {threshold: -24 dB, ratio: 2:1, attack: 15 ms, release: 150 ms, makeup: 2 dB}
        fader: -5 dB
        pan: L25
        sends: {room: -14 dB}

      mandolin:
        clips:
          - {take: mandolin.intro}
          - {take: mandolin.1, over: coda .. 24|1}                          # take 2 is late into bar 23
          - {take: mandolin.2, over: 24|1 .. coda.end, crossfade: 15 ms, fade-out: {length: 400 ms, curve: linear}}    # take 1 goes out of tune
        chain:
          - high-pass: {frequency: 180 Hz, slope: 12 dB/oct}
          - eq: {bands: [{high-shelf: 6 kHz, gain: +2 dB}]}
        fader: -3 dB
        pan: R30
        sends:
          room: -12 dB
          echo: {level: -16 dB, tap: pre-fader}
        automation:
          pan:
            - [coda, R30]
            - [coda.end, C, smooth]    # comes to the middle for the last notes

      bass:
        clips: [{take: bass, fade-out: {length: 500 ms, curve: equal-power}}]
        chain:
          - low-pass: {frequency: 2.5 kHz, slope: 12 dB/oct}
          - compressor: {threshold: -24 dB, ratio: 3:1, attack: 5 ms, release: 140 ms, knee: 6 dB, makeup: 1 dB, sidechain: {from: kick, tap: post-fader}}
        fader: -8 dB

      organ:
        clips: [{take: organ, fade-in: {length: 800 ms, curve: exponential}}]
        fader: -14 dB
        pan: L20                       # a stereo take: this is a balance, not a pan
        sends: {room: -20 dB}

      kick:
        clips: [{take: kick, from: chorus-1, length: 4 bars, at: chorus-1, repeat: 3}]
        fader: -10 dB
        output: drums

      brush:
        clips: [{take: brush, from: chorus-1, length: 4 bars, at: chorus-1, repeat: 3}]
        chain: [{high-pass: {frequency: 150 Hz, slope: 12 dB/oct}}]
        fader: -8 dB
        pan: R15
        output: drums
        sends: {room: -18 dB}

      shaker:
        clips: [{take: shaker, from: 9|1, length: 2 bars, at: 9|1, repeat: 2}]
        fader: -12 dB
        pan: R45
        output: drums

      swell:                           # a mandolin string, backwards, into the chorus
        clips: [{take: mandolin.intro, from: 4|1, length: 2 beats, at: turn, reverse: true, gain: -3 dB, fade-in: {length: 300 ms, curve: exponential}}]
        fader: -6 dB
        pan: L50
        sends: {room: -8 dB}

      lead-vocal:
        clips:                         # take 2 is the warm-up; nothing of it is used
          - {take: vox.1, over: verse-1 - 1 bar .. 13|2}
          - {take: vox.3, over: 13|2 .. 17|3|240, crossfade: 25 ms, fade-out: 10 ms}
          - {take: vox.3, from: 17|3|800, to: coda, at: 17|3|800, gain: +0.5 dB, fade-in: 60 ms}     # after the gasp
          - {take: vox.2, over: 5|1 .. 9|1, mute: true}
        chain:
          - preset: voice
          - gain: {level: -1 dB}
        fader: -3 dB
        output: vocals
        sends: {room: -16 dB, echo: -22 dB}
        automation:
          sends.echo:
            - [verse-1, -30 dB]
            - [chorus-1, -18 dB, linear]
          trim:
            - [verse-1, 0 dB]
            - [chorus-1, -1.5 dB]
          compressor.threshold:
            - [verse-1, -24 dB]
            - [chorus-1, -21 dB, exponential]

      harmony:
        clips: [{take: harmony, fade-in: 120 ms}]
        chain: [{preset: voice}]
        fader: -13 dB
        pan: R40
        output: vocals
        sends: {room: -12 dB}

      strings:
        clips: [{take: strings, fade-in: {length: 1.5 s, curve: s-curve}}]
        fader: -14 dB
        pan: L10
        sends: {room: -14 dB}

    buses:
      drums: {chain: [{preset: glue}]}
      vocals: {chain: [{compressor: {threshold: -18 dB, ratio: 1.6:1, attack: 20 ms, release: 180 ms}}]}
      room: {chain: [{reverb: {time: 1.4 s, pre-delay: 12 ms, damping: 5 kHz, low-cut: 150 Hz, mix: 100%}}]}
      echo:
        chain:
          - delay: {time: 1/4, feedback: 25%, high-cut: 3.5 kHz, mix: 100%}
          - eq: {bypass: true, bands: [{tilt: 1 kHz, gain: -2 dB}]}        # tried, not wanted; kept to compare
        fader: -3 dB
        sends: {room: -12 dB}          # a bus may feed another one, but never itself

    vcas:
      rhythm: {members: [drums, bass]}

    mix:
      chain: [{eq: {bands: [{low-shelf: 90 Hz, gain: +0.5 dB}, {high-shelf: 10 kHz, gain: +1 dB}]}}]

    status: approved

    rights:
      isrc: DE-A12-26-00002
      writers: [{person: joe, share: 40%, role: lyrics}, {person: ben, share: 60%, role: music}]

    """
}
