import ArgumentParser
import Workspace

/// `lacquer-dev check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check all that the compiler and the tests do not.",
    discussion: "Every chore runs, whatever the ones before it found."
  )

  /// In the order in which a failure is cheapest to learn of.
  private static let chores: [any Chore.Type] = [
    FormatLint.self, HouseRules.self, GeneratedFiles.self, ImportCheck.self, Documentation.self,
    Examples.self,
  ]

  /// Lines of one chore that are shown; the rest stands in its log.
  private static let mostLines = 40

  func run() throws {
    let repository = Repository(world: DiskWorld())
    guard repository.isPackage else {
      OperatingSystem.say("lacquer-dev: there is no Package.swift here; run it from the package")
      throw ExitCode(2)
    }
    var failed: [String] = []
    for chore in Self.chores {
      let outcome = chore.run(in: repository)
      OperatingSystem.say(outcome.line(of: chore.name))
      for line in outcome.details.prefix(Self.mostLines) { OperatingSystem.say("    \(line)") }
      let rest = outcome.details.count - Self.mostLines
      if rest > 0 { OperatingSystem.say("    and \(rest) lines more") }
      if case .failed = outcome { failed.append(chore.name) }
    }
    guard failed.isEmpty else {
      OperatingSystem.say(
        "check: \(failed.count) of \(Self.chores.count) failed: "
          + failed.joined(separator: ", ")
      )
      throw ExitCode.failure
    }
    OperatingSystem.say("check: all \(Self.chores.count) are well")
  }
}
