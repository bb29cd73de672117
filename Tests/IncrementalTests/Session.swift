/// An album in text: its manifest and those of its two songs.
struct Session: Hashable, Sendable {
  var album: Tree
  /// By file name below `songs/`.
  var songs: [String: Tree]

  /// By path from the project's root.
  var files: [(path: String, text: String)] {
    [("album.yaml", album.yaml)]
      + songs.sorted { $0.key < $1.key }.map { ("songs/\($0.key)", $0.value.yaml) }
  }

  /// Where edits of songs take place.
  var names: [String] { songs.keys.sorted() }
}

extension Session {
  /// Every processor of the catalogue, buses, sends before and after the fader, a side-chain,
  /// crossfades, a reversed clip, takes at another rate than the song's, VCAs, automation of
  /// faders, pans, sends and processors, in two songs of a few segments each.
  ///
  /// The rates are low because nothing that is tested depends on them but the time it takes.
  static let standard = Session(
    album: [
      "album": "record",
      "title": "Record",
      "songs": ["songs/one.yaml", "songs/two.yaml"],
      "mastering": [
        "chain": [
          ["eq": ["bands": [["high-shelf": "6 kHz", "gain": "1 dB"]]]],
          ["compressor": ["ratio": "1.5:1", "threshold": "-16 dB"]],
        ],
        "loudness": "-14 LUFS",
        "true-peak": "-1 dBTP",
        "normalise": "album",
        "max-limiting": "30 dB",
      ],
      "deliverables": [
        "cd": [
          "of": "songs", "format": "wav", "rate": "12 kHz", "bits": "16", "dither": "tpdf",
          "converter": "medium",
        ],
        "hires": ["of": "songs", "format": "wav", "bits": "32-float"],
        "streaming": ["of": "songs", "format": "flac", "bits": "24"],
      ],
    ],
    songs: ["one.yaml": one, "two.yaml": two]
  )

  private static func takes(_ names: String...) -> Tree {
    .map(
      names.map { name in
        Tree.Entry(key: name, value: ["file": "../takes/\(name).wav", "starts": "1|1"])
      }
    )
  }

  /// Eight seconds and a tail; segments are no whole number of thirds of a second at this rate.
  private static let one: Tree = [
    "song": "one",
    "rate": "16 kHz",
    "tempo": [["at": "1|1", "bpm": "120", "meter": "4/4"]],
    "arrangement": [
      ["section": "verse", "length": "2 bars"], ["section": "chorus", "length": "2 bars"],
    ],
    "tail": "1 s",
    "takes": takes("vox.1", "vox.2", "drums", "bass", "hit", "pad"),
    "tracks": [
      "lead": [
        "clips": [
          ["take": "vox.1", "over": "verse"],
          ["take": "vox.2", "over": "chorus", "crossfade": "25 ms"],
        ],
        "chain": [
          ["high-pass": ["frequency": "80 Hz", "slope": "24 dB/oct"]],
          [
            "eq": [
              "bands": [
                ["bell": "250 Hz", "gain": "-2.5 dB", "q": "1.2"],
                ["tilt": "1 kHz", "gain": "1 dB"],
              ]
            ]
          ],
          ["compressor": ["threshold": "-20 dB", "ratio": "3:1", "makeup": "2 dB"]],
        ],
        "fader": "-3 dB",
        "pan": "L12",
        "output": "vocals",
        "sends": ["room": "-14 dB", "echo": ["level": "-18 dB", "tap": "pre-fader"]],
        "automation": [
          "fader": [
            ["verse", "-3 dB"], ["chorus", "-1 dB", "linear"], ["4|1", "-6 dB", "smooth"],
          ],
          "compressor.threshold": [["1|1", "-20 dB"], ["2|3", "-26 dB", "exponential"]],
          "sends.room": [["chorus", "-10 dB", "linear"]],
        ],
      ],
      "drums": [
        "clips": [["take": "drums", "over": "verse .. chorus.end"]],
        "chain": [["limiter": ["ceiling": "-8 dBTP", "release": "40 ms"]]],
        "fader": "-6 dB",
        "sends": ["room": "-20 dB"],
      ],
      "bass": [
        "clips": [["take": "bass", "over": "2|1 .. chorus + 1 beat"]],
        "chain": [
          ["low-pass": ["frequency": "2 kHz", "slope": "12 dB/oct"]],
          [
            "compressor": [
              "threshold": "-26 dB", "ratio": "4:1",
              "sidechain": ["from": "drums", "tap": "post-fader"],
            ]
          ],
        ],
        "fader": "-8 dB",
      ],
      "swell": [
        "clips": [
          [
            "take": "hit", "from": "2|1", "length": "2 beats", "at": "3|1", "reverse": "true",
            "gain": "-2 dB", "fade-in": ["length": "300 ms", "curve": "exponential"],
          ]
        ],
        "chain": [["gain": ["level": "-1 dB"]], ["reverb": ["time": "300 ms", "mix": "30%"]]],
        "fader": "-8 dB",
        "sends": ["echo": "-8 dB"],
      ],
      "pad": [
        "clips": [["take": "pad", "over": "verse + 1 beat .. chorus.end", "fade-in": "1 s"]],
        "fader": "-12 dB",
        "pan": "R20",
        "automation": ["pan": [["verse", "R20"], ["4|1", "L50", "linear"]]],
      ],
      "click": [
        "clips": [["take": "hit", "over": "verse"]],
        "fader": "-20 dB",
        "automation": ["mute": [["2|1", "true"], ["2|3", "false"]]],
      ],
    ],
    "buses": [
      "vocals": ["chain": [["compressor": ["threshold": "-18 dB", "look-ahead": "5 ms"]]]],
      "room": ["chain": [["reverb": ["time": "500 ms", "mix": "100%"]]]],
      "echo": [
        "chain": [["delay": ["time": "1/8", "feedback": "30%", "mix": "100%"]]],
        "sends": ["room": "-18 dB"],
      ],
    ],
    "vcas": ["rhythm": ["members": ["drums", "bass"], "fader": "-1 dB"]],
    "mix": ["chain": [["eq": ["bands": [["low-shelf": "90 Hz", "gain": "1 dB"]]]]]],
  ]

  /// Four seconds and a tail.
  private static let two: Tree = [
    "song": "two",
    "rate": "16 kHz",
    "arrangement": [["section": "verse", "length": "2 bars"]],
    "tail": "1 s",
    "takes": takes("vox.1", "drums", "hit"),
    "tracks": [
      "lead": [
        "clips": [["take": "vox.1", "over": "verse"]],
        "chain": [["delay": ["time": "110 ms", "mix": "20%", "ping-pong": "true"]]],
        "fader": "-2 dB",
        "sends": ["room": "-12 dB"],
      ],
      "drums": ["clips": [["take": "drums", "over": "verse"]], "fader": "-4 dB"],
      "hit": ["clips": [["take": "hit", "over": "verse"]], "fader": "-9 dB", "pan": "R40"],
    ],
    "buses": ["room": ["chain": [["reverb": ["time": "200 ms", "mix": "100%"]]]]],
    "mastering": ["trim": "+0.5 dB"],
  ]
}
