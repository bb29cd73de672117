/// Findings as JSON, in the shape of the manifest language's page, section 7.
package enum JSONRenderer {
  /// One object with the member `diagnostics`, and a line break at its end.
  package static func rendered(
    _ diagnostics: [Diagnostic],
    style: JSONValue.Style = .indented
  ) -> String {
    JSONValue.object([.init("diagnostics", value(diagnostics))]).rendered(style: style) + "\n"
  }

  /// The array of findings, for objects that hold more than findings.
  package static func value(_ diagnostics: [Diagnostic]) -> JSONValue {
    .array(diagnostics.map(value))
  }

  private static func value(_ diagnostic: Diagnostic) -> JSONValue {
    let place = diagnostic.place
    let start = place?.start
    let end = place?.end
    return [
      "code": .string(diagnostic.code.id),
      "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message),
      "file": place.map { .string($0.file.path) } ?? .null,
      "line": integer(start?.line),
      "column": integer(start?.column),
      "endLine": integer(end?.line),
      "endColumn": integer(end?.column),
      "notes": .array(diagnostic.notes.map { .string($0) }),
      "help": .array(diagnostic.help.map { .string($0) }),
    ]
  }

  private static func integer(_ number: Int?) -> JSONValue {
    number.map { .integer($0) } ?? .null
  }
}
