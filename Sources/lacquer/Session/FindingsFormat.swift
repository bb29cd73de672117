import ArgumentParser
import Checks
import Diagnostics
import Manifest

/// How findings go out.
enum FindingsFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people, on standard error; all others go to standard output.
  case text
  case short
  case json
  case sarif
  case junit
  case github

  func rendered(_ judgement: Judgement, of project: Project, in session: Session) -> String {
    let findings = judgement.findings
    let folder = session.folderForReports
    switch self {
    case .text: return TextRenderer().rendered(findings)
    case .short: return ShortRenderer.rendered(findings)
    case .json: return JSONRenderer.rendered(findings)
    case .sarif:
      return SARIFRenderer(version: Version.current, folder: folder)
        .rendered(findings, waived: judgement.waived)
    case .junit:
      return JUnitRenderer(failing: session.fatal)
        .rendered(findings, files: project.files.map(\.path))
    case .github: return GitHubRenderer(folder: folder).rendered(findings)
    }
  }
}
