import ArgumentParser
import Checks
import Diagnostics
import Fields
import Manifest
import Quantities

/// `lacquer approve SUBJECT`.
struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Print the approval of what there is now, for `approvals:` of the album."
  )

  @OptionGroup var options: SessionOptions
  @Argument(help: "A song, or `album`.") var subject: String
  @Option(help: "What was heard: arrangement, takes, mix or master.") var stage = "mix"
  @Option(help: "Who heard it: an entry of `people:`.") var by: String
  @Option(help: "The day, as 2026-03-28.") var on: String?

  mutating func run() throws {
    let session = try Session(options)
    let project = session.load()
    let findings = session.check(project, lock: .open).findings.filter { $0.isOf("MNCX") }
    if session.isFatal(findings) {
      session.show(findings)
      throw ExitStatus.findings
    }
    guard let stage = Approval.Stage(rawValue: stage) else {
      let stages = Approval.Stage.allCases.map(\.rawValue)
      throw ValidationError("`--stage` is one of \(PhraseList.quoted(stages))")
    }
    guard project.album?.people.keys.contains(where: { $0.rawValue == by }) ?? false else {
      throw ValidationError("the album has nobody called `\(by)`")
    }
    if let on, (try? CalendarDate(parsing: on)) == nil {
      throw ValidationError("`\(on)` is not a date such as 2026-03-28")
    }
    let song = project.songs.first { $0.name.rawValue == subject }
    guard let what = subject == "album" ? .album : song.map({ ApprovalSubject.song($0.name) })
    else { throw ValidationError("there is no song `\(subject)`") }
    guard let digest = project.present(what, at: stage) else {
      throw ValidationError("`\(subject)` cannot be read, so that nobody can have heard it")
    }
    var lines = ["- of: \(what)", "  stage: \(stage.rawValue)", "  by: \(by)"]
    if let on { lines.append("  on: \(on)") }
    lines.append("  digest: \"sha256:\(digest.digest)\"")
    if !digest.parts.isEmpty {
      let parts = digest.parts.map { "\($0.name): \"\($0.digits)\"" }.joined(separator: ", ")
      lines.append("  parts: {\(parts)}")
    }
    try session.output.print(lines.joined(separator: "\n") + "\n")
  }
}
