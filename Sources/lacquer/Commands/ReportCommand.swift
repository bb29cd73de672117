import ArgumentParser
import Checks
import Diagnostics
import Engine
import Reports
import Workspace

/// `lacquer report`.
struct ReportCommand: ParsableCommand {
  enum Audio: String, EnumerableFlag {
    case withAudio
    case withoutAudio

    static func help(for value: Audio) -> ArgumentHelp? {
      switch value {
      case .withAudio: "Embed compressed previews; with `--compare` it is so unless told otherwise."
      case .withoutAudio: "Embed no sound."
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write one HTML file that shows the album: sound, takes, desks, schedule, budget."
  )

  @OptionGroup var options: SessionOptions
  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "Threads; all processors if not given."
  )
  var jobs: Int?
  @Option(name: [.short, .long], help: "Where it is written; out/report.html if not given.")
  var output: String?
  @Option(help: "Put a revision of git beside the work tree, with a player that switches.")
  var compare: String?
  @Flag var audio: Audio?
  @OptionGroup var takes: TakeOptions

  mutating func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("`-j` takes a number of threads, 1 or more") }
  }

  mutating func run() throws {
    let session = try Session(options)
    let store = Result { () throws(BuildFailure) in try session.openStore() }
    let project = session.load(reading: takes.scope, in: try? store.get())
    let findings = session.check(project, lock: .open).findings
    guard !findings.contains(where: { $0.severity == .error && $0.isOf("MNCXLE") }) else {
      session.show(findings)
      throw ExitStatus.findings
    }
    let cancellation = Cancellation()
    Interruption.watch(for: cancellation)
    let sound = ReportSound(
      session: session,
      store: store,
      workers: jobs ?? session.cores,
      cancellation: cancellation,
      hasPreviews: (audio ?? (compare == nil ? .withoutAudio : .withAudio)) == .withAudio
    )
    let before = try compare.map { try sound.version(at: $0) }
    let now = try sound.version(titled: "work tree", of: project)
    let warnings = session.policy(of: project, at: .working).apply(to: now.warnings).findings
    let page = AlbumPage(now.page, since: before?.page, findings: findings + warnings)
    let target = output.map { session.path(of: $0) } ?? Path("out/report.html")
    try OutputFile.write(page.html, to: session.root.joined(with: target).string)
    try session.output.print("\(target)\n")
    if session.isFatal(findings + warnings) { throw ExitStatus.findings }
  }
}
