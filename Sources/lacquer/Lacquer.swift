import ArgumentParser
import Glibc

/// The program: words in, exit code out.
@main
struct Lacquer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lacquer",
    abstract: "Make for records: manifests in git become masters.",
    version: Version.current,
    subcommands: [
      NewCommand.self, CheckCommand.self, BuildCommand.self, LockCommand.self,
      ExplainCommand.self, SchemaCommand.self,
    ]
  )

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let exit as ExitStatus {
      Glibc.exit(exit.rawValue)
    } catch {
      let message = fullMessage(for: error)
      let isFine = exitCode(for: error) == .success
      if !message.isEmpty { Terminal.write(message + "\n", to: isFine ? .output : .errors) }
      Glibc.exit(isFine ? 0 : ExitStatus.usage.rawValue)
    }
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
