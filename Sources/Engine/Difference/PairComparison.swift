import Planning
import Quantities
import Signal

/// One song in two versions: which of its signals may differ, and where they do.
struct PairComparison {
  let pair: SongPairing
  let plans: BothVersions<RenderPlan>
  private let tables: BothVersions<SignalTable>
  /// Signals that are not the same for certain: by what they are called in both versions.
  private(set) var names: [BothVersions<SignalName>] = []

  init(_ pair: SongPairing, _ versions: BothVersions<AlbumVersion>) {
    self.pair = pair
    plans = BothVersions(
      old: versions.old.plan.songs[pair.old].render,
      new: versions.new.plan.songs[pair.new].render
    )
    tables = plans.map { SignalTable($0) }
    guard isAligned else { return }
    let old = tables.old.names.map { ($0, SignalTable.renamed($0, pair.names)) }
    for name in tables.new.names {
      let before = old.first { $0.1 == name }?.0 ?? name
      names.append(BothVersions(old: before, new: name))
    }
    for (before, name) in old where !tables.new.names.contains(name) {
      names.append(BothVersions(old: before, new: name))
    }
    names = names.filter { !isSame($0, versions) }
  }

  /// Frames of the one are frames of the other.
  var isAligned: Bool { plans.old.rate == plans.new.rate }

  /// True where the finished sound may differ.
  var mayDiffer: Bool { names.contains { $0.new.kind == .master } }

  /// The nodes of each version that have to be known.
  func nodes(of side: VersionSide) -> [Int] {
    names.flatMap { tables[side][$0[side]].map(\.node) }
  }

  /// Made of the same under the same gains.
  private func isSame(
    _ name: BothVersions<SignalName>,
    _ versions: BothVersions<AlbumVersion>
  ) -> Bool {
    let old = tables.old[name.old]
    let new = tables.new[name.new]
    guard old.count == new.count, plans.old.frames == plans.new.frames else { return false }
    return zip(old, new).allSatisfy { before, after in
      versions.old.key(of: before.node, ofSong: pair.old)
        == versions.new.key(of: after.node, ofSong: pair.new)
        && before.contribution.gainWords == after.contribution.gainWords
    }
  }

  // MARK: - Sound

  private var frames: Int { min(plans.old.frames, plans.new.frames) }

  /// Where a signal differs, and by bar how much where it is the master.
  func difference(
    _ name: BothVersions<SignalName>,
    _ songs: BothVersions<RenderedSong>
  ) throws(BuildInterruption) -> (signal: SignalDifference, bars: [BarLevel]) {
    let grid = plans.new.grid
    var finder = StretchFinder(rate: plans.new.rate.hertz)
    var bars = BarLevels(starts: name.new.kind == .master ? pair.bars : [], frames: frames)
    let parts = BothVersions(old: tables.old[name.old], new: tables.new[name.new])
    for segment in 0..<grid.count(for: frames) {
      let old = songs.old.parts(parts.old, of: segment)
      let new = songs.new.parts(parts.new, of: segment)
      guard old != new else { continue }
      let range = grid.range(of: segment, within: frames)
      let before = try songs.old.sound(of: old, frames: range.count)
      let after = try songs.new.sound(of: new, frames: range.count)
      finder.add(before.span, after.span, from: range.lowerBound)
      bars.add(before.span, after.span, from: range.lowerBound)
    }
    return (SignalDifference(signal: name.new, stretches: finder.finish()), bars.levels)
  }

  /// What is measured of the sections in which the masters differ.
  func sections(
    _ stretches: [DifferentStretch],
    _ songs: BothVersions<RenderedSong>
  ) throws(BuildInterruption) -> [SectionDifference] {
    var result: [SectionDifference] = []
    for (index, section) in pair.sections.enumerated() {
      let section = section.clamped(to: 0..<frames)
      let parts = stretches.map { $0.frames.clamped(to: section) }.filter { !$0.isEmpty }
      guard !parts.isEmpty else { continue }
      let old = try SectionMeter(songs.old).reading(of: section, parts)
      let new = try SectionMeter(songs.new).reading(of: section, parts)
      result.append(
        SectionDifference(section: index, versions: BothVersions(old: old, new: new))
      )
    }
    return result
  }
}
