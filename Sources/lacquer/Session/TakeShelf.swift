import Comparison
import Diagnostics
import Engine
import History
import Manifest
import Planning
import Quantities
import Synchronization
import Workspace

/// Finds the audio of takes as a version of the project had them: by its digest where the work tree
/// still holds it, else among what git has of that version.
final class TakeShelf: Sendable {
  private struct State {
    /// By digest; nil for what is nowhere.
    var places: [String: String?] = [:]
    var entries: [String: [Path: Repository.Entry]] = [:]
    /// Why takes are not at hand, by path.
    var reasons: [String: String] = [:]
  }

  private let root: Path
  private let probe: TakeProbe
  private let repository: Repository?
  /// Where the work tree has takes, by digest.
  private let locked: [String: [String]]
  private let checkout: CheckoutFolder
  private let state = Mutex(State())

  init(_ session: Session, _ repository: Repository?, in store: Store) {
    root = session.root
    probe = TakeProbe(workers: 1, store: store)
    self.repository = repository
    var locked: [String: [String]] = [:]
    for (path, entry) in session.lockfile(in: session.world).entries {
      let place = session.root.joined(with: Path(path)).normalised.string
      locked[entry.sha256.value, default: []].append(place)
    }
    self.locked = locked
    checkout = CheckoutFolder(in: session.cacheFolder.string)
  }

  /// Which takes were not found and why; nil where all were.
  var finding: Diagnostic? {
    let reasons = state.withLock { $0.reasons }.sorted { $0.key < $1.key }
    guard !reasons.isEmpty else { return nil }
    return Diagnostic(
      ComparisonCodes.absentAudio,
      at: nil,
      "audio of the past is not at hand, so that some songs are not compared in sound",
      notes: reasons.map { "`\($0.key)` \($0.value)" },
      help: ["`git lfs fetch --all` brings what Git LFS has, `git fetch --unshallow` what git has"]
    )
  }

  /// A file of the take's digest, for the version at a revision; nil where there is none.
  func place(of take: PlannedTake, at revision: Revision?) -> String? {
    if let known = state.withLock({ $0.places[take.digest] }) { return known }
    let present = [take.path] + (locked[take.digest] ?? [])
    let place = present.first { isFile($0, of: take.digest) } ?? past(take, at: revision)
    state.withLock { $0.places[take.digest] = .some(place) }
    return place
  }

  private func isFile(_ path: String, of digest: String) -> Bool {
    (try? probe.facts(ofFileAt: path))?.digest == digest
  }

  private func past(_ take: PlannedTake, at revision: Revision?) -> String? {
    let way = Path(take.path).relative(to: root) ?? Path(take.path)
    func miss(_ reason: String) -> String? {
      state.withLock { $0.reasons[way.string] = reason }
      return nil
    }
    guard let repository, let revision else { return miss("is not there as it was") }
    guard let entry = entry(of: way, at: revision, in: repository), entry.kind == .file else {
      return miss("is not there as it was, nor in git at \(revision.title)")
    }
    do throws(GitProblem) {
      if let pointer = try repository.pointer(entry.object) {
        let kept = try repository.commonPath(pointer.storedAt).string
        if pointer.digest == take.digest, isFile(kept, of: take.digest) { return kept }
        return miss("is a Git LFS pointer at \(revision.title)")
      }
      guard let place = try? checkout.place("\(take.digest).\(way.fileExtension)"),
        try repository.write(entry.object, to: place)
      else { return miss("is not among what this clone has of \(revision.title)") }
      return isFile(place, of: take.digest)
        ? place : miss("in git at \(revision.title) is not what `lacquer.lock` said then")
    } catch {
      return miss("cannot be had: \(error.sentence)")
    }
  }

  private func entry(
    of path: Path,
    at revision: Revision,
    in repository: Repository
  ) -> Repository.Entry? {
    if let known = state.withLock({ $0.entries[revision.commit] }) { return known[path] }
    let entries = (try? repository.entries(at: revision)) ?? [:]
    state.withLock { $0.entries[revision.commit] = entries }
    return entries[path]
  }
}

/// Takes as they are, and those that are not there as they were locked.
struct PresentTakes: TakeSource {
  let probe: TakeProbe
  let locked: LockedTakes

  func facts(of locations: [String]) -> [Result<TakeFacts, TakeProblem>] {
    zip(probe.facts(of: locations), locked.facts(of: locations)).map { found, known in
      if case .failure = found, case .success = known { return known }
      return found
    }
  }
}
