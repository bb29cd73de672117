/// `swift format lint` finds nothing.
enum FormatLint: Chore {
  static let name = "format"

  /// Without `--strict`, findings leave the exit status at 0.
  private static let words = [
    "swift", "format", "lint", "--strict", "-p", "-r", "Sources", "Tests", "Package.swift",
  ]

  static func run(in repository: Repository) -> ChoreOutcome {
    let outcome = OperatingSystem.run(words, log: name)
    guard outcome.status == 0 else {
      return .failed(
        ["mend most with `swift format -i -p -r Sources Tests Package.swift`"] + outcome.lines
      )
    }
    return .passed("Sources, Tests and Package.swift")
  }
}
