/// One thing that is checked of the repository.
protocol Chore: SendableMetatype {
  /// In the line that is printed.
  static var name: String { get }

  static func run(in repository: Repository) -> ChoreOutcome
}

/// What came of a chore.
enum ChoreOutcome {
  case passed(String)
  /// Nothing that fails, but somebody should look.
  case warned([String])
  case failed([String])
  case skipped(reason: String)

  var details: [String] {
    switch self {
    case .passed, .skipped: []
    case .warned(let lines), .failed(let lines): lines
    }
  }

  func line(of name: String) -> String {
    switch self {
    case .passed(let what): "ok       \(name): \(what)"
    case .warned: "warning  \(name)"
    case .failed: "failed   \(name)"
    case .skipped(let reason): "skipped  \(name): \(reason)"
    }
  }
}
