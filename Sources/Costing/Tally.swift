import Manifest
import Quantities

/// Sums of charges by how sure they are, in the budget's currency.
package struct Tally: Hashable, Sendable {
  package private(set) var estimate = Decimal.zero
  package private(set) var committed = Decimal.zero
  package private(set) var invoiced = Decimal.zero
  package private(set) var paid = Decimal.zero

  package init() {}

  package var total: Decimal { estimate + committed + invoiced + paid }

  package subscript(status: CostStatus) -> Decimal {
    switch status {
    case .estimate: estimate
    case .committed: committed
    case .invoiced: invoiced
    case .paid: paid
    }
  }

  package mutating func add(_ amount: Decimal, _ status: CostStatus) {
    switch status {
    case .estimate: estimate = estimate + amount
    case .committed: committed = committed + amount
    case .invoiced: invoiced = invoiced + amount
    case .paid: paid = paid + amount
    }
  }
}
