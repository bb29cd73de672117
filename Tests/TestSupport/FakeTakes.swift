import Manifest
import Quantities
import Workspace

/// What is known of takes by the names of their files alone; no file is opened.
///
/// A name begins with what the take is like: `missing`, `folder`, `damaged`, `short` (1 s),
/// `surround` (6 channels), `stereo`, `44k` (44.1 kHz), `changed` (not what was locked). All others
/// are a minute of mono at 48 kHz.
package struct FakeTakes: TakeSource {
  package init() {}

  package func facts(of locations: [String]) -> [Result<TakeFacts, TakeProblem>] {
    locations.map { Self.facts(of: Path($0).lastComponent) }
  }

  private static func facts(of name: String) -> Result<TakeFacts, TakeProblem> {
    if name.hasPrefix("missing") { return .failure(.missing) }
    if name.hasPrefix("folder") { return .failure(.directory) }
    if name.hasPrefix("damaged") { return .failure(.unreadable("it ends before its header says")) }
    let rate = name.hasPrefix("44k") ? 44_100 : 48_000
    let channels = name.hasPrefix("surround") ? 6 : name.hasPrefix("stereo") ? 2 : 1
    return .success(
      TakeFacts(
        frames: (name.hasPrefix("short") ? 1 : 60) * rate,
        rate: SampleRate(hertz: rate),
        channels: channels,
        digest: digest(name.hasPrefix("changed") ? "c" : "a")
      )
    )
  }

  /// 64 hexadecimal digits, all the same.
  private static func digest(_ digit: String) -> String { String(repeating: digit, count: 64) }

  /// What the lock file holds of takes: all that are there, but those called `unlocked`.
  package static func lock(of takes: [ResolvedTake]) -> Lockfile {
    Lockfile(
      takes.compactMap { take -> (path: String, facts: TakeFacts)? in
        guard case .success(let facts) = take.facts,
          !Path(take.path).lastComponent.hasPrefix("unlocked")
        else { return nil }
        let locked = TakeFacts(
          frames: facts.frames,
          rate: facts.rate,
          channels: facts.channels,
          digest: digest("a")
        )
        return (take.path, locked)
      }
    )
  }
}
