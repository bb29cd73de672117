/// The examples of the manifest language's page, word for word: manifests written from it must work.
package enum LanguageExamples {
  /// Section 3.
  package static let song = """
    song: night-train
    title: Night Train
    rate: 48 kHz                      # of the mix; takes at other rates are converted
    key: E minor
    tempo:                            # first entry at 1|1
      - {at: 1|1, bpm: 92, meter: 4/4}
      - {at: outro, bpm: 92, ramp: {to: 76, until: end}}      # linear in bpm over musical time
    arrangement:                      # in order; lengths add up; the song ends with the last section + tail
      - {section: intro, length: 4 bars}
      - {section: verse-1, length: 8 bars, chords: "Em | Em | C | G | Em | Em | C | D"}
      - {section: chorus-1, length: 8 bars, chords: "G | D | Em | C | G | D | C | C", lyrics: "…"}
      - {section: outro, length: 4 bars}
    tail: 4 s                         # rendered past the end, so that reverbs ring out; default 3 s

    takes:                            # what was recorded
      vox.1: {file: ../takes/vox-1.wav, starts: intro, by: ana, session: vox-day, rating: 3, mic: U 87, notes: "flat in bar 9"}
      vox.3: {file: ../takes/vox-3.wav, starts: intro, by: ana, session: vox-day, rating: 5}
      kick:  {file: ../takes/kick.wav, starts: 1|1}            # starts: where the file's first sample lies

    tracks:
      lead-vocal:
        clips:                        # what is heard, in order of the timeline
          - {take: vox.1, over: verse-1}                       # reads the take where it was recorded
          - {take: vox.3, over: chorus-1, crossfade: 25 ms}    # with the clip before; equal-power unless curve: says otherwise
          - {take: vox.3, from: chorus-1, length: 2 bars, at: outro, gain: -2 dB, fade-out: {length: 200 ms, curve: linear}}
        chain:                        # in signal order; each entry one processor
          - high-pass: {frequency: 80 Hz, slope: 12 dB/oct}
          - eq:
              bands:
                - {bell: 250 Hz, gain: -2.5 dB, q: 1.2}
                - {high-shelf: 9 kHz, gain: +2 dB}
          - compressor: {threshold: -18 dB, ratio: 3:1, attack: 5 ms, release: 80 ms, knee: 6 dB, makeup: 2 dB}
        fader: -3.2 dB                # default 0 dB
        pan: L12                      # default C
        output: vocals                # a bus; default: mix
        sends:
          plate: -14 dB               # after the fader
          slap: {level: -20 dB, tap: pre-fader}
        automation:                   # any automatable parameter, by path
          fader:
            - [verse-1, -3.2 dB]
            - [chorus-1, -1.8 dB, linear]                      # how the point is REACHED: hold (default), linear, smooth, exponential
          compressor.threshold:
            - [chorus-1, -21 dB]
          sends.plate:
            - [outro, -8 dB, linear]
      kick: {clips: [{take: kick}], output: drums}             # no range: all of the take

    buses:
      drums: {chain: [{compressor: {threshold: -12 dB, ratio: 2:1, attack: 20 ms, release: 120 ms}}]}
      vocals: {}
      plate: {chain: [{reverb: {time: 1.8 s, pre-delay: 20 ms, damping: 6 kHz, mix: 100%}}]}
      slap: {chain: [{delay: {time: 1/8, feedback: 15%, mix: 100%}}]}
    vcas:
      rhythm: {members: [kick, drums], fader: -1 dB}
    mix: {chain: [{eq: {bands: [{low-shelf: 90 Hz, gain: +0.7 dB}]}}], fader: 0 dB}

    mastering: {trim: +0.5 dB}        # overrides of the album's
    rights: {…}                       # section 6
    """

  /// Sections 5 and 6, which are one file.
  package static let album = """
    album: first-light
    title: First Light
    artist: The Lathe Operators
    label: Own Label
    year: 2026
    upc: "0888072000018"              # check digit verified
    time-zone: Europe/Berlin
    songs: [songs/night-train.yaml, songs/harbour.yaml]
    sequence:                         # default: songs in order, 2 s gaps
      - {song: night-train}
      - {song: harbour, gap: 1.2 s}   # gap before; negative = overlap; 0 s = gapless
    mastering:
      chain: [{eq: {bands: [{high-shelf: 12 kHz, gain: +0.5 dB}]}}, {compressor: {ratio: 1.5:1, threshold: -16 dB}}]
      loudness: -14 LUFS              # integrated, BS.1770 gated
      true-peak: -1 dBTP
      normalise: album                # album: one gain for all songs (pooled gating), so that their balance stays; loudest: the loudest song sets it; song: each on its own
      max-limiting: 3 dB              # more gain reduction than this to reach the target is a warning
    deliverables:
      cd:        {of: album, format: wav, rate: 44.1 kHz, bits: 16, dither: tpdf, cue: true}
      streaming: {of: songs, format: flac, rate: 44.1 kHz, bits: 24}
      hires:     {of: songs, format: flac, bits: 24}           # rate: the song's
      lossy:     {of: songs, format: mp3, bitrate: 320 kbps}   # also ogg, opus
      instrumental: {of: songs, without: [lead-vocal], format: wav, bits: 24}
      a-cappella:   {of: songs, only: [vocals], format: wav, bits: 24}
      stems:     {of: buses, format: wav, bits: 24}            # sum of stems = the unmastered mix, within -120 dBFS, when mix has no chain
      tracks:    {of: tracks, format: wav, bits: 32-float}     # consolidated: all start at bar 1, equal length
      mix:       {of: songs, stage: mix, format: wav, bits: 32-float}
    people:
      ana:  {name: Ana Reyes, roles: [vocals, lyrics], rate: 90 EUR/hour, minimum: 3 hours, overtime: {after: 8 hours, factor: 1.5}, ipi: "00199999952", available: ["2026-03-01 .. 2026-03-20"], unavailable: [2026-03-08]}
      joe:  {name: Joe Park, roles: [drums], rate: 350 EUR/session}
    studios:
      blue-room: {name: Blue Room, rate: 480 EUR/day, hours: "10:00-22:00", closed: [sunday, 2026-03-06]}
    equipment:
      u87: {name: Neumann U 87, rate: 40 EUR/day, quantity: 1}
    sessions:
      - {id: drum-day, kind: tracking, at: 2026-03-02 10:00-18:00, studio: blue-room, people: [joe], equipment: [u87], songs: [night-train, harbour]}
      - {id: vox-day, kind: tracking, at: 2026-03-04 12:00-20:00, studio: blue-room, people: [ana], songs: [night-train]}
    budget:
      currency: EUR
      exchange: {USD: 0.92}           # 1 USD = 0.92 EUR
      cap: 18000 EUR
      contingency: 10%                # kept back: plans may not eat it
      lines: {producer: 4000 EUR, studio: 5000 EUR, musicians: 3000 EUR, mixing: 2400 EUR, mastering: 900 EUR, rentals: 500 EUR, other: 400 EUR}
      costs:                          # what sessions do not imply
        - {line: mastering, amount: 900 EUR, status: committed, on: 2026-04-20, to: "Lathe House", song: harbour}
    milestones:
      - {id: tracking-done, due: 2026-03-10, needs: [drum-day, vox-day]}
      - {id: mixes-approved, due: 2026-04-01, needs: [tracking-done], song-status: mixed}
      - {id: release, due: 2026-06-05, needs: [mixes-approved], lead-time: 4 weeks}
    rights:                           # on the album for all songs, on a song for itself
      isrc: DE-A12-26-00001
      writers: [{person: ana, share: 50%, role: lyrics}, {person: joe, share: 50%, role: music}]
      master: [{party: Own Label, share: 80%}, {party: The Lathe Operators, share: 20%}]
      points: [{person: joe, share: 3%}]
      samples: [{take: loop.1, source: "…", cleared: true, licence: docs/clearance.pdf}]
      releases: {ana: docs/ana-release.pdf, joe: pending}
    approvals:
      - {of: song night-train, stage: mix, by: ana, on: 2026-03-28, digest: "sha256:…"}   # bound to what was heard
    """

  /// The second song that the album names.
  package static let harbour = """
    song: harbour
    takes: {piano: {file: ../takes/stereo-piano.wav}, loop.1: {file: ../takes/loop.wav}}
    tracks: {piano: {clips: [{take: piano}]}, loop: {clips: [{take: loop.1}]}}
    """

  /// The project that they make together, without the rights that the song leaves to section 6.
  package static let files = [
    "album.yaml": album,
    "songs/night-train.yaml": song.replacing("rights: {…}", with: "rights: {}"),
    "songs/harbour.yaml": harbour,
  ]
}
