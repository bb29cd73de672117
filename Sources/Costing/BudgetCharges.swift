import Fields
import Manifest
import Quantities

/// What the budget lists as costs, without what other costs settle.
package struct BudgetCharges: Sendable {
  package let costs: [Cost]
  private let conversion: Conversion

  package init(_ budget: Budget) {
    costs = budget.costs
    conversion = Conversion(budget)
  }

  /// Those that settle a cost; only what is surer than a cost can settle it.
  package func settlements(of cost: Cost) -> [Cost] {
    guard let id = cost.id?.value else { return [] }
    return costs.filter { $0.settles?.value == id && $0.status > cost.status }
  }

  /// What others have settled of a cost, in its own currency, exactly.
  package func settled(of cost: Cost) -> Rational {
    settlements(of: cost).reduce(.zero) { sum, other in
      if other.amount.currency == cost.amount.currency { return sum + other.amount.amount.rational }
      guard let rate = conversion.rate(of: other.amount.currency, on: other.on),
        let own = conversion.rate(of: cost.amount.currency, on: cost.on)
      else { return sum }
      return sum + other.amount.amount.rational * rate / own
    }
  }

  func drafts() -> [Draft] {
    costs.enumerated().compactMap { index, cost in
      let open = open(cost)
      guard open != .zero || cost.amount.amount == .zero else { return nil }
      return Draft(
        subject: .cost(index),
        sessions: [],
        line: cost.line.value,
        status: cost.status,
        date: cost.on,
        currency: cost.amount.currency,
        amount: open,
        reckoning: open == cost.amount.amount.rational ? "" : "what is left of \(cost.amount)",
        weights: Weights(cost),
        place: cost.origin.range
      )
    }
  }

  /// What is left of a cost: never less than nothing.
  private func open(_ cost: Cost) -> Rational {
    let amount = cost.amount.amount.rational
    let settled = settled(of: cost)
    return amount < .zero ? min(.zero, amount - settled) : max(.zero, amount - settled)
  }
}
