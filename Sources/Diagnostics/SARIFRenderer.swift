/// Findings as SARIF 2.1.0 (OASIS, 2020), which code hosts show beside the lines of a change.
///
/// What was waived is in it as suppressed. Columns count code points.
package struct SARIFRenderer: Sendable {
  private let version: String
  private let folder: String

  /// - Parameters:
  ///   - version: the tool's.
  ///   - folder: the project as seen from where the tool was started, with a `/` at its end.
  package init(version: String, folder: String = "") {
    self.version = version
    self.folder = folder
  }

  /// One run, with a line break at its end.
  package func rendered(_ diagnostics: [Diagnostic], waived: [WaivedFinding] = []) -> String {
    let codes = Set((diagnostics + waived.map(\.finding)).map(\.code)).sorted { $0.id < $1.id }
    let results =
      diagnostics.map { JSONValue.object(result($0, codes)) }
      + waived.map { .object(result($0.finding, codes) + [Self.suppression($0)]) }
    let driver: JSONValue = [
      "name": "lacquer", "semanticVersion": .string(version), "rules": .array(codes.map(Self.rule)),
    ]
    let log: JSONValue = [
      "$schema":
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
          "results": .array(results),
        ]
      ],
    ]
    return log.rendered(style: .indented) + "\n"
  }

  private static func rule(_ code: Code) -> JSONValue {
    [
      "id": .string(code.id), "shortDescription": text(code.title),
      "fullDescription": text(code.explanation),
      "help": text("`lacquer explain \(code.id)` shows examples."),
      "defaultConfiguration": ["level": level(code.severity)],
    ]
  }

  private func result(_ finding: Diagnostic, _ codes: [Code]) -> [JSONValue.Member] {
    let remarks =
      finding.notes.map { "note: \($0)" } + finding.help.map { "help: \($0)" }
    return [
      .init("ruleId", .string(finding.code.id)),
      .init("ruleIndex", codes.firstIndex(of: finding.code).map { .integer($0) } ?? .integer(-1)),
      .init("level", Self.level(finding.severity)),
      .init("message", Self.text(([finding.message] + remarks).joined(separator: "\n"))),
      .init("locations", .array(finding.place.map { [location($0)] } ?? [])),
      .init(
        "relatedLocations",
        .array(finding.labels.map { location($0.range, saying: $0.text) })
      ),
    ]
  }

  private static func suppression(_ waived: WaivedFinding) -> JSONValue.Member {
    let suppression: JSONValue = [
      "kind": "inSource", "justification": .string(waived.justification),
    ]
    return .init("suppressions", [suppression])
  }

  private func location(_ range: SourceRange, saying words: String? = nil) -> JSONValue {
    let physical: JSONValue = [
      "artifactLocation": [
        "uri": .string(Self.reference(folder + range.file.path)), "uriBaseId": "%SRCROOT%",
      ],
      "region": [
        "startLine": .integer(range.start.line), "startColumn": .integer(range.start.column),
        "endLine": .integer(range.end.line), "endColumn": .integer(range.end.column),
      ],
    ]
    let message = words.map { [JSONValue.Member("message", Self.text($0))] } ?? []
    return .object([.init("physicalLocation", physical)] + message)
  }

  private static func level(_ severity: Severity) -> JSONValue {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  private static func text(_ text: String) -> JSONValue { ["text": .string(text)] }

  /// A path as a relative reference (RFC 3986, section 4.2).
  private static func reference(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      if isUnreserved(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
