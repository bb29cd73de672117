import Fields
import Quantities

/// Money: what there is, for what, and what sessions do not imply.
package struct Budget: ManifestNode {
  package var currency: Currency?
  package var exchange = Entries<Currency, ExchangeRates>()
  package var cap: Money?
  package var contingency = Share.none
  package var lines = Entries<Name, BudgetLine>()
  package var costs: [Cost] = []
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "budget"
  package static let summary = "Money: what there is, for what, and what sessions do not imply."
  package static let fields: [Field<Self>] = [
    Field(
      "currency",
      \.currency,
      "Currency of the totals; that of the cap or the first line where not given."
    ),
    Field("exchange", \.exchange, "What one unit of another currency is worth in this one."),
    Field("cap", \.cap, "What may be spent in all."),
    Field("contingency", \.contingency, "Part of the cap that plans may not use.", in: 0...100),
    Field("lines", \.lines, "What the money is for, by name."),
    Field("costs", \.costs, "What sessions do not imply."),
    Field("notes", \.notes, "Anything worth knowing."),
  ]

  /// What totals are reckoned in.
  package var totalsCurrency: Currency {
    currency ?? cap?.currency ?? lines.entries.first?.value.amount.currency ?? .euro
  }

  /// The cost that others name by its `id:`.
  package func cost(_ id: Name) -> Cost? { costs.first { $0.id?.value == id } }
}

/// A line of the budget.
package struct BudgetLine: ManifestNode {
  package var amount = Money(.zero, .euro)
  package var title: Text?
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "budget line"
  package static let summary = "A line of the budget."
  package static let shorthand: String? = "amount"
  package static let fields: [Field<Self>] = [
    Field("amount", \.amount, "What may be spent.", required: true),
    Field("title", \.title, "Title as printed; the key where not given."),
    Field("notes", \.notes, "Anything worth knowing."),
  ]
}

extension Currency {
  /// What is reckoned in where nothing says otherwise.
  package static let euro: Currency = {
    guard let euro = Currency(code: "EUR") else { preconditionFailure("ISO 4217 has EUR") }
    return euro
  }()
}
