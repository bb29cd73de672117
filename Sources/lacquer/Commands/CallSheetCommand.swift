import ArgumentParser
import Checks
import Diagnostics
import Manifest
import Quantities
import Reports
import Scheduling

/// `lacquer call-sheet SESSION`.
struct CallSheetCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "call-sheet",
    abstract: "Print what everybody has to know about a session."
  )

  @OptionGroup var options: SessionOptions
  @Option(help: "Plain text, or Markdown.") var format = Format.text
  @Argument(help: "The session, by its `id`.") var name: String

  mutating func run() throws {
    let session = try Session(options)
    let project = session.load()
    let findings = session.check(project, lock: .open).findings.filter(\.isOfSchedule)
    guard let sheet = Name(rawValue: name).flatMap({ CallSheet($0, in: project) }) else {
      session.show(findings)
      if session.isFatal(findings) { throw ExitStatus.findings }
      throw unknown(in: project)
    }
    let text = CallSheetText(sheet)
    try session.output.print(format == .text ? text.plain : text.markdown)
    session.show(findings)
    if session.isFatal(findings) { throw ExitStatus.findings }
  }

  private func unknown(in project: Project) -> ValidationError {
    let names = project.bookings.map(\.name.rawValue)
    guard !names.isEmpty else { return ValidationError("the album has no sessions") }
    let near = Suggestion.nearest(to: name, in: names).map { "; did you mean `\($0)`?" } ?? "."
    return ValidationError(
      "there is no session `\(name)`\(near) The sessions are \(PhraseList.quoted(names))."
    )
  }
}
