import ArgumentParser
import Checks
import Diagnostics

/// How findings go out.
enum FindingsFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people, on standard error; all others go to standard output.
  case text
  case short
  case json
  case sarif
  case junit
  case github

  /// - Parameters:
  ///   - checked: what was found.
  ///   - folder: the project's as seen from the working folder, for what is read from there.
  ///   - severities: what counts as a failure.
  /// - Returns: the report, with a line break at its end.
  func rendered(
    _ checked: CheckedProjects,
    in folder: String,
    failing severities: Set<Severity>
  ) -> String {
    let findings = checked.findings
    switch self {
    case .text: return TextRenderer().rendered(findings)
    case .short: return ShortRenderer.rendered(findings)
    case .json: return JSONRenderer.rendered(findings)
    case .sarif:
      return SARIFRenderer(version: Version.current, folder: folder)
        .rendered(findings, waived: checked.waived)
    case .junit:
      return JUnitRenderer(failing: severities).rendered(findings, files: checked.files)
    case .github: return GitHubRenderer(folder: folder).rendered(findings)
    }
  }
}
