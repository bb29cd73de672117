import Workspace

/// Rules of the house that neither the compiler nor the formatter knows, found by looking for words.
enum HouseRules: Chore {
  static let name = "house rules"

  /// A file longer than this says why in its first line.
  private static let longFile = 400

  static func run(in repository: Repository) -> ChoreOutcome {
    var findings: [String] = []
    var warnings: [String] = []
    let sources = repository.files(below: "Sources", endingIn: [".swift"])
    for path in sources + repository.files(below: "Tests", endingIn: [".swift"]) {
      let lines = SwiftLines(repository.text(of: path)).lines
      for rule in WordRule.all where rule.holds(in: path.string) {
        findings += lines.enumerated().compactMap { index, line in
          rule.finding(in: line).map { "\(path):\(index + 1): \($0)" }
        }
      }
      let says = repository.lines(of: path).first?.hasPrefix("// ") ?? false
      if lines.count > longFile, !says {
        warnings.append("\(path): \(lines.count) lines; say in the first one why, or divide it")
      }
    }
    findings += absolutePaths(in: repository)
    if !findings.isEmpty { return .failed(findings + warnings) }
    return warnings.isEmpty ? .passed("\(sources.count) source files") : .warned(warnings)
  }

  /// Places of somebody's machine, which nobody else has.
  private static func absolutePaths(in repository: Repository) -> [String] {
    let places = ["home", "root", "work", "Users", "tmp/wt"].map { "/\($0)/" }
    let tops: [Path] = [
      "Sources", "Tests", "examples", "schemas", "README.md", "Package.swift", ".ci",
    ]
    let endings = [".swift", ".md", ".yaml", ".json", ".lock", ".modulemap", ".h", "run"]
    return tops.flatMap { repository.files(below: $0, endingIn: endings) }.flatMap { path in
      repository.lines(of: path).enumerated().compactMap { index, line in
        places.first { line.containsPlace($0) }
          .map { "\(path):\(index + 1): `\($0)` is a place of one machine" }
      }
    }
  }
}

extension Substring {
  /// True where the path stands alone or in quotes, not behind another folder or host.
  fileprivate func containsPlace(_ place: String) -> Bool {
    guard let range = ranges(of: place).first else { return false }
    guard range.lowerBound > startIndex else { return true }
    let before = self[index(before: range.lowerBound)]
    return !before.isLetter && !before.isNumber && before != "." && before != "/"
  }
}
