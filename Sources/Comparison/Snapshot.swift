import Diagnostics
import Manifest
import Quantities
import Workspace

/// All that is needed to load a project again without its files: the texts of its manifests, and
/// what was known of its takes.
package struct Snapshot: Hashable, Sendable {
  struct File: Hashable, Sendable {
    /// Relative to the root.
    let path: String
    let bytes: [UInt8]
  }

  struct Take: Hashable, Sendable {
    /// Absolute.
    let location: String
    let facts: TakeFacts
  }

  let root: String
  /// The one that was read first comes first.
  let files: [File]
  /// The text of the lock file, where there was one.
  let lock: String?
  /// Takes that could not be read are left out.
  let takes: [Take]

  init(root: String, files: [File], lock: String?, takes: [Take]) {
    self.root = root
    self.files = files
    self.lock = lock
    self.takes = takes
  }

  package init(of project: Project) {
    root = project.root.string
    var paths: Set<String> = []
    files = project.files.filter { paths.insert($0.path).inserted }
      .map { File(path: $0.path, bytes: $0.bytes) }
    lock = project.lock?.text
    var locations: Set<String> = []
    takes = project.takes.compactMap { take in
      guard let facts = try? take.facts.get(), locations.insert(take.location).inserted else {
        return nil
      }
      return Take(location: take.location, facts: facts)
    }
  }

  /// The project as it was; what this version of the language no longer understands is among its
  /// findings.
  package func project() -> Project {
    var world = MemoryWorld(currentFolder: Path(root))
    for file in files { world.write(file.bytes, to: Path(file.path)) }
    if let lock { world.write(lock, to: Path(Lockfile.fileName)) }
    var loader = ProjectLoader(world: world, root: Path(root), takes: StoredTakes(takes))
    return loader.load(Path(files.first?.path ?? ""))
  }
}

/// What a snapshot knows of takes.
private struct StoredTakes: TakeSource {
  private let known: [String: TakeFacts]

  init(_ takes: [Snapshot.Take]) {
    known = Dictionary(
      takes.map { ($0.location, $0.facts) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func facts(of locations: [String]) -> [Result<TakeFacts, TakeProblem>] {
    locations.map { known[$0].map { .success($0) } ?? .failure(.missing) }
  }
}
