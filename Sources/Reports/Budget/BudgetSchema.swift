import Diagnostics
import Manifest

extension OutputSchemas {
  /// `lacquer budget --format json`.
  package static let budget = document(
    title: "lacquer budget",
    description: "What a record costs. Amounts are decimal numbers in texts, in `currency`.",
    properties: [
      .init("album", text("Title of the album.")),
      .init("currency", currency("ISO 4217 code of the amounts.")),
      .init(
        "supposing",
        list(of: [.init("type", "string")], "What is supposed; empty if nothing.")
      ),
      .init(
        "totalBefore",
        orNull(amount("Total where nothing is supposed; null where nothing is."))
      ),
      .init("cap", orNull(amount("What may be spent in all."))),
      .init("contingency", orNull(amount("Part of the cap that is kept back."))),
      .init("available", orNull(amount("What plans may use of the cap."))),
      .init("total", .object([description("All charges.")] + object(sums))),
      .init(
        "lines",
        list(
          of: object(
            [.init("line", text("Name of the line."))] + sums
              + [
                .init("budget", orNull(amount("What it holds; null for an unknown line."))),
                .init("left", orNull(amount("What is left of it; negative where it is over."))),
              ]
          ),
          "Lines in the order of the budget, then others that are used."
        )
      ),
      .init("songs", breakdown("song", "Songs in their order; null for what belongs to none.")),
      .init("phases", breakdown("phase", "Phases in their order; null for what belongs to none.")),
      .init("weeks", breakdown("week", "Weeks of ISO 8601, `2026-W10`; null for what has no day.")),
      .init("charges", list(of: charge, "What is paid, by day.")),
      findings,
    ]
  )

  private static let charge = object([
    .init("date", orNull(text("Day on which it falls.", like: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))),
    .init("line", text("Line of the budget.")),
    .init("kind", choice("What is paid.", ["person", "studio", "equipment", "cost"])),
    .init("name", orNull(text("Its entry in the manifest; null for a cost without a name."))),
    .init("payee", orNull(text("Who is paid, where the manifest says so."))),
    .init("sessions", list(of: [.init("type", "string")], "Sessions that it comes from.")),
    .init("status", choice("How sure it is.", CostStatus.allCases.map(\.rawValue))),
    .init("price", amount("What is paid, in `priceCurrency`.")),
    .init("priceCurrency", currency("ISO 4217 code of the price.")),
    .init("amount", orNull(amount("The same in `currency`; null without an exchange rate."))),
    .init("reckoning", text("How the price comes about; empty where it was written.")),
    .init(
      "parts",
      list(
        of: object([
          .init("song", orNull(text("Song; null for what belongs to none."))),
          .init("phase", orNull(text("Phase of production."))),
          .init("amount", amount("Part of the charge.")),
        ]),
        "What it is for; the parts add up to it."
      )
    ),
  ])

  private static let sums: [JSONValue.Member] = [
    .init("estimate", amount("Guessed.")),
    .init("committed", amount("Agreed to.")),
    .init("invoiced", amount("Asked for.")),
    .init("paid", amount("Gone.")),
    .init("total", amount("All four.")),
  ]

  private static func breakdown(_ key: String, _ sentence: String) -> JSONValue {
    list(of: object([.init(key, orNull(text("Its name.")))] + sums), sentence)
  }

  private static func amount(_ sentence: String) -> JSONValue {
    text(sentence, like: #"^-?[0-9]+(\.[0-9]+)?$"#)
  }

  private static func currency(_ sentence: String) -> JSONValue {
    text(sentence, like: "^[A-Z]{3}$")
  }

  private static func description(_ sentence: String) -> JSONValue.Member {
    .init("description", .string(sentence))
  }
}
