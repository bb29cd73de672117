import ArgumentParser
import Checks
import Diagnostics
import Manifest

/// `lacquer check [PATH…]`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read the manifests and report all that is wrong; render nothing."
  )

  @OptionGroup var options: SessionOptions
  @Option(help: "How findings are reported.") var format = FindingsFormat.text
  @Flag(help: "The lock file must hold every take.") var frozen = false
  @Flag(help: "As before a delivery: some warnings are errors.") var delivery = false
  @OptionGroup var takes: TakeOptions
  @Argument(help: "Songs, albums or folders; the album around the working folder if not given.")
  var paths: [String] = []

  mutating func run() throws {
    let sessions =
      paths.isEmpty ? [try Session(options)] : try paths.map { try Session(options, path: $0) }
    var checked = CheckedProjects(areMany: sessions.count > 1)
    for session in sessions {
      let project = session.load(reading: takes.scope)
      guard !checked.holds(project) else { continue }
      let judgement = session.check(
        project,
        lock: frozen ? .frozen : .open,
        stage: delivery ? .delivery : .working
      )
      checked.add(project, judgement, in: session)
    }
    let session = sessions[0]
    let findings = checked.findings
    switch format {
    case .text:
      session.show(findings)
      if findings.isEmpty { try session.output.print(checked.summary) }
    default:
      let folder = sessions.count == 1 ? session.folderForReports : ""
      try session.output.print(format.rendered(checked, in: folder, failing: session.fatal))
    }
    if session.isFatal(findings) { throw ExitStatus.findings }
  }
}
