import ArgumentParser
import Checks
import Diagnostics
import Manifest
import Reports

/// `lacquer status`.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show how far every song is, and what keeps it from being delivered."
  )

  @OptionGroup var options: SessionOptions
  @Option(help: "Table or data.") var format = TableFormat.text

  mutating func run() throws {
    let session = try Session(options)
    let project = session.load()
    let findings = session.check(project, lock: .open, stage: .delivery).findings
    let report = StatusReport(project, findings: findings)
    switch format {
    case .text: try session.output.print(report.text)
    case .json: try session.output.print(report.json.rendered(style: .indented) + "\n")
    case .csv: try session.output.print(report.csv)
    }
  }
}
