import Diagnostics
import Manifest

extension OutputSchemas {
  /// `lacquer schedule --format json`.
  package static let schedule = document(
    title: "lacquer schedule",
    description: "Sessions, tasks and milestones in order of time, with what each has to spare.",
    properties: [
      .init("album", text("Title of the album.")),
      .init("timeZone", text("IANA zone of the album.")),
      .init("goal", orNull(text("Step that the plan leads to; null where there is none."))),
      .init("chain", names("Steps that decide when the goal is reached, in their order.")),
      .init("steps", list(of: step, "Steps by their starts.")),
      findings,
    ]
  )

  private static let step = object([
    .init("id", text("Name of the step.")),
    .init("kind", choice("What it is.", ["session", "task", "milestone"])),
    .init("title", orNull(text("Title as printed."))),
    .init(
      "status",
      choice("How sure it is.", ["hold", "confirmed", "planned", "done", "cancelled"])
    ),
    .init("phase", orNull(text("Phase of production."))),
    .init("start", time("When it starts at the earliest, by the clocks of `timeZone`.")),
    .init("end", time("When it ends then, by the clocks of `timeZone`; midnight ends a day.")),
    .init("timeZone", text("IANA zone of its room, else of the album.")),
    .init("startUtc", moment("When it starts, in UTC.")),
    .init("endUtc", moment("When it ends, in UTC.")),
    .init("studio", orNull(text("Room, by its entry in the manifest."))),
    .init("people", list(of: person, "Everybody who takes part.")),
    .init("equipment", list(of: item, "What is needed.")),
    .init("songs", names("Songs that are worked on.")),
    .init("needs", names("Steps that come before it.")),
    .init("due", date("Date to keep.")),
    .init("done", date("Day on which it was done.")),
    .init(
      "slackMinutes",
      orNull(whole("By how much it can be later; negative where it is late; null without a date."))
    ),
    .init("lateMinutes", orNull(count("By how much it misses its date; null if not.", from: 1))),
    .init(
      "onLongestChain",
      truth("Whether it decides when the goal is reached.")
    ),
    .init("slips", list(of: slip, "What slips where it ends a day later.")),
  ])

  private static let person = object([
    .init("person", text("Entry in the manifest.")),
    .init("name", text("Name as printed.")),
    .init("roles", names("What they do.")),
    .init("from", time("When they are called, in a session.")),
    .init("to", time("Until when they are called, in a session.")),
  ])

  private static let item = object([
    .init("item", text("Entry in the manifest.")),
    .init("quantity", count("How many.", from: 1)),
  ])

  private static let slip = object([
    .init("id", text("Name of the step.")),
    .init(
      "movesMinutes",
      orNull(count("By how much it ends later; null for a session that is not ready.", from: 0))
    ),
    .init(
      "becomesLate",
      truth("Whether it misses its date then, and would not otherwise.")
    ),
  ])

  private static func names(_ description: String) -> JSONValue {
    list(of: [.init("type", "string")], description)
  }

  private static func whole(_ description: String) -> JSONValue {
    .object([.init("description", .string(description)), .init("type", "integer")])
  }

  private static func time(_ description: String) -> JSONValue {
    orNull(text(description, like: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$"))
  }

  private static func moment(_ description: String) -> JSONValue {
    orNull(text(description, like: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"))
  }

  private static func date(_ description: String) -> JSONValue {
    orNull(text(description, like: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))
  }
}
