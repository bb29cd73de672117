import Reports

/// A manifest that both the schema and lacquer accept, or that both refuse.
struct ManifestCase: Sendable, CustomStringConvertible {
  let name: String
  let schema: SchemaFile
  let text: String

  private init(_ name: String, _ schema: SchemaFile, _ text: String) {
    self.name = name
    self.schema = schema
    self.text = text
  }

  var description: String { name }

  static let wellFormed: [ManifestCase] = [
    ManifestCase("a name alone", .song, "song: s"),
    ManifestCase(
      "numbers that YAML takes for numbers",
      .song,
      "{song: s, title: 1999, tempo: [{at: 1|1, bpm: 92, meter: 4/4}, {at: 2|1, bpm: 92.5}]}"
    ),
    ManifestCase("a tempo with its unit", .song, "{song: s, tempo: [{at: 1|1, bpm: 92 bpm}]}"),
    ManifestCase(
      "texts that YAML takes for other things",
      .song,
      "{song: s, title: true, notes: 2026-03-02}"
    ),
    ManifestCase(
      "keys with nothing behind them",
      .song,
      "song: s\ntakes:\ntracks:\nbuses: {vocals: }\nmix:"
    ),
    ManifestCase(
      "takes and clips",
      .song,
      """
      song: s
      arrangement: [{section: verse-1, length: 8 bars}, {section: outro, length: 1 bar}]
      takes: {vox.1: {file: vox.wav, starts: verse-1, rating: 4}, kick: {file: kick.wav}}
      tracks:
        vox:
          clips:
            - {take: vox.1, over: verse-1 .. outro, fade-in: 5 ms}
            - {take: vox.1, from: 1|1, length: 2 bars, at: outro + 1 beat, nudge: -12 ms}
            - {take: kick, repeat: 4, mute: true, reverse: "true", crossfade: {length: 1 s, curve: s-curve}}
          pan: L12
          sends: {plate: -14 dB, slap: {level: -inf dB, tap: pre-fader}}
          automation:
            fader: [[verse-1, -3 dB], [outro, 0 dB, linear]]
      """
    ),
    ManifestCase(
      "merge keys and aliases",
      .song,
      """
      song: s
      tracks:
        a: &strip {fader: -3 dB, pan: C}
        b: {<<: *strip, pan: R20}
        c: *strip
      """
    ),
    ManifestCase("what is required in an included file", .song, "include: [songs/parts.yaml]"),
    ManifestCase(
      "an album",
      .album,
      """
      album: first-light
      year: 2026
      upc: 0888072000018
      songs: [songs/a.yaml, {song: dawn, mix: mixes/dawn.wav}]
      sequence: [a, {song: dawn, gap: -1.5 s}]
      mastering: {loudness: -14 LUFS, true-peak: -1 dBTP, normalise: album}
      deliverables:
        cd: {of: album, format: wav, bits: 16, rate: 44.1 kHz, cue: true}
        mix: {of: songs, format: wav, bits: 32-float}
      budget: {cap: 18000 EUR, lines: {studio: 5000 EUR}}
      """
    ),
    ManifestCase(
      "a lock",
      .lock,
      "takes/vox.wav: {sha256: 0a, frames: 12, channels: 1, rate: 48 kHz}"
    ),
    ManifestCase(
      "a chain of processors",
      .song,
      """
      song: s
      presets: {warm: [{eq: {bands: [{low-shelf: 90 Hz, gain: +0.7 dB}]}}]}
      mix:
        chain:
          - eq:
          - compressor: {threshold: -18 dB, ratio: 3:1, attack: 5 ms, sidechain: kick}
          - {high-pass: {frequency: 80 Hz, slope: 12 dB/oct}, id: low-cut, bypass: true}
          - eq: {id: tone, bands: [{bell: 250 Hz, gain: -2.5 dB, q: 1.2}, {notch: 50 Hz, q: 30}]}
          - delay: {time: 1/8, feedback: 15%, mix: 100%}
          - preset: warm
      """
    ),
  ]

