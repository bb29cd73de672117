import Costing
import Manifest
import Quantities

/// What is paid as comma-separated values, a row a part: sums of `amount` are those of the tables.
///
/// What is said of a charge as a whole, its price, stands in its first row.
package enum BudgetCSV {
  private static let columns = [
    "date", "week", "line", "kind", "name", "payee", "sessions", "song", "phase", "status",
    "amount", "currency", "price", "priceCurrency", "reckoning",
  ]

  package static func rendered(_ report: BudgetReport) -> String {
    CSV.text([columns] + report.costs.charges.flatMap { rows($0, report) })
  }

  private static func rows(_ charge: Charge, _ report: BudgetReport) -> [[String]] {
    let budget = report.costs.budget
    let parts: [Charge.Part?] = charge.parts.isEmpty ? [nil] : charge.parts
    return parts.enumerated().map { index, part in
      let price = charge.price.amount.text(places: charge.price.currency.minorDigits)
      return [
        charge.date?.description ?? "",
        charge.date.map { CalendarWeek(of: $0).description } ?? "",
        charge.line.rawValue,
        charge.kind,
        charge.name(in: budget) ?? "",
        charge.payee(in: budget) ?? "",
        charge.sessions.map(\.rawValue).joined(separator: " "),
        part?.song?.rawValue ?? "",
        part?.phase?.rawValue ?? "",
        charge.status.rawValue,
        part.map { report.digits($0.amount) } ?? "",
        part == nil ? "" : report.currency.code,
        index == 0 ? price : "",
        index == 0 ? charge.price.currency.code : "",
        charge.reckoning,
      ]
    }
  }
}
