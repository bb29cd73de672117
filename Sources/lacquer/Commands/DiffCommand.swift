import ArgumentParser
import Comparison
import Diagnostics
import Reports

/// `lacquer diff [REV [REV]]`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two versions, in the words of the manifest."
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case markdown
    case json
    case html
  }

  @OptionGroup var place: FolderOption
  @Option(help: "How it is reported.") var format = Format.text
  @Flag(help: "End with 1 where something changed.") var exitCode = false
  @Argument(help: "Revisions of git, the last commit and the work tree if not given; or two paths.")
  var versions: [String] = []

  mutating func run() throws {
    let pair = try VersionPair(versions, in: place)
    let changes = ProjectComparison(from: pair.old.project, to: pair.new.project).changes
    let report = DiffReport(from: pair.old.title, to: pair.new.title, changes)
    let text =
      switch format {
      case .text: report.text
      case .markdown: report.markdown
      case .json: report.json.rendered(style: .indented) + "\n"
      case .html: report.html
      }
    try Terminal.write(text, to: .output)
    if exitCode, !changes.isEmpty { throw ExitStatus.findings }
  }
}