  static let illFormed: [ManifestCase] = [
    ManifestCase("an unknown key", .song, "{song: s, tempi: []}"),
    ManifestCase(
      "an unknown key in a clip",
      .song,
      "{song: s, tracks: {a: {clips: [{take: k, gian: 0 dB}]}}}"
    ),
    ManifestCase("a level without a unit", .song, "{song: s, tracks: {a: {fader: -3}}}"),
    ManifestCase("a level in hertz", .song, "{song: s, tracks: {a: {fader: -3 Hz}}}"),
    ManifestCase(
      "a number for a section's length",
      .song,
      "{song: s, arrangement: [{section: a, length: 8}]}"
    ),
    ManifestCase("a list for a mapping", .song, "{song: s, tracks: [a, b]}"),
    ManifestCase("a text for a list", .song, "{song: s, arrangement: verse}"),
    ManifestCase(
      "a clip without its take",
      .song,
      "{song: s, tracks: {a: {clips: [{over: verse-1}]}}}"
    ),
    ManifestCase("no songs", .album, "album: a"),
    ManifestCase("a song without a name", .song, "title: T"),
    ManifestCase("a name in capitals", .song, "song: Night Train"),
    ManifestCase("a track with a name that is none", .song, "{song: s, tracks: {Lead Vocal: {}}}"),
    ManifestCase("a switch that is a word", .song, "{song: s, tracks: {a: {mute: maybe}}}"),
    ManifestCase(
      "an unknown curve",
      .song,
      "{song: s, tracks: {a: {clips: [{take: k, fade-in: {length: 1 s, curve: round}}]}}}"
    ),
    ManifestCase(
      "an unknown word length",
      .album,
      "{album: a, songs: [], deliverables: {d: {of: songs, format: wav, bits: 20}}}"
    ),
    ManifestCase("a rating out of range", .song, "{song: s, takes: {k: {file: k.wav, rating: 6}}}"),
    ManifestCase(
      "a part of a repeat",
      .song,
      "{song: s, tracks: {a: {clips: [{take: k, repeat: 1.5}]}}}"
    ),
    ManifestCase(
      "a song that is a file and a mix",
      .album,
      "{album: a, songs: [{file: a.yaml, mix: a.wav}]}"
    ),
    ManifestCase(
      "a point of automation without a value",
      .song,
      "{song: s, mix: {automation: {fader: [[1|1]]}}}"
    ),
    ManifestCase(
      "a point of automation of four parts",
      .song,
      "{song: s, mix: {automation: {fader: [[1|1, 0 dB, linear, 1]]}}}"
    ),
    ManifestCase("an empty text for a level", .song, "{song: s, mix: {fader: }}"),
    ManifestCase("an unknown processor", .song, "{song: s, mix: {chain: [{equaliser: {}}]}}"),
    ManifestCase(
      "two processors in one entry",
      .song,
      "{song: s, mix: {chain: [{eq: {}, gain: {level: 1 dB}}]}}"
    ),
    ManifestCase("no processor in an entry", .song, "{song: s, mix: {chain: [{bypass: true}]}}"),
    ManifestCase(
      "a parameter misspelt",
      .song,
      "{song: s, mix: {chain: [{compressor: {treshold: -18 dB}}]}}"
    ),
    ManifestCase(
      "a parameter without a unit",
      .song,
      "{song: s, mix: {chain: [{compressor: {attack: 5}}]}}"
    ),
    ManifestCase(
      "a band of two kinds",
      .song,
      "{song: s, mix: {chain: [{eq: {bands: [{bell: 90 Hz, notch: 50 Hz}]}}]}}"
    ),
    ManifestCase(
      "a band of no kind",
      .song,
      "{song: s, mix: {chain: [{eq: {bands: [{gain: 1 dB}]}}]}}"
    ),
    ManifestCase(
      "a q that is out of range",
      .song,
      "{song: s, mix: {chain: [{eq: {bands: [{bell: 90 Hz, q: 100000}]}}]}}"
    ),
  ]
}
