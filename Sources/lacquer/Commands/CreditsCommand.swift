import ArgumentParser
import Checks
import Diagnostics
import Manifest
import Reports

/// `lacquer credits`.
struct CreditsCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
    case markdown
    /// Plain label copy.
    case label
  }

  static let configuration = CommandConfiguration(
    commandName: "credits",
    abstract: "Show who did what on every song, as manifests, takes and sessions tell it."
  )

  @OptionGroup var options: SessionOptions
  @Option(help: "Table, data, or text for print.") var format = Format.text

  mutating func run() throws {
    let session = try Session(options)
    let project = session.load()
    let findings = session.check(project, lock: .open).findings.filter { $0.isOf("MNR") }
    let report = CreditsReport(project)
    switch format {
    case .text: try session.output.print(report.text)
    case .json: try session.output.print(report.json(findings).rendered(style: .indented) + "\n")
    case .csv: try session.output.print(report.csv)
    case .markdown: try session.output.print(report.markdown)
    case .label: try session.output.print(report.labelCopy)
    }
    if format != .json { session.show(findings) }
    if session.isFatal(findings) { throw ExitStatus.findings }
  }
}

extension Diagnostic {
  /// Whether it is of one of these families.
  func isOf(_ families: String) -> Bool { code.id.first.map { families.contains($0) } ?? false }
}
