import ArgumentParser
import Checks
import Diagnostics

/// `lacquer lock`.
struct LockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock",
    abstract: "Write down what every take is, so that a changed one is noticed."
  )

  @OptionGroup var options: SessionOptions
  @Flag(help: "Accept takes whose audio has changed.") var update = false

  mutating func run() throws {
    let session = try Session(options)
    let project = session.load()
    let all = session.check(project, lock: .open).findings
    let accepted = update ? CheckCatalogue.codesOfChangedTakes : []
    let findings = all.filter { !accepted.contains($0.code.id) }
    session.show(findings)
    if session.isFatal(findings) { throw ExitStatus.findings }
    let changed = try LockWriting(session, project).write()
    for path in changed { try session.output.print("\(path)\n") }
    try session.output.print(
      changed.isEmpty
        ? "lacquer.lock is up to date\n"
        : "lacquer.lock: \(Counted(changed.count, "entry", plural: "entries")) written\n"
    )
  }
}
