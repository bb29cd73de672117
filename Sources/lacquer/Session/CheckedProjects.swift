import Checks
import Diagnostics
import Manifest
import Quantities
import Workspace

/// What was found in one project, its paths as findings show them.
struct CheckedProject: Sendable {
  let findings: [Diagnostic]
  let waived: [WaivedFinding]
  /// Of all manifests read.
  let files: [String]
  let songs: Int
  let takes: Int
  fileprivate let root: Path
  fileprivate let manifest: String?

  /// Paths of a project alone are its own; those of several are seen from the working folder.
  init(_ project: Project, _ found: Judgement, in session: Session, areMany: Bool) {
    var prefix = PathPrefix(areMany: areMany, session)
    root = project.root
    manifest = project.files.first?.path
    songs = project.songs.count
    takes = project.takes.count
    files = project.files.map { prefix.path(of: $0) }
    findings = found.findings.map { prefix.moved($0) }
    waived = found.waived.map { waived in
      WaivedFinding(prefix.moved(waived.finding), justification: waived.justification)
    }
  }
}

/// What was found in one project, or in several that are told as one.
struct CheckedProjects {
  private let areMany: Bool
  private var projects: [CheckedProject] = []

  var findings: [Diagnostic] { projects.flatMap(\.findings) }
  var waived: [WaivedFinding] { projects.flatMap(\.waived) }
  /// Of all manifests read, as findings show them.
  var files: [String] { projects.flatMap(\.files) }

  /// Each project once, however many of its songs it was named by.
  init(_ all: [CheckedProject]) {
    areMany = all.count > 1
    for project in all
    where !projects.contains(where: { ($0.root, $0.manifest) == (project.root, project.manifest) })
    {
      projects.append(project)
    }
  }

  /// What is said where nothing was found.
  var summary: String {
    let songs = projects.reduce(0) { $0 + $1.songs }
    let takes = projects.reduce(0) { $0 + $1.takes }
    return (areMany ? "\(Counted(projects.count, "project")), " : "")
      + "\(Counted(songs, "song")), \(Counted(takes, "take")): nothing to report"
      + (waived.isEmpty ? "\n" : ", \(waived.count) waived\n")
  }
}

extension PathPrefix {
  fileprivate init(areMany: Bool, _ session: Session) {
    let isHere = session.root == session.world.currentFolder
    let folder = session.folderForReports
    self.init(!areMany || isHere ? "" : folder.isEmpty ? "\(session.root)/" : folder)
  }
}
