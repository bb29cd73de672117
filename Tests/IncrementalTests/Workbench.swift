import Bindings
import Checks
import Diagnostics
import Engine
import Manifest
import Planning
import TestSupport
import Workspace

/// A folder with the session's takes, where sessions are planned and built as the command does it,
/// with their manifests in memory.
final class Workbench: Sendable {
  let folder: TemporaryFolder
  private let takes: KnownTakes

  init() throws {
    folder = try TemporaryFolder(on: .memory)
    try SessionTakes.write(to: folder.file("takes"))
    takes = KnownTakes()
  }

  func project(_ session: Session) -> Project {
    project(Dictionary(uniqueKeysWithValues: session.files.map { ($0.path, $0.text) }))
  }

  /// A project of these texts, by their paths; the album is `album.yaml`.
  func project(_ files: [String: String]) -> Project {
    let root = Path(folder.path)
    var world = MemoryWorld(currentFolder: root)
    for (path, text) in files { world.write(text, to: Path(path)) }
    var loader = ProjectLoader(world: world, root: root, takes: takes)
    return loader.load(ProjectLoader.albumFile)
  }

  /// Nil where the checks refuse the session.
  func plan(_ session: Session) -> AlbumPlan? { plan(project(session)) }

  /// Nil where the checks refuse the project.
  func plan(_ project: Project) -> AlbumPlan? {
    let findings = project.diagnostics + CheckCatalogue.run(project, lock: .open)
    guard findings.allSatisfy({ $0.severity != .error }) else { return nil }
    return AlbumPlanner(project).plan()
  }

  /// Builds into a folder of the workbench, with a store that is opened for this build alone.
  func build(
    _ plan: AlbumPlan,
    store: String = "store",
    output: String = "out",
    workers: Int = 2,
    storeSize: Int = .max
  ) throws -> BuildResult {
    var settings = AlbumBuild.Settings(outputFolder: folder.file(output), workers: workers)
    settings.storeSize = storeSize
    return try AlbumBuild(
      plan: plan,
      store: Store(folder: folder.file(store)),
      settings: settings
    ).run()
  }

  /// What a build into the same folders would do.
  func forecast(_ plan: AlbumPlan) throws -> Forecast {
    try AlbumBuild.forecast(
      plan,
      in: Store.existing(in: folder.file("store")),
      outputFolder: folder.file("out")
    )
  }

  /// Builds with nothing to go by, and leaves nothing behind.
  func cleanBuild(_ plan: AlbumPlan, workers: Int = 2) throws -> BuildResult {
    defer {
      folder.remove("clean-store")
      folder.remove("clean-out")
    }
    let result = try build(plan, store: "clean-store", output: "clean-out", workers: workers)
    try Digests.check(result, in: folder.file("clean-out"))
    return result
  }
}

/// Takes do not change here, so that each file is read once.
private final class KnownTakes: TakeSource {
  private let known = Memory<String, Result<TakeFacts, TakeProblem>>()
  private let probe = TakeProbe(workers: 2)

  func facts(of locations: [String]) -> [Result<TakeFacts, TakeProblem>] {
    locations.map { location in
      known.value(of: location, or: { probe.facts(of: [location])[0] })
    }
  }
}
