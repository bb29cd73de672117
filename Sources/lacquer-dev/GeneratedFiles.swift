import Workspace

/// What is generated is what the code would generate now.
enum GeneratedFiles: Chore {
  static let name = "generated files"

  static func run(in repository: Repository) -> ChoreOutcome {
    let stale = GeneratedFile.all.filter { !$0.isUpToDate(in: repository.world) }
    let expected = GeneratedFile.all.map(\.path)
    let others = repository.files(below: "schemas").map(\.string).filter { !expected.contains($0) }
    guard stale.isEmpty, others.isEmpty else {
      return .failed(
        stale.map { "\($0.path) is out of date; run `\(GeneratedFile.command)`" }
          + others.map { "\($0) is not generated; remove it" }
      )
    }
    return .passed("\(expected.count) schemas are up to date")
  }
}
