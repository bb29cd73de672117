import Comparison
import Diagnostics

/// JSON Schemas of what the commands about history print with `--format json`.
extension OutputSchemas {
  /// `lacquer diff --format json`.
  package static let diff = document(
    title: "lacquer diff",
    description: "What changed between two versions of a project.",
    properties: [
      .init("old", text("What the first version is called.")),
      .init("new", text("What the second version is called.")),
      .init("changes", list(of: change, "The album first, then song by song.")),
      sound,
    ]
  )

  /// `lacquer log --format json`.
  package static let log = document(
    title: "lacquer log",
    description: "The commits that changed a song, the newest first.",
    properties: [
      .init("song", text("Name of the song.")),
      .init(
        "commits",
        list(
          of: object(
            commit + [
              .init(
                "remark",
                orNull(text("What is said in place of changes; null where these say it."))
              ),
              .init("changes", list(of: change, "What it did to the song.")),
            ]
          ),
          "The newest first."
        )
      ),
    ]
  )

  /// `lacquer blame --format json`.
  package static let blame = document(
    title: "lacquer blame",
    description: "Which commits set what is heard now.",
    properties: [
      .init(
        "lines",
        list(
          of: object([.init("what", text("Parameter, value and place."))] + commit),
          "The newest first."
        )
      )
    ]
  )

  private static let commit: [JSONValue.Member] = [
    .init("commit", text("All digits of its name.", like: "^[0-9a-f]{40}([0-9a-f]{24})?$")),
    .init("author", text("Who made it.")),
    .init("date", text("The day on which it was made, as 2026-03-04.")),
    .init("message", text("The first line of its message.")),
  ]

  static let change = object([
    .init("song", orNull(text("Name of the song; null for what belongs to the album."))),
    .init("subject", text("What it is about: `track`, `bus`, `take`, `section` and others.")),
    .init("name", orNull(text("Name of that; null where there is only one."))),
    .init(
      "kind",
      .object([
        .init("description", "What happened to it."),
        .init("enum", .array(Change.Kind.allCases.map { .string($0.rawValue) })),
      ])
    ),
    .init("field", text("What of it, as `compressor.threshold`; empty for all of it.")),
    .init(
      "section",
      orNull(text("The section that it lies in, or the first to the last; null for all."))
    ),
    .init("at", orNull(text("The place of the timeline, in words; null for all of the song."))),
    .init("old", orNull(text("The value before, as a manifest has it."))),
    .init("new", orNull(text("The value now, as a manifest has it."))),
    .init("heard", truth("False where nothing sounds otherwise.")),
    .init("file", orNull(text("The manifest that says it; null where none does."))),
    .init("line", orNull(count("Line in it, from 1.", from: 1))),
    .init("words", text("All of it in a sentence.")),
  ])
}
