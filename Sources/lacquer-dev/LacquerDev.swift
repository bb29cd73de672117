import ArgumentParser

/// The project's own chores, run from the package's folder.
@main
struct LacquerDev: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lacquer-dev",
    abstract: "The project's own chores.",
    subcommands: [
      GenerateCommand.self, CheckCommand.self, MeasureCommand.self, SessionCommand.self,
      BenchCommand.self, LongFileCommand.self,
    ]
  )
}
