import ArgumentParser
import Comparison
import Diagnostics
import Reports
import Workspace

/// `lacquer diff [REV [REV]]`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two versions, in the words of the manifest and in sound."
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case markdown
    case json
    case html
  }

  @OptionGroup var place: FolderOption
  @Option(help: "How it is reported.") var format = Format.text
  @Flag(help: "Compare the sound too, rendered as far as the cache does not have it.")
  var audio = false
  @Option(
    help: "With --audio: write both versions, equally loud, and their difference into this folder.",
    completion: .directory
  )
  var listen: String?
  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "Threads for --audio; all processors if not given."
  )
  var jobs: Int?
  @Flag(help: "End with 1 where something changed.") var exitCode = false
  @Argument(help: "Revisions of git, the last commit and the work tree if not given; or two paths.")
  var versions: [String] = []

  mutating func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("`-j` takes a number of threads, 1 or more") }
  }

  mutating func run() throws {
    let isHeard = audio || listen != nil
    let pair = try VersionPair(versions, in: place, isHeard: isHeard)
    let changes = ProjectComparison(from: pair.old.project, to: pair.new.project).changes
    let sound =
      isHeard
      ? try SoundDiff(pair).report(jobs: jobs ?? pair.session.cores, listening: listen) : nil
    let report = DiffReport(from: pair.old.title, to: pair.new.title, changes, sound: sound)
    let text =
      switch format {
      case .text: report.text
      case .markdown: report.markdown
      case .json: report.json.rendered(style: .indented) + "\n"
      case .html: report.html
      }
    try Terminal.write(text, to: .output)
    if exitCode, !report.isEmpty { throw ExitStatus.findings }
  }
}
