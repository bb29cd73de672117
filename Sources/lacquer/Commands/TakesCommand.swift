import ArgumentParser
import Checks
import Diagnostics
import Manifest
import Reports

/// `lacquer takes`.
struct TakesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "takes",
    abstract: "Show what was recorded, and where which take is heard."
  )

  @OptionGroup var options: SessionOptions
  @Option(help: "Table or data.") var format = TableFormat.text

  mutating func run() throws {
    let session = try Session(options)
    let project = session.load()
    let findings = session.check(project, lock: .open).findings.filter { $0.isOf("MNC") }
    let report = TakesReport(project)
    switch format {
    case .text: try session.output.print(report.text)
    case .json: try session.output.print(report.json(findings).rendered(style: .indented) + "\n")
    case .csv: try session.output.print(report.csv)
    }
    if format != .json { session.show(findings) }
    if session.isFatal(findings) { throw ExitStatus.findings }
  }
}

/// A table for people, or data for programs.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case csv
}
