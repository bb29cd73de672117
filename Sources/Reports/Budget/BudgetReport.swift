import Costing
import Fields
import Manifest
import Quantities

/// What a budget's tables and data show.
package struct BudgetReport: Sendable {
  package let title: String
  package let costs: Costs
  /// What is supposed, in words; empty for the project as it is.
  package let supposing: [String]
  /// The project as it is, where something is supposed.
  package let before: Costs?

  package init(title: String, costs: Costs, supposing: [String] = [], before: Costs? = nil) {
    self.title = title
    self.costs = costs
    self.supposing = supposing
    self.before = before
  }

  var currency: Currency { costs.conversion.currency }

  /// An amount of the budget's currency without its name: `1234.50`.
  func digits(_ amount: Decimal) -> String { amount.text(places: currency.minorDigits) }
}

extension Charge {
  var kind: String {
    switch subject {
    case .person: "person"
    case .studio: "studio"
    case .equipment: "equipment"
    case .cost: "cost"
    }
  }

  /// Who or what is paid, in the manifest's names; for a cost its own, where it has one.
  func name(in budget: Budget) -> String? {
    switch subject {
    case .person(let name), .studio(let name), .equipment(let name): name.rawValue
    case .cost(let index): budget.costs[index].id?.value.rawValue
    }
  }

  /// Who is paid by a cost, as it is written.
  func payee(in budget: Budget) -> String? {
    guard case .cost(let index) = subject else { return nil }
    return budget.costs[index].to?.value
  }
}
