import Costing
import Diagnostics
import Fields
import Manifest
import Quantities

/// The object of `budget --format json`; amounts are texts, so that none passes through binary.
package enum BudgetJSON {
  package static func value(_ report: BudgetReport, _ findings: [Diagnostic]) -> JSONValue {
    let costs = report.costs
    func amount(_ amount: Decimal?) -> JSONValue {
      amount.map { .string(report.digits($0)) } ?? .null
    }
    return [
      "album": .string(report.title),
      "currency": .string(report.currency.code),
      "supposing": .array(report.supposing.map { .string($0) }),
      "totalBefore": amount(report.before?.total.total),
      "cap": amount(costs.cap),
      "contingency": amount(costs.contingency),
      "available": amount(costs.available),
      "total": .object(members(costs.total, report)),
      "lines": .array(
        costs.lines.map { line in
          .object(
            [.init("line", .string(line.name.rawValue))] + members(line.tally, report)
              + [.init("budget", amount(line.budget)), .init("left", amount(line.rest))]
          )
        }
      ),
      "songs": sums("song", costs.bySong.map { ($0.song?.rawValue, $0.tally) }, report),
      "phases": sums("phase", costs.byPhase.map { ($0.phase?.rawValue, $0.tally) }, report),
      "weeks": sums("week", costs.byWeek.map { ($0.week?.description, $0.tally) }, report),
      "charges": .array(costs.charges.map { charge($0, report) }),
      "diagnostics": JSONRenderer.value(findings),
    ]
  }

  private static func members(_ tally: Tally, _ report: BudgetReport) -> [JSONValue.Member] {
    CostStatus.allCases.map { .init($0.rawValue, .string(report.digits(tally[$0]))) }
      + [.init("total", .string(report.digits(tally.total)))]
  }

  private static func sums(
    _ key: String,
    _ rows: [(name: String?, tally: Tally)],
    _ report: BudgetReport
  ) -> JSONValue {
    .array(
      rows.map { row in
        .object([.init(key, text(row.name))] + members(row.tally, report))
      }
    )
  }

  private static func charge(_ charge: Charge, _ report: BudgetReport) -> JSONValue {
    [
      "date": text(charge.date?.description),
      "line": .string(charge.line.rawValue),
      "kind": .string(charge.kind),
      "name": text(charge.name(in: report.costs.budget)),
      "payee": text(charge.payee(in: report.costs.budget)),
      "sessions": .array(charge.sessions.map { .string($0.rawValue) }),
      "status": .string(charge.status.rawValue),
      "price": .string(charge.price.amount.text(places: charge.price.currency.minorDigits)),
      "priceCurrency": .string(charge.price.currency.code),
      "amount": charge.amount.map { .string(report.digits($0)) } ?? .null,
      "reckoning": .string(charge.reckoning),
      "parts": .array(
        charge.parts.map { part in
          [
            "song": text(part.song?.rawValue),
            "phase": text(part.phase?.rawValue),
            "amount": .string(report.digits(part.amount)),
          ]
        }
      ),
    ]
  }

  private static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
