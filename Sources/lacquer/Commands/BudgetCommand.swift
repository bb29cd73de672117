import ArgumentParser
import Checks
import Costing
import Diagnostics
import Manifest
import Reports

/// `lacquer budget`.
struct BudgetCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    /// What is paid, a row a part.
    case csv
  }

  static let configuration = CommandConfiguration(
    commandName: "budget",
    abstract: "Show what the record costs: by line, song, phase and week."
  )

  @OptionGroup var options: SessionOptions
  @OptionGroup var whatIf: WhatIfOptions
  @Option(help: "Tables or data.") var format = Format.text

  mutating func run() throws {
    let session = try Session(options)
    let loaded = session.load()
    let supposition = try whatIf.supposition()
    let project = try supposition.supposed(of: loaded)
    let findings = session.check(project, lock: .open).findings.filter(\.isOfBudget)
    let report = BudgetReport(
      title: project.album?.printedTitle ?? project.songs.first?.title ?? "",
      costs: Costs(project),
      supposing: supposition.words,
      before: supposition.isEmpty ? nil : Costs(loaded)
    )
    switch format {
    case .text: try session.output.print(BudgetText.rendered(report))
    case .json:
      let json = BudgetJSON.value(report, findings)
      try session.output.print(json.rendered(style: .indented) + "\n")
    case .csv: try session.output.print(BudgetCSV.rendered(report))
    }
    if format != .json { session.show(findings) }
    if session.isFatal(findings) { throw ExitStatus.findings }
  }
}

extension Diagnostic {
  /// About manifests, names and money: what a budget is made of.
  fileprivate var isOfBudget: Bool { code.id.first.map { "MNB".contains($0) } ?? false }
}
