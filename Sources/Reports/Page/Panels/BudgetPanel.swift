import Costing
import Manifest
import Quantities

/// What each line of the budget holds and what it is used for, as bars and as a table.
enum BudgetPanel: AlbumPanel {
  static let title = "Budget"

  static func body(of page: AlbumPage) -> String? {
    let costs = Costs(page.project)
    let report = BudgetReport(title: page.title, costs: costs)
    guard !costs.charges.isEmpty || !costs.lines.isEmpty else { return nil }
    return summary(of: report) + bars(of: report)
      + Markup.details("Budget as a table", table(of: report))
  }

  private static func summary(of report: BudgetReport) -> String {
    let total = "\(report.digits(report.costs.total.total)) \(report.currency.code)"
    guard let cap = report.costs.cap, let available = report.costs.available else {
      return "<p class=\"note\">\(Markup.text(total)) in all.</p>\n"
    }
    let rest = available - report.costs.total.total
    let kept = report.costs.contingency.map {
      $0 > .zero ? ", \(report.digits($0)) of it kept back" : ""
    }
    let words =
      rest < .zero
      ? "\(report.digits(-rest)) too much is planned"
      : "\(report.digits(rest)) can still be planned"
    return "<p class=\"note\">\(Markup.text(total)) of \(Markup.text(report.digits(cap)))"
      + "\(Markup.text(kept ?? "")): \(Markup.text(words)).</p>\n"
  }

  /// Shares of the widest line; the mark is where its budget ends.
  private static func bars(of report: BudgetReport) -> String {
    let lines = report.costs.lines.filter { $0.tally.total > .zero || $0.budget != nil }
    let widest = lines.map { max($0.tally.total, $0.budget ?? .zero) }.max() ?? .zero
    guard widest > .zero else { return "" }
    func share(_ amount: Decimal) -> Double {
      min(1, max(0, (amount.rational / widest.rational).doubleValue))
    }
    let rows = lines.map { line in
      let parts = CostStatus.allCases.reversed().map { status in
        "<i class=\"\(status.rawValue)\" style=\"width:\(PageFigures.percent(share(line.tally[status])))\">"
          + "</i>"
      }
      let mark = line.budget.map {
        "<b style=\"left:\(PageFigures.percent(share($0)))\"></b>"
      }
      let isOver = line.rest.map { $0 < .zero } ?? false
      let words =
        report.digits(line.tally.total) + (line.budget.map { " of \(report.digits($0))" } ?? "")
      return """
        <li\(isOver ? " class=\"over\"" : "")><span class="name">\(Markup.text(line.name.rawValue))\
        </span><span class="bar" aria-hidden="true">\(parts.joined())\(mark ?? "")</span>\
        <span class="amount">\(Markup.text(words))\(isOver ? " <strong>over</strong>" : "")</span></li>

        """
    }
    let legend = CostStatus.allCases.reversed().map {
      "<li class=\"\($0.rawValue)\">\($0.rawValue)</li>"
    }
    return """
      <ul class="budget" aria-label="Lines of the budget in \(Markup.attribute(report.currency.code))">
      \(rows.joined())</ul>
      <ul class="legend">\(legend.joined())<li class="limit">budget</li></ul>

      """
  }

  private static func table(of report: BudgetReport) -> String {
    var table = MarkupTable(
      "Budget in \(report.currency.code)",
      isShown: true,
      [.text("Line")] + CostStatus.allCases.map { .number($0.rawValue) }
        + [.number("Total"), .number("Budget"), .number("Left")]
    )
    func cells(_ tally: Tally) -> [String] {
      CostStatus.allCases.map { report.digits(tally[$0]) } + [report.digits(tally.total)]
    }
    for line in report.costs.lines {
      table.add(
        [Markup.text(line.name.rawValue)] + cells(line.tally)
          + [line.budget.map(report.digits) ?? "–", line.rest.map(report.digits) ?? "–"]
      )
    }
    table.close(["Total"] + cells(report.costs.total) + ["", ""])
    var songs = MarkupTable(
      "Costs of songs in \(report.currency.code)",
      isShown: true,
      [.text("Song")] + CostStatus.allCases.map { .number($0.rawValue) } + [.number("Total")]
    )
    for (song, tally) in report.costs.bySong {
      songs.add([Markup.text(song?.rawValue ?? "none")] + cells(tally))
    }
    return table.html + (songs.isEmpty ? "" : songs.html)
  }
}
