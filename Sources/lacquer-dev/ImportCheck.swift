/// No target imports a module that Package.swift does not give it.
enum ImportCheck: Chore {
  static let name = "imports"

  private static let words = [
    "swift", "build", "--build-tests", "--explicit-target-dependency-import-check", "error",
  ]

  static func run(in repository: Repository) -> ChoreOutcome {
    let outcome = OperatingSystem.run(words, log: name)
    // Only the exit status tells: "Build complete!" is printed in either case.
    guard outcome.status == 0 else {
      let errors = outcome.lines.filter { $0.contains("error:") }
      return .failed(errors.isEmpty ? outcome.lines.suffix(20) : errors)
    }
    return .passed("every import is declared in Package.swift")
  }
}
