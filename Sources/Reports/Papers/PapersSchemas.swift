import Diagnostics
import Manifest

extension OutputSchemas {
  /// `lacquer credits --format json`.
  package static let credits = document(
    title: "lacquer credits",
    description: "Who did what on every song, with codes, shares and lines.",
    properties: [
      .init("album", text("Title of the album.")), .init("artist", orNull(text("As printed."))),
      .init("label", orNull(text("As printed."))),
      .init("year", orNull(count("Year of the release.", from: 1))),
      .init("upc", orNull(text("UPC or EAN of the release."))),
      .init("songs", list(of: creditedSong, "Songs in the running order.")),
      findings,
    ]
  )

  private static let creditedSong = object([
    .init("song", text("Name of the song.")), .init("title", text("Title as printed.")),
    .init("number", count("Place in the running order.", from: 1)),
    .init("isrc", orNull(text("ISRC of the recording."))),
    .init("iswc", orNull(text("ISWC of the work."))),
    .init("phonogramLine", orNull(text("P line as printed."))),
    .init("copyrightLine", orNull(text("C line as printed."))),
    .init("credits", list(of: credit, "Writing, performing and studio credits.")),
    .init(
      "writers",
      list(
        of: object([
          .init("name", text("As printed.")), .init("share", text("Part of the work.")),
          .init("publisher", orNull(text("Who publishes it."))),
          .init("ipi", orNull(text("IPI name number."))),
        ]),
        "Who wrote the work."
      )
    ),
    .init(
      "master",
      list(
        of: object([
          .init("name", text("As printed.")), .init("share", text("Part of the recording.")),
        ]),
        "Who owns the recording."
      )
    ),
  ])

  private static let credit = object([
    .init("person", orNull(text("Entry of `people:`; null for another party."))),
    .init("name", text("As printed.")), .init("role", text("As printed.")),
    .init("ddexRole", orNull(text("Value of DDEX ContributorRole; null for another role."))),
    .init("kind", text("Part of the credits.", like: "^(writing|performing|studio)$")),
    .init("sources", list(of: [.init("type", "string")], "How it is known.")),
  ])

  /// `lacquer takes --format json`.
  package static let takes = document(
    title: "lacquer takes",
    description: "What was recorded, and where which take is heard.",
    properties: [.init("takes", list(of: take, "Takes by song.")), findings]
  )

  private static let take = object([
    .init("song", text("Name of the song.")), .init("take", text("Name of the take.")),
    .init("file", text("Path relative to the project.")),
    .init("by", orNull(text("Who plays."))), .init("session", orNull(text("When."))),
    .init("rating", orNull(number("How good it is, from 1 to 5."))),
    .init("mic", orNull(text("What it was recorded with."))),
    .init("notes", orNull(text("Anything worth knowing."))),
    .init("sha256", orNull(text("SHA-256 of the file.", like: "^[0-9a-f]{64}$"))),
    .init("rate", count("Frames a second, of all frames here.", from: 1)),
    .init("startFrame", integer("Where on the timeline the file starts.")),
    .init("frames", count("Length.", from: 0)),
    .init(
      "heard",
      list(
        of: object([
          .init("track", text("Track that plays it.")),
          .init("startFrame", integer("First frame of the song.")),
          .init("endFrame", integer("Frame after the last one.")),
        ]),
        "Where it is heard."
      )
    ),
  ])

  /// `lacquer status --format json`.
  package static let status = document(
    title: "lacquer status",
    description: "How far every song is, and what keeps it from being delivered.",
    properties: [.init("songs", list(of: songStatus, "Songs in the running order.")), findings]
  )

  private static let songStatus = object([
    .init("song", text("Name of the song.")), .init("title", text("Title as printed.")),
    .init("status", orNull(text("How far it is, as the manifest has it."))),
    .init("mixDigest", orNull(text("What approvals of the mix are bound to."))),
    .init(
      "phases",
      list(
        of: object([
          .init("phase", text("Phase of production.")),
          .init("state", text("How far it is.", like: "^(none|planned|now|done)$")),
          .init("sessions", count("Sessions of the phase.", from: 0)),
          .init("sessionsDone", count("Those that are done.", from: 0)),
        ]),
        "Phases in their order."
      )
    ),
    .init(
      "gates",
      list(
        of: object([
          .init("songStatus", text("The status behind it.")),
          .init("stage", text("What must be approved.")),
          .init("missing", list(of: [.init("type", "string")], "Whose approval it lacks.")),
        ]),
        "Gates in the order of the manifest."
      )
    ),
    .init(
      "approvals",
      list(
        of: object([
          .init("stage", text("What was heard.")), .init("by", orNull(text("Who heard it."))),
          .init("on", orNull(text("When."))), .init("decision", text("What they said.")),
          .init(
            "state",
            text("Whether it means what there is.", like: "^(holds|stale|unbound|unknown)$")
          ),
        ]),
        "Approvals in the order of the manifest."
      )
    ),
    .init("blockers", list(of: [.init("type", "string")], "Codes of what blocks a delivery.")),
  ])

  private static func integer(_ description: String) -> JSONValue {
    .object([.init("description", .string(description)), .init("type", "integer")])
  }
}
