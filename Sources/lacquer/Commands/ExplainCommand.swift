import ArgumentParser
import Checks
import Comparison
import Diagnostics
import Engine
import Fields
import Manifest
import Syntax

/// `lacquer explain CODE`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say more about a finding's code; list all codes without one."
  )

  @Argument(help: "A code such as C005.") var code: String?

  private static var codes: [Code] {
    (CheckPolicy.codesOfChecks + EngineCodes.all + ComparisonCodes.all).sorted { $0.id < $1.id }
  }

  mutating func run() throws {
    guard let code else {
      let lines = Self.codes.map { "\($0.id)  \($0.severity.rawValue)  \($0.title)\n" }
      try Terminal.write(lines.joined(), to: .output)
      return
    }
    let wanted = code.uppercased()
    guard let found = Self.codes.first(where: { $0.id == wanted }) else {
      let near = Suggestion.nearest(to: wanted, in: Self.codes.map(\.id))
      throw ValidationError(
        "there is no code `\(code)`\(near.map { "; did you mean `\($0)`?" } ?? "")"
      )
    }
    let isStricterLater = found.severityAtDelivery != found.severity
    let later = isStricterLater ? ", \(found.severityAtDelivery.rawValue) at delivery" : ""
    var text = "\(found.id) (\(found.severity.rawValue)\(later)): \(found.title)\n\n"
    text += "\(Self.wrapped(found.explanation))\n"
    if let examples = CheckCatalogue.examples(of: found) {
      text += "\nThis is reported:\n\n\(Self.indented(examples.unmarkedFailing))"
      text += "\nThis is not:\n\n\(Self.indented(examples.passing))"
    }
    try Terminal.write(text, to: .output)
  }

  /// Columns that a paragraph takes on a terminal.
  private static let columns = 80

  private static func wrapped(_ paragraph: String) -> String {
    var lines = [""]
    for word in paragraph.split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.isEmpty || line.count + 1 + word.count <= columns {
        lines[lines.count - 1] = line.isEmpty ? String(word) : "\(line) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "    \($0)\n" }.joined()
  }
}
