/// The manifest of "Night Train", which teaches as it goes.
enum NightTrainText {
  static let takes = """
    # The take sheet of night-train: what was recorded, where it lies, what the engineer noted.
    # `starts` is where a file's first sample lies on the timeline.

    takes:

    """

  static let song = """
    # yaml-language-server: $schema=../../../schemas/song.schema.json

    song: night-train
    title: Night Train
    include:                           # parts of this file, kept apart: two may not give one key
      - night-train.takes.yaml         # takes:
      - presets.yaml                   # presets:
    rate: 48 kHz
    key: E minor

    # The tempo map. The train slows down into the station: from 92 to 76 quarter notes a minute,
    # in a straight line over the bars of the outro.
    tempo:
      - {at: 1|1, bpm: 92, meter: 4/4}
      - {at: outro, bpm: 92, ramp: {to: 76, until: end}}

    # The sections give names to places: `chorus-1` below is bar 13, and still is when a bar is
    # added to the intro.
    arrangement:
      - {section: intro, length: 4 bars, chords: "Em | C | G | D"}
      - {section: verse-1, length: 8 bars, chords: "Em | Em | C | G | Em | Em | C | D", lyrics: "Night train rolling, counting every mile"}
      - {section: chorus-1, length: 8 bars, chords: "G | D | Em | C | G | D | C | C", lyrics: "Carry me over, carry me home"}
      - {section: outro, length: 4 bars, chords: "Em | C | G | Em"}
    tail: 4 s                          # goes on after the end until the reverbs have rung out

    tracks:
      # ---- drums: four microphones, played for five bars and laid out by the editor ----
      kick:
        clips:
          # Two bars of the verse's groove, read from where they were played and put at the verse
          # three times; then two bars with the fill, where they were played.
          - {take: kick, from: 10|1, length: 2 bars, at: verse-1, repeat: 3}
          - {take: kick, over: 11|1 .. 13|1, crossfade: 4 ms}
          - {take: kick, from: chorus-1, length: 2 bars, at: chorus-1, repeat: 4}
        chain:
          - eq: {bands: [{bell: 60 Hz, gain: +2 dB, q: 1}, {bell: 380 Hz, gain: -4 dB, q: 1.2}, {bell: 3.5 kHz, gain: +3 dB, q: 1}]}
        fader: -6 dB
        output: drums                  # a bus; without this a track plays into the mix

      snare-top:
        clips:
          - {take: snare-top, from: 10|1, length: 2 bars, at: verse-1, repeat: 3}
          - {take: snare-top, over: 11|1 .. 13|1, crossfade: 4 ms}
          - {take: snare-top, from: chorus-1, length: 2 bars, at: chorus-1, repeat: 4}
        chain:
          - compressor: {threshold: -22 dB, ratio: 4:1, attack: 8 ms, release: 120 ms, makeup: 3 dB}
        fader: -4 dB
        output: drums
        sends: {plate: -18 dB}         # after the fader, as sends are unless told otherwise

      snare-bottom:
        polarity: inverted             # it stands on the other side of the head
        trim: -3 dB                    # before the chain; the fader comes after it
        clips:
          - {take: snare-bottom, from: 10|1, length: 2 bars, at: verse-1, repeat: 3}
          - {take: snare-bottom, over: 11|1 .. 13|1, crossfade: 4 ms}
          - {take: snare-bottom, from: chorus-1, length: 2 bars, at: chorus-1, repeat: 4}
        chain: [{high-pass: {frequency: 200 Hz, slope: 24 dB/oct}}]
        fader: -14 dB
        output: drums

      hats:
        clips:
          - {take: hats.verse, from: 10|1, length: 2 bars, at: verse-1, repeat: 4}
          - {take: hats.chorus, from: chorus-1, length: 2 bars, at: chorus-1, repeat: 4}
        chain: [{high-pass: {frequency: 400 Hz, slope: 12 dB/oct}}]
        fader: -10 dB
        pan: R30                       # per cent of the way to the right
        output: drums

      shaker:
        clips:
          - take: shaker               # the long form of the same thing
            over: 3|1 .. 5|1
            fade-in: {length: 2.5 s, curve: exponential}
          - {take: shaker, from: 3|1, length: 2 bars, at: verse-1, repeat: 8}
        fader: -13 dB
        pan: L45
        output: drums

      crash:
        clips:
          # Backwards, it draws the ear into the verse; forwards, it opens the chorus.
          - {take: crash, from: verse-1, length: 3 beats, at: verse-1 - 3 beats, reverse: true, fade-out: 0 ms}
          - {take: crash, from: verse-1, length: 1 bar, at: chorus-1, fade-out: {length: 400 ms, curve: linear}}
        fader: -15 dB
        output: drums

      # ---- the band ----
      bass:
        clips: [{take: bass, nudge: -6 ms}]      # all of the take, a little earlier than played
        chain:
          - low-pass: {frequency: 3 kHz, slope: 12 dB/oct}
          # The kick drum turns the bass down for a moment, so that both fit.
          - compressor: {threshold: -28 dB, ratio: 4:1, attack: 2 ms, release: 110 ms, knee: 6 dB, sidechain: kick}
          - compressor: {id: level, threshold: -18 dB, ratio: 3:1, attack: 15 ms, release: 160 ms, makeup: 2 dB}
        fader: -7 dB

      guitar:
        clips:
          - {take: guitar.1, fade-out: {length: 250 ms, curve: exponential}}
          - {take: guitar.2}
        chain:
          - high-pass: {frequency: 80 Hz, slope: 12 dB/oct}
          - eq:
              bands:
                - {bell: 220 Hz, gain: -2 dB, q: 1}
                - {bell: 2.5 kHz, gain: 0 dB, q: 0.8}
                - {high-shelf: 7 kHz, gain: +3 dB}
          - compressor: {threshold: -24 dB, ratio: 2.5:1, attack: 12 ms, release: 120 ms, makeup: 3 dB}
        fader: -4 dB
        pan: L20
        sends: {plate: -20 dB}
        # Automation: points in time, each with its value and, if it is not to jump, the way there.
        automation:
          pan:
            - [intro, C]
            - [verse-1, L35, linear]             # moves aside while the singer comes in
          fader:
            - [intro, -2 dB]
            - [verse-1 - 1 bar, -2 dB]
            - [verse-1, -5 dB, smooth]
            - [outro, -3 dB]
          eq.bands.2.gain:                       # makes room for the words
            - [intro, 0 dB]
            - [verse-1, -3 dB, linear]
            - [outro, 0 dB]

      piano:
        clips: [{take: piano}]
        chain:
          - high-pass: {frequency: 120 Hz, slope: 12 dB/oct}
          - compressor: {threshold: -26 dB, ratio: 2:1, attack: 10 ms, release: 200 ms, mix: 60%}
        fader: -6 dB
        pan: R35
        output: keys
        sends: {plate: -22 dB}

      strings:
        clips: [{take: strings, fade-in: {length: 1.2 s, curve: s-curve}}]
        fader: -12 dB
        pan: R10
        output: keys
        sends: {plate: -12 dB}

      # ---- voices ----
      lead-vocal:
        # The comp: the best of three takes, cut in the rests between the lines. Each clip says
        # which take is heard over which stretch; neighbours are blended by `crossfade`.
        clips:
          - {take: vox.1, over: verse-1 - 1 bar .. 6|4|240, fade-in: {length: 400 ms, curve: linear}}   # take 2 is late in bar 6
          - {take: vox.2, over: 6|4|240 .. 10|4|240, crossfade: 25 ms}     # take 1 is flat in bar 9
          - {take: vox.1, over: 10|4|240 .. 12|4|240, crossfade: 25 ms}    # take 2 mumbles in bar 11
          - {take: vox.3, over: 12|4|240 .. 14|4|240, crossfade: 25 ms, fade-out: 20 ms}
          # A click of the cable in bar 14 falls into this gap.
          - {take: vox.3, over: 14|4|720 .. outro, fade-in: 20 ms, fade-out: {length: 300 ms, curve: equal-power}}
          # Another reading of the third line, kept for the day somebody asks for it.
          - {take: vox.1, over: 15|1 .. 16|4, mute: true}
        chain: [{preset: voice}]
        fader: -2.5 dB
        output: vocals
        sends:
          plate: -15 dB
          slap: {level: -20 dB, tap: pre-fader}  # keeps its level when the fader moves
        automation:
          fader:
            - [verse-1, -2.5 dB]
            - [chorus-1 - 1 beat, -2.5 dB]
            - [chorus-1, -3.5 dB, linear]        # she sings louder there by herself
          compressor.threshold:
            - [chorus-1, -22 dB]
          sends.plate:
            - [verse-1, -15 dB]
            - [19|1, -15 dB]
            - [outro, -7 dB, exponential]        # the last word hangs in the hall

      choir-high:
        clips:
          - {take: choir.high, over: chorus-1 .. 17|1}
          - {take: choir.high, from: chorus-1, length: 2 bars, at: 17|1}
          - {take: choir.high, from: 16|1, length: 1 bar, at: 19|1, repeat: 2, gain: -1 dB, fade-out: 80 ms}
        chain: [{preset: voice}]
        fader: -12 dB
        pan: L60
        output: vocals
        sends: {plate: -10 dB}

      choir-low:
        clips:
          - {take: choir.low, over: chorus-1 .. 17|1}
          - {take: choir.low, from: chorus-1, length: 2 bars, at: 17|1}
          - {take: choir.low, from: 16|1, length: 1 bar, at: 19|1, repeat: 2, gain: -1 dB, fade-out: 80 ms}
        chain: [{preset: voice}]
        fader: -12 dB
        pan: R60
        output: vocals
        sends: {plate: -10 dB}

    buses:                             # strips that other strips play into
      drums:
        chain: [{preset: glue}, {limiter: {ceiling: -3 dBTP, release: 80 ms}}]
      keys:
        chain: [{high-pass: {frequency: 90 Hz, slope: 12 dB/oct}}]
      vocals:
        chain: [{compressor: {threshold: -18 dB, ratio: 1.8:1, attack: 15 ms, release: 150 ms, makeup: 1 dB}}]
      plate:                           # effects are buses too: all wet, fed by sends
        chain: [{reverb: {time: 1.9 s, pre-delay: 22 ms, damping: 6 kHz, low-cut: 180 Hz, mix: 100%}}]
        fader: -2 dB
      slap:
        chain: [{delay: {time: 1/8, feedback: 18%, high-cut: 4 kHz, low-cut: 200 Hz, mix: 100%}}]
        fader: -4 dB

    vcas:                              # one fader for several strips, without a bus
      rhythm: {members: [drums, bass], fader: -0.5 dB}
      voices: {members: [lead-vocal, choir-high, choir-low]}

    mix:                               # the last strip: everything ends here
      chain:
        - eq: {bands: [{low-shelf: 90 Hz, gain: +0.7 dB}]}
        - compressor: {threshold: -16 dB, ratio: 1.5:1, attack: 30 ms, release: 180 ms}
      automation:
        fader:
          - [end - 2 beats, 0 dB]
          - [end + 3.5 s, -30 dB, smooth]

    mastering: {trim: +0.3 dB}         # this song against the others of the album

    status: approved

    rights:
      isrc: DE-A12-26-00001
      writers: [{person: ana, share: 50%, role: lyrics}, {person: ben, share: 50%, role: music}]
      samples:
        - {take: strings, kind: interpolation, source: Evening Line, publisher: Lamplight Music, cleared: true, licence: ../docs/interpolation.txt}

    """
}
