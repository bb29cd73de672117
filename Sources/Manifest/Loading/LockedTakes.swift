import Quantities
import Workspace

/// What a lock file says of takes, for a project whose audio is not at hand: another revision, or a
/// checkout without it.
package struct LockedTakes: TakeSource {
  private var known: [String: TakeFacts] = [:]
  private let others: (any TakeSource)?

  /// Takes below `root`, which is absolute; `others` knows those that are not locked, if given.
  package init(_ lock: Lockfile, root: Path, others: (any TakeSource)? = nil) {
    self.others = others
    for (path, entry) in lock.entries {
      known[root.joined(with: Path(path)).normalised.string] = TakeFacts(
        frames: entry.frames.value,
        rate: entry.rate,
        channels: entry.channels.value,
        digest: entry.sha256.value
      )
    }
  }

  package func facts(of locations: [String]) -> [Result<TakeFacts, TakeProblem>] {
    let asked = locations.filter { known[$0] == nil }
    let found = others?.facts(of: asked) ?? asked.map { _ in .failure(.missing) }
    let answers = Dictionary(zip(asked, found), uniquingKeysWith: { first, _ in first })
    return locations.map { location in
      known[location].map { .success($0) } ?? answers[location] ?? .failure(.missing)
    }
  }
}
