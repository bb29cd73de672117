import Manifest
import Workspace

/// Brings `lacquer.lock` up to date.
struct LockWriting {
  private let session: Session
  private let project: Project

  init(_ session: Session, _ project: Project) {
    self.session = session
    self.project = project
  }

  /// Takes keep what was locked for them, new ones are added, those no longer used are dropped.
  ///
  /// - Returns: the paths that were added, changed or dropped.
  @discardableResult
  func write() throws(OutputFile.Problem) -> [String] {
    var facts: [(path: String, facts: TakeFacts)] = []
    for take in project.takes {
      if case .success(let known) = take.facts { facts.append((take.path, known)) }
    }
    let lock = Lockfile(facts)
    guard lock != project.lock else { return [] }
    try OutputFile.write(
      lock.text,
      to: session.root.joined(with: Path(Lockfile.fileName)).string
    )
    let old = Dictionary(
      (project.lock?.entries ?? []).map { ($0.path, $0.entry) },
      uniquingKeysWith: { $1 }
    )
    let new = Dictionary(lock.entries.map { ($0.path, $0.entry) }, uniquingKeysWith: { $1 })
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
  }
}
