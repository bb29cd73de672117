/// Sessions of as many tracks as wanted, alike but for their sound.
enum Band {
  /// Eight bars of 2 s.
  static let bars = 8

  /// Track 1 is stereo, all others are mono: what is stored of them differs in size.
  static func session(tracks count: Int, lead: Tree = lead, title: String = "Song") -> Session {
    var tracks: Tree = ["t1": lead]
    for number in 2...count {
      tracks["t\(number)"] = [
        "clips": [
          ["take": "pulse", "over": "verse .. chorus.end", "gain": "-\(number).3 dB"]
        ],
        "chain": [["high-pass": ["frequency": "\(50 + 3 * number) Hz"]]],
        "fader": "-20 dB",
      ]
    }
    let song: Tree = [
      "song": "song",
      "title": .text(title),
      "rate": "24 kHz",
      "arrangement": [
        ["section": "verse", "length": "4 bars"], ["section": "chorus", "length": "4 bars"],
      ],
      "tail": "0 s",
      "takes": [
        "pulse": ["file": "../takes/pulse.wav", "starts": "1|1"],
        "wide": ["file": "../takes/wide.wav", "starts": "1|1"],
      ],
      "tracks": tracks,
      "mix": ["chain": [["eq": ["bands": [["bell": "1 kHz", "gain": "1 dB"]]]]]],
    ]
    let album: Tree = [
      "album": "record",
      "songs": ["songs/song.yaml"],
      "mastering": [
        "chain": [["compressor": ["threshold": "-12 dB", "release": "50 ms"]]],
        "loudness": "-14 LUFS",
        "max-limiting": "30 dB",
      ],
      "deliverables": ["hires": ["of": "songs", "format": "wav", "bits": "24"]],
    ]
    return Session(album: album, songs: ["song.yaml": song])
  }

  static let lead: Tree = [
    "clips": [["take": "wide", "over": "verse .. chorus.end"]],
    "chain": [["compressor": ["threshold": "-24 dB", "release": "50 ms"]]],
    "fader": "-10 dB",
  ]

  /// The lead with something else.
  static func lead(_ change: (inout Tree) -> Void) -> Tree {
    var lead = lead
    change(&lead)
    return lead
  }
}
