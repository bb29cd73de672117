import Bindings
import Comparison
import Engine
import Manifest
import Workspace

/// The project as it was when it was built last, kept in the store to say what was edited since.
struct LastBuild {
  private let store: Store
  private let key: ContentDigest

  init(of project: Project, in store: Store) {
    self.store = store
    key = ContentDigest(of: Array("project \(project.root.string)".utf8))
  }

  func keep(_ project: Project) {
    store.keep(bytes: Snapshot(of: project).bytes, in: .snapshot, for: key)
  }

  /// Nil where there was no build yet.
  var project: Project? {
    store.bytes(.snapshot, key).flatMap { Snapshot(bytes: $0) }?.project()
  }
}
