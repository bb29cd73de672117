import Costing
import Diagnostics
import Manifest
import Quantities

/// A budget as people read it: its lines, then songs, phases and weeks.
package enum BudgetText {
  package static func rendered(_ report: BudgetReport) -> String {
    let costs = report.costs
    guard !costs.charges.isEmpty || !costs.lines.isEmpty else {
      return "\(report.title) has no budget and no costs\n"
    }
    return "\(report.title): budget in \(report.currency)\n" + supposing(report) + "\n"
      + lines(report) + summary(report)
      + table("song", costs.bySong.map { ($0.song?.rawValue ?? none, $0.tally) }, report)
      + table("phase", costs.byPhase.map { ($0.phase?.rawValue ?? none, $0.tally) }, report)
      + table("week", costs.byWeek.map { ($0.week?.description ?? none, $0.tally) }, report)
  }

  /// What belongs to no song, phase or week.
  private static let none = "-"

  private static func supposing(_ report: BudgetReport) -> String {
    guard let before = report.before else { return "" }
    let (old, new) = (before.total.total, report.costs.total.total)
    let sign = new > old ? "+" : ""
    return "supposing \(PhraseList.joined(report.supposing)): "
      + "\(report.digits(new)) instead of \(report.digits(old)), "
      + "\(sign)\(report.digits(new - old))\n"
  }

  private static let sides: [TextTable.Side] =
    [.left] + Array(repeating: .right, count: CostStatus.allCases.count + 3)

  private static func cells(_ tally: Tally, _ report: BudgetReport) -> [String] {
    CostStatus.allCases.map { report.digits(tally[$0]) } + [report.digits(tally.total)]
  }

  private static func lines(_ report: BudgetReport) -> String {
    var table = TextTable(sides)
    table.add(["line"] + CostStatus.allCases.map(\.rawValue) + ["total", "budget", "left"])
    for line in report.costs.lines {
      table.add(
        [line.name.rawValue] + cells(line.tally, report)
          + [line.budget.map(report.digits) ?? none, line.rest.map(report.digits) ?? none]
      )
    }
    let total = report.costs.total
    let budgets = report.costs.lines.compactMap(\.budget)
    var sum = ["total"] + cells(total, report)
    if !budgets.isEmpty {
      let budget = budgets.reduce(.zero, +)
      sum += [report.digits(budget), report.digits(budget - total.total)]
    }
    table.add(sum)
    return table.text
  }

  private static func summary(_ report: BudgetReport) -> String {
    let costs = report.costs
    var text = ""
    if let cap = costs.cap, let kept = costs.contingency, let available = costs.available {
      let rest = available - costs.total.total
      let held = kept > .zero ? ", \(report.digits(kept)) of it kept back" : ""
      text +=
        "\ncap \(report.digits(cap))\(held): "
        + (rest < .zero
          ? "\(report.digits(-rest)) too much is planned\n"
          : "\(report.digits(rest)) can still be planned\n")
    }
    let unknown = costs.unconverted
    if !unknown.isEmpty {
      text +=
        "\nnot in these sums, for want of an exchange rate: "
        + "\(PhraseList.joined(unknown.map(\.price.inFull)))\n"
    }
    return text
  }

  private static func table(
    _ heading: String,
    _ rows: [(name: String, tally: Tally)],
    _ report: BudgetReport
  ) -> String {
    guard rows.contains(where: { $0.name != none }) else { return "" }
    var table = TextTable(sides)
    table.add([heading] + CostStatus.allCases.map(\.rawValue) + ["total"])
    for row in rows { table.add([row.name] + cells(row.tally, report)) }
    return "\n" + table.text
  }
}
