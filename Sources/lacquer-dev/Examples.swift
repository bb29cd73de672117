import Reports
import Workspace

/// Every example validates against its schema, by a validator that is not ours.
enum Examples: Chore {
  static let name = "examples"

  private static let validator = "check-jsonschema"

  static func run(in repository: Repository) -> ChoreOutcome {
    guard OperatingSystem.run([validator, "--version"], log: name).status == 0 else {
      return .skipped(reason: "\(validator) is not installed (`pipx install \(validator)`)")
    }
    var failures: [String] = []
    var count = 0
    for schema in [SchemaFile.album, .song, .lock] {
      let files = repository.files(below: "examples", endingIn: [".yaml", ".lock"])
        .filter { kind(of: $0, in: repository) == schema }
      guard !files.isEmpty else { continue }
      count += files.count
      let words = [
        validator, "--default-filetype", "yaml", "--schemafile", "schemas/\(schema.fileName)",
      ]
      let outcome = OperatingSystem.run(
        words + files.map(\.string),
        log: "\(name)-\(schema.rawValue)"
      )
      if outcome.status != 0 { failures += outcome.lines }
    }
    guard failures.isEmpty else { return .failed(failures) }
    return count == 0 ? .warned(["there are no examples"]) : .passed("\(count) files are valid")
  }

  /// What a file is, told by its top key; nil for parts that others include.
  private static func kind(of path: Path, in repository: Repository) -> SchemaFile? {
    if path.lastComponent == "lacquer.lock" { return .lock }
    let lines = repository.lines(of: path)
    return [SchemaFile.album, .song].first { schema in
      lines.contains { $0.hasPrefix("\(schema.rawValue):") }
    }
  }
}
