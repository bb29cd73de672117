import ArgumentParser
import Diagnostics
import Engine
import Glibc
import Workspace

/// The program: words in, exit code out.
@main
struct Lacquer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lacquer",
    abstract: "Make for records: manifests in git become masters.",
    version: Version.current,
    subcommands: [
      NewCommand.self, CheckCommand.self, PlanCommand.self, BuildCommand.self, DiffCommand.self,
      ReportCommand.self, LogCommand.self, BlameCommand.self, GitCommand.self, LockCommand.self,
      CacheCommand.self, BudgetCommand.self, ScheduleCommand.self, CallSheetCommand.self,
      CreditsCommand.self, TakesCommand.self, StatusCommand.self, ApproveCommand.self,
      ProfilesCommand.self, ExplainCommand.self, SchemaCommand.self,
    ]
  )

  static func main() {
    // A reader of the output that goes away must not stop a build before its files are in place.
    _ = signal(SIGPIPE, SIG_IGN)
    do {
      try KnownCommand.check(CommandLine.arguments.dropFirst(), among: configuration.subcommands)
      try run(parseAsRoot())
    } catch let exit as ExitStatus {
      Glibc.exit(exit.rawValue)
    } catch let problem as OutputFile.Problem {
      let errors = Terminal(.errors, world: DiskWorld())
      let renderer = TextRenderer(colour: errors.hasColour ? .ansi : .none)
      errors.write(renderer.rendered([problem.asRenderProblem.diagnostic]))
      Glibc.exit(ExitStatus.render.rawValue)
    } catch {
      let message = fullMessage(for: error)
      let isFine = exitCode(for: error) == .success
      if !message.isEmpty { try? Terminal.write(message + "\n", to: isFine ? .output : .errors) }
      Glibc.exit(isFine ? 0 : ExitStatus.usage.rawValue)
    }
  }

  /// What a command finds wrong with its words ends with the place of its own help.
  private static func run(_ parsed: any ParsableCommand) throws {
    var command = parsed
    do {
      try command.run()
    } catch let error as ValidationError {
      let words = Self.words(of: type(of: command))
      try? Terminal.write(
        "Error: \(error.message)\n  See 'lacquer \(words) --help' for more information.\n",
        to: .errors
      )
      throw ExitStatus.usage
    }
  }

  /// By what words a command is called.
  private static func words(of command: any ParsableCommand.Type) -> String {
    let group = configuration.subcommands.first { group in
      group.configuration.subcommands.contains { $0 == command }
    }
    return [group, command].compactMap { $0?.configuration.commandName }.joined(separator: " ")
  }
}

/// The program's version, part of what a build depends on.
enum Version {
  static let current = "0.1.0"
}

/// What the program ends with when it does not end well.
enum ExitStatus: Int32, Error {
  case findings = 1
  case usage = 2
  case render = 3
  case interrupted = 130
}
