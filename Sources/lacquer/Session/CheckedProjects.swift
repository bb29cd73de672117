import Checks
import Diagnostics
import Manifest
import Quantities
import Workspace

/// What was found in one project, or in several that are told as one.
struct CheckedProjects {
  private(set) var findings: [Diagnostic] = []
  private(set) var waived: [WaivedFinding] = []
  /// Of all manifests read, as findings show them.
  private(set) var files: [String] = []
  private let areMany: Bool
  private var projects: [(root: Path, manifest: String?)] = []
  private var songs = 0
  private var takes = 0

  /// Paths of a project alone are its own; those of several are seen from the working folder.
  init(areMany: Bool) {
    self.areMany = areMany
  }

  /// True where a project has been added already: an album by another of its songs.
  func holds(_ project: Project) -> Bool {
    projects.contains { $0 == (project.root, project.files.first?.path) }
  }

  mutating func add(_ project: Project, _ found: Judgement, in session: Session) {
    var prefix = PathPrefix(areMany: areMany, session)
    projects.append((project.root, project.files.first?.path))
    songs += project.songs.count
    takes += project.takes.count
    files += project.files.map { prefix.path(of: $0) }
    findings += found.findings.map { prefix.moved($0) }
    waived += found.waived.map { waived in
      WaivedFinding(prefix.moved(waived.finding), justification: waived.justification)
    }
  }

  /// What is said where nothing was found.
  var summary: String {
    (areMany ? "\(Counted(projects.count, "project")), " : "")
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
