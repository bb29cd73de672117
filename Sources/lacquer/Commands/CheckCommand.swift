import ArgumentParser
import Checks
import Diagnostics
import Manifest

/// `lacquer check [PATH]`.
struct CheckCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read the manifests and report all that is wrong; render nothing."
  )

  @OptionGroup var options: SessionOptions
  @Option(help: "How findings are reported.") var format = Format.text
  @Flag(help: "The lock file must hold every take.") var frozen = false
  @Argument(help: "A song, an album or a folder; the album around it if not given.")
  var path: String?

  mutating func run() throws {
    let session = try Session(options, path: path)
    let (project, findings) = session.check(lock: frozen ? .frozen : .open)
    switch format {
    case .json: try session.output.print(JSONRenderer.rendered(findings))
    case .text where findings.isEmpty:
      let takes = project.takes.count
      try session.output.print(
        "\(Counted(project.songs.count, "song")), \(Counted(takes, "take")): nothing to report\n"
      )
    case .text: session.show(findings)
    }
    if session.isFatal(findings) { throw ExitStatus.findings }
  }
}
