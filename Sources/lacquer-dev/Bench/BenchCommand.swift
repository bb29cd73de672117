import ArgumentParser
import Workspace

/// `lacquer-dev bench`: what a build costs, cold and after edits, beside other renderers.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure builds of the program beside this one, cold and after edits."
  )

  @Option(help: "The folder of the session.") var session: String
  @Option(help: "How often each case is run; medians are shown.") var rounds = 3
  @Option(help: "The folder of the benchmark's scripts, for other renderers.") var rivals: String?
  @Option(help: "The deliverable that is built: master (48 kHz, 24 bits) or cd.")
  var target = "master"
  @Option(help: "How the figures are printed.") var format = BenchTable.Format.text
  @Option(help: "Write the project under an edit, or `none`, and stop.") var writeOnly: String?

  mutating func run() throws {
    let here = DiskWorld().currentFolder
    let folder = here.joined(with: Path(session)).normalised
    let session = try BenchSession(folder: folder)
    let scratch = Path("\(folder)-lacquer")
    if let writeOnly {
      try BenchProject(session, in: scratch.joined(with: "project"))
        .write(BenchEdit(rawValue: writeOnly))
      return
    }
    let program = here.joined(with: Path(CommandLine.arguments[0])).parent
      .joined(with: "lacquer").normalised.string
    OperatingSystem.makeFolder(scratch)
    let others = rivals.map {
      BenchRival.installed(
        scripts: here.joined(with: Path($0)).normalised,
        session: folder,
        scratch: scratch
      )
    }
    let run = BenchRun(
      program: program,
      session: session,
      folder: scratch,
      target: target,
      rivals: others ?? []
    )
    try run.prepare()
    let table = BenchTable(try run.run(rounds: rounds))
    OperatingSystem.say(table.text(as: format))
  }
}
