import ArgumentParser
import Checks
import Diagnostics
import Engine
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
    let session = sessions[0]
    let areMany = sessions.count > 1
    let (scope, lock) = (takes.scope, frozen ? LockRule.frozen : .open)
    let stage = delivery ? CheckStage.delivery : .working
    let checked = CheckedProjects(
      Workers.map(sessions.count, workers: session.cores) { index in
        let session = sessions[index]
        let project = session.load(reading: scope)
        let judgement = session.check(project, lock: lock, stage: stage)
        return CheckedProject(project, judgement, in: session, areMany: areMany)
      }
    )
    let findings = checked.findings
    switch format {
    case .text:
      session.show(findings)
      if findings.isEmpty { try session.output.print(checked.summary) }
    default:
      let folder = areMany ? "" : session.folderForReports
      try session.output.print(format.rendered(checked, in: folder, failing: session.fatal))
    }
    if session.isFatal(findings) { throw ExitStatus.findings }
  }
}
