import Diagnostics

extension OutputSchemas {
  /// What `lacquer diff --audio` adds.
  static let sound = JSONValue.Member(
    "sound",
    .object([
      .init("description", "What sounds otherwise; null without `--audio`."),
      .init("type", ["object", "null"]),
      .init(
        "properties",
        .object([.init("songs", list(of: soundOfSong, "Those that differ, in the running order."))])
      ),
      .init("required", ["songs"]),
      .init("additionalProperties", .bool(false)),
    ])
  )

  private static let soundOfSong = object([
    .init("song", text("Name of the song.")),
    .init("notes", list(of: [.init("type", "string")], "What was not compared, and the like.")),
    .init("stretches", list(of: stretch, "Where signals differ: tracks, buses, mix, master.")),
    .init("sections", list(of: section, "Sections in which the master differs.")),
    .init("bars", list(of: bar, "The difference of the master by bar.")),
    .init("loudness", pair("LUFS, whole song before its loudness is set.", isNullable: true)),
    .init("shortTerm", pair("LUFS, highest short-term loudness of it.", isNullable: true)),
    .init("masters", nullable("The finished master.", masters)),
    .init("files", nullable("What `--listen` has written.", files)),
  ])

  private static let place: [JSONValue.Member] = [
    .init("where", text("Bars in words; empty where the song has none.")),
    .init("start", number("Seconds from the song's start.")),
    .init("end", number("Seconds from the song's start.")),
    .init("startFrame", count("The first frame.", from: 0)),
    .init("endFrame", count("Behind the last frame.", from: 0)),
    .init("rate", count("Frames a second.", from: 1)),
  ]

  private static let stretch = object(
    [
      .init("part", text("What differs, for people.")),
      .init("kind", choice("What it is.", ["track", "bus", "mix", "master"])),
      .init("name", text("Name of the strip.")),
      .init("target", orNull(text("The strip that it plays into; null for the master."))),
    ] + place + [
      .init("difference", level("Now less before.")),
      .init("old", level("Before.")),
      .init("new", level("Now.")),
    ]
  )

  private static let bar = object(place + [.init("difference", level("Now less before."))])

  private static let section = object(
    [.init("section", orNull(text("Name of the section; null for the whole song.")))] + place + [
      .init("loudness", pair("LUFS, integrated over the section.")),
      .init("shortTerm", pair("LUFS, the highest of the section.")),
      .init("truePeak", pair("dBTP of what differs in it.")),
      .init(
        "bands",
        list(
          of: object([
            .init("frequency", number("Nominal middle of the third octave in Hz.")),
            .init("old", orNull(number("dBFS before; null for silence."))),
            .init("new", orNull(number("dBFS now; null for silence."))),
          ]),
          "Levels of what differs in it, by third octave."
        )
      ),
    ]
  )

  private static let masters = object([
    .init("gain", pair("dB into the limiter.")),
    .init("loudness", pair("LUFS, integrated.")),
    .init("truePeak", pair("dBTP.")),
  ])

  private static let files = object([
    .init("old", text("Path of the version before.")),
    .init("new", text("Path of the version now.")),
    .init("difference", text("Path of the difference, as it is.")),
    .init("gains", pair("dB under which the versions lie in their files.")),
  ])

  private static func pair(_ description: String, isNullable: Bool = false) -> JSONValue {
    let value = object([
      .init("old", orNull(number("Before; null for silence."))),
      .init("new", orNull(number("Now; null for silence."))),
    ])
    return isNullable ? nullable(description, value) : described(description, value)
  }

  private static func level(_ description: String) -> JSONValue {
    described(
      description,
      object([
        .init("rms", orNull(number("dBFS of the mean square; null for silence."))),
        .init("peak", orNull(number("dBFS of the greatest sample; null for silence."))),
      ])
    )
  }

  private static func described(_ description: String, _ value: [JSONValue.Member]) -> JSONValue {
    .object([.init("description", .string(description))] + value)
  }

  private static func nullable(_ description: String, _ value: [JSONValue.Member]) -> JSONValue {
    orNull(described(description, value))
  }
}
