import Manifest

/// Which strips of a song play into which: all that the desk says, or what a version keeps of it.
///
/// Sound is told apart by the strip that it comes from, so that for a linear desk a version without
/// some strips and one of them alone add up to the song.
struct SongRoutes {
  /// What is chosen, what it plays through, and what plays into it.
  private struct Kept {
    let chosen: Set<Int>
    var onTheWay: Set<Int> = []
    var before: Set<Int> = []
  }

  private let strips: [ResolvedStrip]
  private let left: Set<Int>
  private let kept: Kept?

  /// All that the desk says but what strips that are left out play, or what `only` some play.
  init(_ song: ResolvedSong, without left: StripChoice? = nil, only chosen: StripChoice? = nil) {
    strips = song.strips
    self.left = left?.strips ?? []
    kept = chosen.map { Self.kept($0.strips, of: song.strips) }
  }

  private static func kept(_ chosen: Set<Int>, of strips: [ResolvedStrip]) -> Kept {
    var kept = Kept(chosen: chosen)
    let targets = strips.map { Self.targets(of: $0) }
    // Each strip plays only into strips behind it.
    for index in strips.indices where chosen.contains(index) || kept.onTheWay.contains(index) {
      kept.onTheWay.formUnion(targets[index])
    }
    kept.onTheWay.subtract(chosen)
    for index in strips.indices.reversed()
    where !chosen.contains(index) && !kept.onTheWay.contains(index) {
      let isBefore = targets[index].contains { chosen.contains($0) || kept.before.contains($0) }
      if isBefore { kept.before.insert(index) }
    }
    return kept
  }

  /// Whether what a strip sends another one is heard.
  func isOpen(from source: Int, to target: Int) -> Bool {
    guard !strips[source].isMuted, !left.contains(source) else { return false }
    guard let kept else { return true }
    if kept.chosen.contains(source) || kept.onTheWay.contains(source) { return true }
    return kept.before.contains(source)
      && (kept.chosen.contains(target) || kept.before.contains(target))
  }

  /// The strips that one plays into, each once.
  func targets(of source: Int) -> [Int] {
    Self.targets(of: strips[source]).filter { isOpen(from: source, to: $0) }
  }

  private static func targets(of strip: ResolvedStrip) -> [Int] {
    var targets: [Int] = []
    for target in [strip.output].compactMap({ $0 }) + strip.sends.map(\.bus)
    where !targets.contains(target) {
      targets.append(target)
    }
    return targets
  }
}
