import Checks
import Diagnostics
import Manifest
import Quantities
import Workspace

/// A project in memory: manifests as texts, takes by the names of their files.
package struct TestProject {
  package let project: Project
  /// All findings in source order, as commands tell them.
  package let findings: [Diagnostic]
  package let waived: [WaivedFinding]

  /// Loads a project of texts by path, relative to the root.
  ///
  /// The manifest at `path` is read, else the album, or the only file there is; `arrange` says what
  /// else the world should hold.
  package init(
    _ files: [String: String],
    reading path: String? = nil,
    lock rule: LockRule = .open,
    stage: CheckStage = .working,
    today: CalendarDate? = CalendarDate(year: 2026, month: 3, day: 1),
    arrange: (inout MemoryWorld) -> Void = { _ in }
  ) {
    var world = MemoryWorld(currentFolder: Self.root)
    ZoneFiles.write(into: &world)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { world.write(text, to: Path(path)) }
    arrange(&world)
    let manifest = path ?? (files["album.yaml"] != nil ? "album.yaml" : files.keys.min() ?? "")
    if !world.exists(Path(Lockfile.fileName)) {
      let takes = Self.load(manifest, in: world, today: today).takes
      if !takes.isEmpty { world.write(FakeTakes.lock(of: takes).text, to: Path(Lockfile.fileName)) }
    }
    project = Self.load(manifest, in: world, today: today)
    let judgement = CheckPolicy(project, stage: stage)
      .judge(project.diagnostics + CheckCatalogue.run(project, lock: rule))
    findings = judgement.findings.inSourceOrder(project.files.map(\.path))
    waived = judgement.waived
  }

  /// A song alone, `song.yaml`.
  package init(song text: String) {
    self.init(["song.yaml": text])
  }

  private static let root: Path = "/project"

  private static func load(
    _ path: String,
    in world: MemoryWorld,
    today: CalendarDate?
  ) -> Project {
    var loader = ProjectLoader(world: world, root: root, takes: FakeTakes(), today: today)
    return loader.load(Path(path))
  }

  /// The findings as a person reads them, without the closing line.
  package var text: String {
    findings.map { TextRenderer().rendered($0) }.joined(separator: "\n")
  }

  /// One finding a line, `song.yaml:2:6: error[N002]: ...`.
  package var lines: [String] {
    ShortRenderer.rendered(findings).split(separator: "\n").map { String($0) }
  }

  package var codes: [String] { findings.map(\.code.id) }

  /// What each finding points at.
  package var marked: [String] {
    findings.map { finding in
      finding.place.map { String(decoding: $0.file.bytes[$0.lower..<$0.upper], as: UTF8.self) }
        ?? ""
    }
  }

  package var errors: [Diagnostic] { findings.filter { $0.severity == .error } }
}

extension TestProject {
  /// The first song.
  package var song: ResolvedSong { project.songs[0].resolved }

  /// A strip of the first song.
  package func strip(_ name: Name) throws -> ResolvedStrip {
    guard let strip = song.strips.first(where: { $0.name == name }) else {
      throw Absent(name: name)
    }
    return strip
  }

  package struct Absent: Error {
    package let name: Name
  }
}
