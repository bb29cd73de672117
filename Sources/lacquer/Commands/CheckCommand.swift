import ArgumentParser
import Checks
import Diagnostics
import Manifest

/// `lacquer check [PATH]`.
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
  @Argument(help: "A song, an album or a folder; the album around it if not given.")
  var path: String?

  mutating func run() throws {
    let session = try Session(options, path: path)
    let project = session.load(reading: takes.scope)
    let judgement = session.check(
      project,
      lock: frozen ? .frozen : .open,
      stage: delivery ? .delivery : .working
    )
    switch format {
    case .text:
      session.show(judgement.findings)
      if judgement.findings.isEmpty { try session.output.print(summary(project, judgement)) }
    default: try session.output.print(format.rendered(judgement, of: project, in: session))
    }
    if session.isFatal(judgement.findings) { throw ExitStatus.findings }
  }

  private func summary(_ project: Project, _ judgement: Judgement) -> String {
    let waived = judgement.waived.count
    return "\(Counted(project.songs.count, "song")), \(Counted(project.takes.count, "take")): "
      + (waived == 0 ? "nothing to report\n" : "nothing to report, \(waived) waived\n")
  }
}
