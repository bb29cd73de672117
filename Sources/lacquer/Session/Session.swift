import ArgumentParser
import Checks
import Diagnostics
import Engine
import Manifest
import Quantities
import Reports
import Workspace

/// Where the project is looked for.
struct FolderOption: ParsableArguments {
  @Option(
    name: [.customShort("C")],
    help: "Look for the project in this folder.",
    completion: .directory
  )
  var folder: String?
}

/// What all commands that look at a project's manifests share.
struct SessionOptions: ParsableArguments {
  @OptionGroup var place: FolderOption

  @Flag(help: "Warnings count as errors.")
  var strict = false

  @Option(
    help: "The day from which it is reckoned what has run out, as 2026-03-02; today in UTC.",
    transform: { text in
      do throws(QuantityProblem) { return try CalendarDate(parsing: text) } catch {
        throw ValidationError("`\(text)` is not a date such as 2026-03-02")
      }
    }
  )
  var today: CalendarDate?
}

/// A project on disk, with where its findings and results go.
struct Session {
  let world: any World
  let root: Path
  /// Relative to the root.
  let manifest: Path
  let output: Terminal
  let errors: Terminal
  private let isStrict: Bool
  private let today: CalendarDate?
  /// The working folder, or that of `-C`.
  private let start: Path

  /// Finds the project from the working folder, or from `-C DIR`, upwards.
  ///
  /// - Parameters:
  ///   - options: what all commands share.
  ///   - path: a manifest or a folder; the album above it where it is one of its songs.
  /// - Throws: `ValidationError` where there is no project.
  init(_ options: SessionOptions, path: String? = nil) throws {
    try self.init(options.place, path: path, isStrict: options.strict, today: options.today)
  }

  /// Finds the project for what is not about its manifests.
  init(_ place: FolderOption, path: String? = nil) throws {
    try self.init(place, path: path, isStrict: false, today: nil)
  }

  private init(
    _ place: FolderOption,
    path: String?,
    isStrict: Bool,
    today: CalendarDate?
  ) throws {
    let world = DiskWorld()
    self.world = world
    output = Terminal(.output, world: world)
    errors = Terminal(.errors, world: world)
    self.isStrict = isStrict
    self.today = today
    let start = world.currentFolder.joined(with: Path(place.folder ?? ".")).normalised
    guard let folder = try? world.status(of: start), folder.kind == .folder else {
      throw ValidationError("`\(place.folder ?? ".")` is not a folder")
    }
    let target = path.map { start.joined(with: Path($0)).normalised } ?? start
    self.start = start
    (root, manifest) = try Self.locate(target, from: start, world)
  }

  private static func locate(
    _ target: Path,
    from start: Path,
    _ world: any World
  ) throws -> (root: Path, manifest: Path) {
    guard let status = try? world.status(of: target) else {
      throw ValidationError("there is no file or folder `\(target)`")
    }
    let folder = status.kind == .folder ? target : target.parent
    if let root = albumFolder(above: folder, world) {
      let path = target.relative(to: root) ?? target
      return (root, status.kind == .folder ? ProjectLoader.albumFile : path)
    }
    guard status.kind != .folder else {
      throw ValidationError(
        "there is no `album.yaml` in `\(target)` or above it; "
          + "name a song file, or make an album with `lacquer new DIR`"
      )
    }
    let root = target.isInside(start) ? start : folder
    return (root, target.relative(to: root) ?? target)
  }

  private static func albumFolder(above folder: Path, _ world: any World) -> Path? {
    var folder = folder
    while true {
      if world.exists(folder.joined(with: ProjectLoader.albumFile)) { return folder }
      guard folder.parent != folder else { return nil }
      folder = folder.parent
    }
  }

  /// Reads the project: the album where the manifest is one of its songs, else the manifest alone.
  ///
  /// - Parameters:
  ///   - scope: which takes are read, besides those that are not known.
  ///   - store: knows takes; the one that a build has left if not given.
  /// - Returns: what was read, with what was found in reading it.
  func load(reading scope: TakeProbe.Scope = .changed, in store: Store? = nil) -> Project {
    // A store that cannot be used only makes reading take longer.
    let store = store ?? (try? Store.existing(in: cacheFolder.string)) ?? nil
    let takes = TakeProbe(workers: cores, store: store, reading: scope)
    defer { try? store?.flush() }
    return load(in: world, takes: takes)
  }

  /// The same of another world, as of the past, or with takes that are known otherwise; what is known
  /// of another version is not read again.
  func load(
    in world: any World,
    takes: any TakeSource,
    known: KnownProject = KnownProject()
  ) -> Project {
    guard manifest != ProjectLoader.albumFile else {
      return load(manifest, in: world, takes, known)
    }
    if world.exists(root.joined(with: ProjectLoader.albumFile)) {
      let album = load(ProjectLoader.albumFile, in: world, takes, known)
      if album.files.contains(where: { $0.path == manifest.string }) { return album }
    }
    return load(manifest, in: world, takes, known)
  }

  /// The project's folder as seen from the working folder, with a `/` at its end; empty where it
  /// is that folder, or none below it.
  var folderForReports: String {
    guard root != world.currentFolder, root.isInside(world.currentFolder),
      let way = root.relative(to: world.currentFolder)
    else { return "" }
    return way.string + "/"
  }

  /// A word of the command line as a path from the project's root.
  func path(of word: String) -> Path {
    let path = start.joined(with: Path(word)).normalised
    return path.relative(to: root) ?? path
  }

  private func load(
    _ path: Path,
    in world: any World,
    _ takes: any TakeSource,
    _ known: KnownProject
  ) -> Project {
    var loader = ProjectLoader(
      world: world,
      root: root,
      takes: takes,
      today: today,
      known: known
    )
    return loader.load(path)
  }

  /// Runs all checks on a project, and what the project makes of their findings; in source order.
  func check(_ project: Project, lock: LockRule, stage: CheckStage = .working) -> Judgement {
    let findings = project.diagnostics + CheckCatalogue.run(project, lock: lock)
    var judgement = policy(of: project, at: stage).judge(findings)
    judgement.findings = judgement.findings.inSourceOrder(project.files.map(\.path))
    return judgement
  }

  func policy(of project: Project, at stage: CheckStage) -> CheckPolicy {
    CheckPolicy(project, stage: stage, others: EngineCodes.all)
  }

  /// The severities that keep a command from going on.
  var fatal: Set<Severity> { isStrict ? [.error, .warning] : [.error] }

  /// Whether findings keep a command from going on.
  func isFatal(_ findings: [Diagnostic]) -> Bool {
    findings.contains { fatal.contains($0.severity) }
  }

  /// Findings for people go to standard error.
  func show(_ findings: [Diagnostic]) {
    let renderer = TextRenderer(colour: errors.hasColour ? .ansi : .none)
    errors.write(renderer.rendered(findings))
  }

  /// Where deliverables go.
  var outputFolder: Path { root.joined(with: "out") }

  /// Where a build keeps what it needs again: `.lacquer`, or `LACQUER_CACHE`.
  var cacheFolder: Path {
    guard let given = world.environmentVariable("LACQUER_CACHE"), !given.isEmpty else {
      return root.joined(with: ".lacquer")
    }
    return world.currentFolder.joined(with: Path(given))
  }

  /// The store of earlier builds, made where there is none.
  func openStore() throws(BuildFailure) -> Store {
    do throws(StoreProblem) {
      return try Store(folder: cacheFolder.string)
    } catch {
      throw .failed([error.asRenderProblem])
    }
  }

  /// Threads that a build uses unless told otherwise.
  var cores: Int { ProcessorCount.online }
}
