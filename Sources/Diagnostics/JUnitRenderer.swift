/// Findings as a JUnit report, as CI servers read it: one suite a file, one case a finding.
///
/// There is no standard; the shape is that of the Jenkins xUnit plugin's schema. Only what keeps a
/// command from ending well is a failure; other findings are cases that pass and say something.
package struct JUnitRenderer: Sendable {
  private let failing: Set<Severity>

  package init(failing: Set<Severity> = [.error]) {
    self.failing = failing
  }

  /// The suites of `files`, which are all that were read, and of findings elsewhere.
  package func rendered(_ diagnostics: [Diagnostic], files: [String]) -> String {
    var paths: [String] = []
    for path in files + diagnostics.map(Self.suite(of:)) where !paths.contains(path) {
      paths.append(path)
    }
    let groups = Dictionary(grouping: diagnostics, by: Self.suite(of:))
    let suites = paths.map { suite($0, groups[$0] ?? []) }
    let cases = paths.map { max(1, groups[$0]?.count ?? 0) }.reduce(0, +)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="lacquer check" tests="\(cases)" failures="\(failures(diagnostics))" \
      errors="0">
      \(suites.joined())</testsuites>

      """
  }

  private static func suite(of diagnostic: Diagnostic) -> String {
    diagnostic.place?.file.path ?? "project"
  }

  private func failures(_ diagnostics: [Diagnostic]) -> Int {
    diagnostics.count { failing.contains($0.severity) }
  }

  private func suite(_ path: String, _ diagnostics: [Diagnostic]) -> String {
    let name = XMLText.attribute(path)
    let cases =
      diagnostics.isEmpty
      ? "    <testcase name=\"nothing to report\" classname=\"\(name)\"/>\n"
      : diagnostics.map { testcase($0, in: name) }.joined()
    return """
        <testsuite name="\(name)" tests="\(max(1, diagnostics.count))" \
      failures="\(failures(diagnostics))" errors="0">
      \(cases)  </testsuite>

      """
  }

  private func testcase(_ diagnostic: Diagnostic, in suite: String) -> String {
    let start = diagnostic.place?.start
    let place = start.map { " at \($0.line):\($0.column)" } ?? ""
    let code = diagnostic.code.id
    let text = XMLText.content(TextRenderer().rendered(diagnostic))
    let outcome =
      failing.contains(diagnostic.severity)
      ? """
      <failure type="\(code)" message="\(XMLText.attribute(diagnostic.message))">\(text)</failure>
      """
      : "<system-out>\(text)</system-out>"
    return """
          <testcase name="\(code)\(place)" classname="\(suite)">
            \(outcome)
          </testcase>

      """
  }
}
