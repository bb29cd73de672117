import Diagnostics
import Planning

/// JSON Schemas of what the commands print with `--format json`.
package enum OutputSchemas {
  /// `lacquer check --format json`.
  package static let diagnostics = document(
    title: "lacquer check",
    description: "Findings of a check, in the order of files and lines.",
    properties: [findings]
  )

  /// `lacquer build --format json`.
  package static let build = document(
    title: "lacquer build",
    description: "Files that a build made, what it rendered, and what it found.",
    properties: [
      .init(
        "deliverables",
        list(of: deliverable, "Finished files, by deliverable and then in the running order.")
      ),
      .init("matches", list(of: match, "How songs were moved towards their references.")),
      .init("profiles", ProfileReading.schema),
      .init("codecs", CodecReport.schema),
      .init("segments", segments),
      findings,
    ]
  )

  /// `manifest.json` beside the files of a deliverable.
  package static let delivery = document(
    title: "lacquer delivery",
    description: "The files of a deliverable; their paths are relative to where this one lies.",
    properties: [
      .init("deliverable", text("Name of the deliverable in the manifest.")),
      .init("files", list(of: deliverable, "Finished files, by their paths.")),
    ]
  )

  /// `lacquer plan --format json`.
  package static let plan = document(
    title: "lacquer plan",
    description: "What a build would render, and why.",
    properties: [
      .init("changes", list(of: [.init("type", "string")], "Edits since the last build.")),
      .init("nodes", list(of: node, "Strips, buses and masters that are made anew in part.")),
      .init("deliverables", list(of: plannedFile, "All files, in the order of the manifest.")),
      .init("segments", plannedSegments),
    ]
  )

  private static let stretches = list(
    of: object([
      .init("start", number("Seconds from the song's start.")),
      .init("end", number("Seconds from the song's start.")),
      .init("bars", text("The bars that it lies in.")),
      .init("certain", truth("False where a state may come out as it was.")),
    ]),
    "What is made anew."
  )

  private static let node = object([
    .init("song", orNull(text("Name of the song; null for what is made of several."))),
    .init("name", text("Kind and name: `track vocals`.")),
    .init("segments", count("All that it has.", from: 0)),
    .init("stale", count("Those that are made anew.", from: 0)),
    .init("possible", count("Those that may be made anew.", from: 0)),
    .init("stretches", stretches),
    .init("reasons", list(of: [.init("type", "string")], "The edits that it is stale for.")),
    .init("reads", list(of: [.init("type", "string")], "Its sources that are made anew.")),
  ])

  private static let plannedFile = object([
    .init("deliverable", text("Name of the deliverable in the manifest.")),
    .init("song", orNull(text("Name of the song; null for a file that holds the album."))),
    .init("path", text("Path relative to the project.")),
    .init(
      "state",
      .object([
        .init("description", "Whether its sound or only the file is made anew."),
        .init("enum", ["current", "rewritten", "rendered"]),
      ])
    ),
    .init("stretches", stretches),
    .init("gainOpen", truth("True where the gain is found anew, which may move all of it.")),
  ])

  private static let plannedSegments = JSONValue.object(
    [.init("description", "Pieces of sound that the build needs.")]
      + object([
        .init("stale", count("Those that are made anew.", from: 0)),
        .init("possible", count("Those that may be made anew.", from: 0)),
        .init("reused", count("Those that an earlier build has left.", from: 0)),
      ])
  )

  static func truth(_ description: String) -> JSONValue {
    .object([.init("description", .string(description)), .init("type", "boolean")])
  }

  static func document(
    title: String,
    description: String,
    properties: [JSONValue.Member]
  ) -> JSONValue {
    .object(
      [
        .init("$schema", "http://json-schema.org/draft-07/schema#"),
        .init("title", .string(title)),
        .init("description", .string(description)),
      ] + object(properties)
    )
  }

  static let findings = JSONValue.Member(
    "diagnostics",
    list(of: diagnostic, "What was found.")
  )

  private static let diagnostic = object([
    .init(
      "code",
      text(
        "Stable name of the kind of finding: `lacquer explain CODE` says more.",
        like: "^[A-Z][0-9]{3}$"
      )
    ),
    .init(
      "severity",
      .object([
        .init("description", "How bad it is, as the manifest's `checks` have it."),
        .init("enum", .array(Severity.allCases.map { .string($0.rawValue) })),
      ])
    ),
    .init("message", text("What is wrong; stands alone.")),
    .init("file", orNull(text("Path relative to the project; null where no file can be shown."))),
    .init("line", orNull(count("Line of the first character, from 1.", from: 1))),
    .init("column", orNull(count("Column of the first character, from 1.", from: 1))),
    .init("endLine", orNull(count("Line after the last character.", from: 1))),
    .init("endColumn", orNull(count("Column after the last character.", from: 1))),
    .init("notes", list(of: [.init("type", "string")], "Facts that explain it.")),
    .init("help", list(of: [.init("type", "string")], "What would mend it.")),
  ])

  private static let deliverable = object([
    .init("deliverable", text("Name of the deliverable in the manifest.")),
    .init("song", orNull(text("Name of the song; null for a file that holds the album."))),
    .init("path", text("Path relative to the project, or to the delivery's manifest.")),
    .init("sha256", text("SHA-256 of the file.", like: "^[0-9a-f]{64}$")),
    .init(
      "soundSha256",
      text("SHA-256 of the samples, little-endian and interleaved.", like: "^[0-9a-f]{64}$")
    ),
    .init("inputs", text("Digest of all that it was made from.", like: "^[0-9a-f]{32}$")),
    .init("format", text("Format of the file.")),
    .init("bits", text("Word length, as the manifest writes it.")),
    .init("frames", count("Length in frames at `rate`.", from: 0)),
    .init("rate", count("Frames a second.", from: 1)),
    .init("channels", count("Channels.", from: 1)),
    .init(
      "loudness",
      orNull(number("Integrated loudness in LUFS (BS.1770, gated); null for silence."))
    ),
    .init("truePeak", orNull(number("True peak in dBTP (BS.1770); null for silence."))),
    .init(
      "loudnessRange",
      orNull(number("Loudness range in LU (EBU Tech 3342); null for silence."))
    ),
    .init(
      "silence",
      .object(
        [.init("description", "Frames below -60 dBFS.")]
          + object([
            .init("head", count("Before the first sound.", from: 0)),
            .init("tail", count("After the last sound.", from: 0)),
          ])
      )
    ),
    .init("clippedRuns", count("Three or more samples in a row at full scale.", from: 0)),
    .init("lastLevel", orNull(number("Level of the last frame in dBFS; null for zero."))),
    .init(
      "sheets",
      list(of: [.init("type", "string")], "Paths of its cue sheet and PQ sheet, if it has them.")
    ),
  ])

  private static let match = object([
    .init("song", text("Name of the song.")),
    .init("reference", text("The reference, as the manifest names it.")),
    .init("rate", count("Frames a second at which the curve was found.", from: 1)),
    .init(
      "bands",
      list(
        of: object([
          .init("frequency", number("Nominal middle of the third octave in Hz.")),
          .init("gain", number("In dB.")),
        ]),
        "The curve."
      )
    ),
  ])

  private static let segments = JSONValue.object(
    [.init("description", "Pieces of sound that the build needed.")]
      + object([
        .init("rendered", count("Those that were rendered.", from: 0)),
        .init("reused", count("Those that an earlier build had left.", from: 0)),
      ])
  )

  /// An object with all of its members and no others.
  static func object(_ properties: [JSONValue.Member]) -> [JSONValue.Member] {
    [
      .init("type", "object"),
      .init("properties", .object(properties)),
      .init("required", .array(properties.map { .string($0.key) })),
      .init("additionalProperties", .bool(false)),
    ]
  }

  static func list(of items: [JSONValue.Member], _ description: String) -> JSONValue {
    .object([
      .init("description", .string(description)),
      .init("type", "array"),
      .init("items", .object(items)),
    ])
  }

  static func text(_ description: String, like pattern: String? = nil) -> JSONValue {
    .object(
      [.init("description", .string(description)), .init("type", "string")]
        + (pattern.map { [.init("pattern", .string($0))] } ?? [])
    )
  }

  static func count(_ description: String, from least: Int) -> JSONValue {
    .object([
      .init("description", .string(description)),
      .init("type", "integer"),
      .init("minimum", .integer(least)),
    ])
  }

  static func number(_ description: String) -> JSONValue {
    .object([.init("description", .string(description)), .init("type", "number")])
  }

  static func choice(_ description: String, _ words: [String]) -> JSONValue {
    .object([
      .init("description", .string(description)),
      .init("enum", .array(words.map { .string($0) })),
    ])
  }

  static func orNull(_ schema: JSONValue) -> JSONValue {
    guard case .object(let members) = schema else { return schema }
    return .object(
      members.map { member in
        member.key == "type" ? .init("type", [member.value, "null"]) : member
      }
    )
  }
}
