import Fields
import Quantities
import Syntax

/// What one unit of a currency is worth: one rate, or several with the days from which they hold.
package struct ExchangeRates: ManifestValue {
  package let rates: [ExchangeRate]

  package static var shape: Shape { .either([ExchangeRate.shape, .list(ExchangeRate.shape)]) }

  package static func read(_ node: SyntaxNode, _ reader: inout Reader) -> Self? {
    if case .sequence = node.content {
      return [ExchangeRate].read(node, &reader).map { Self(rates: $0) }
    }
    return ExchangeRate.read(node, &reader).map { Self(rates: [$0]) }
  }

  package var canonical: Canonical { rates.canonical }

  /// The rate that holds on a day, the latest one that began: nil before the first.
  ///
  /// A rate without a day holds from the beginning; where no day is known, the latest rate holds.
  package func rate(on date: CalendarDate?) -> ExchangeRate? {
    let known = rates.filter { rate in
      guard let from = rate.from, let date else { return true }
      return from <= date
    }
    return known.enumerated().max { left, right in
      let (a, b) = (left.element.from?.dayNumber, right.element.from?.dayNumber)
      return (a ?? .min, left.offset) < (b ?? .min, right.offset)
    }?.element
  }
}

/// What one unit of a currency is worth from a day on.
package struct ExchangeRate: ManifestNode {
  package var rate = Decimal(1)
  package var from: CalendarDate?
  package var source: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "exchange rate"
  package static let summary = "What one unit of a currency is worth from a day on."
  package static let shorthand: String? = "rate"
  package static let fields: [Field<Self>] = [
    Field(
      "rate",
      \.rate,
      "Units of the budget's currency that one unit is worth.",
      required: true,
      in: 0.000_001...1_000_000
    ),
    Field("from", \.from, "First day on which it holds; always where not given."),
    Field("source", \.source, "Who said so."),
  ]
}
