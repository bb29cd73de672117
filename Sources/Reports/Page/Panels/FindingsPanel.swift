import Diagnostics

/// What the checks found, the worst first.
enum FindingsPanel: AlbumPanel {
  static let title = "Findings"

  static func body(of page: AlbumPage) -> String? {
    guard !page.findings.isEmpty else { return "<p>Nothing to report.</p>\n" }
    let groups = Severity.allCases.map { severity in
      (severity, page.findings.filter { $0.severity == severity })
    }
    return groups.filter { !$0.1.isEmpty }.map { severity, findings in
      let items = findings.map(item)
      return """
        <h3>\(heading(severity, findings.count))</h3>
        <ul class="findings \(severity.rawValue)">
        \(items.joined())</ul>

        """
    }.joined()
  }

  private static func heading(_ severity: Severity, _ count: Int) -> String {
    switch severity {
    case .error: count == 1 ? "1 error" : "\(count) errors"
    case .warning: count == 1 ? "1 warning" : "\(count) warnings"
    case .info: count == 1 ? "1 remark" : "\(count) remarks"
    }
  }

  private static func item(_ finding: Diagnostic) -> String {
    let place = finding.place.map { place in
      "<small>\(Markup.text("\(place.file.path):\(place.start.line)"))</small>"
    }
    let notes = (finding.notes + finding.help).map { "<p>\(Markup.prose($0))</p>" }
    return "<li><b class=\"code\">\(Markup.text(finding.code.id))</b> "
      + "\(Markup.prose(finding.message)) \(place ?? "")\(notes.joined())</li>\n"
  }
}
