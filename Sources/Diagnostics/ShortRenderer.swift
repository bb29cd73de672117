/// Findings one a line, as editors and scripts read them:
/// `songs/x.yaml:31:16: error[N002]: ...`.
package enum ShortRenderer {
  package static func rendered(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { rendered($0) + "\n" }.joined()
  }

  private static func rendered(_ diagnostic: Diagnostic) -> String {
    let message = Printable.line(diagnostic.message)
    let finding = "\(diagnostic.severity.rawValue)[\(diagnostic.code.id)]: \(message)"
    guard let place = diagnostic.place else { return finding }
    let start = place.start
    return "\(Printable.line(place.file.path)):\(start.line):\(start.column): \(finding)"
  }
}
