import Checks
import Diagnostics
import Engine
import Manifest
import Planning
import Quantities

/// One version of a project as its sound is compared.
struct SoundVersion {
  let title: String
  let plan: AlbumPlan
  /// By song the takes of which nothing is known.
  let unknown: [Name: [String]]

  /// What a plan must not have, whatever the project makes of findings; what is about takes that are
  /// not there is told otherwise.
  private static let families: Set<Character> = ["C", "N", "X"]
  private static let aboutFiles: Set<String> = ["C001", "C002", "C003", "C004"]

  /// - Throws: `ExitStatus.findings` where it could not be rendered, after saying why.
  init(_ version: ProjectVersion, _ session: Session) throws {
    title = version.title
    let project = version.project
    let errors = CheckCatalogue.run(project, lock: .open).filter { finding in
      finding.severity == .error && !Self.aboutFiles.contains(finding.code.id)
        && finding.code.id.first.map { Self.families.contains($0) } ?? false
    }
    guard errors.isEmpty else {
      session.errors.write("in \(title):\n")
      session.show(errors.inSourceOrder(project.files.map(\.path)))
      throw ExitStatus.findings
    }
    var unknown: [Name: [String]] = [:]
    for song in project.songs {
      let takes = song.resolved.takes.filter { (try? $0.facts.get()) == nil }
      if !takes.isEmpty { unknown[song.name] = takes.map(\.name.rawValue) }
    }
    self.unknown = unknown
    plan = AlbumPlanner(project).plan().masters { unknown[project.songs[$0].name] == nil }
  }

  /// The place of a song in the plan; nil where it cannot be rendered.
  func index(of song: ProjectSong) -> Int? {
    plan.songs.firstIndex { $0.render.song == song.name.rawValue }
  }
}
