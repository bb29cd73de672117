import Fields
import Manifest
import Quantities

/// What is the same as before under another name.
struct Renames {
  /// New names by old ones: tracks, buses and VCAs.
  private(set) var strips: [Name: Name] = [:]
  private(set) var takes: [TakeName: TakeName] = [:]
  private(set) var sections: [Name: Name] = [:]

  init(from old: ResolvedSong, to new: ResolvedSong) {
    takes = Self.takes(from: old, to: new)
    sections = Self.sections(from: old, to: new)
    let (before, after) = (old.song, new.song)
    strips = Self.pairs(from: before.tracks, to: after.tracks) { old, new in
      !new.clips.isEmpty && clips(old) == new.clips && old.chain == new.chain
    }
    let buses = Self.pairs(from: before.buses, to: after.buses) {
      [strips] name, old, newName, new in
      let feeders = Self.feeders(of: name, in: before).map { strips[$0] ?? $0 }
      return old.chain == new.chain && !(feeders.isEmpty && new.chain.isEmpty)
        && Set(feeders) == Set(Self.feeders(of: newName, in: after))
    }
    strips.merge(buses) { first, _ in first }
    let vcas = Self.pairs(from: before.vcas, to: after.vcas) { [strips] old, new in
      old.members.map { strips[$0.value] ?? $0.value } == new.members.map(\.value)
    }
    strips.merge(vcas) { first, _ in first }
  }

  /// What an old name has become.
  func strip(_ old: Name) -> Name { strips[old] ?? old }
  func take(_ old: TakeName) -> TakeName { takes[old] ?? old }

  /// The old name of what is called so now; nil for what there was not.
  static func oldName<Key: Hashable>(of new: Key, in renames: [Key: Key]) -> Key {
    renames.first { $0.value == new }?.key ?? new
  }

  /// The clips of an old track by what its takes are called now.
  private func clips(_ track: Track) -> [Clip] {
    track.clips.map { clip in
      var clip = clip
      clip.take = Placed(take(clip.take.value), at: clip.take.place.range)
      return clip
    }
  }

  /// Names that are gone, each with the one new name that means the same.
  private static func pairs<Key, Value>(
    from old: Entries<Key, Value>,
    to new: Entries<Key, Value>,
    areSame: (Key, Value, Key, Value) -> Bool
  ) -> [Key: Key] {
    let gone = old.entries.filter { new[$0.key] == nil }
    var fresh = new.entries.filter { old[$0.key] == nil }
    var result: [Key: Key] = [:]
    for entry in gone {
      guard
        let match = fresh.firstIndex(where: {
          areSame(entry.key, entry.value, $0.key, $0.value)
        })
      else { continue }
      result[entry.key] = fresh.remove(at: match).key
    }
    return result
  }

  private static func pairs<Key, Value>(
    from old: Entries<Key, Value>,
    to new: Entries<Key, Value>,
    areSame: (Value, Value) -> Bool
  ) -> [Key: Key] {
    pairs(from: old, to: new) { _, before, _, after in areSame(before, after) }
  }

  /// The strips that play into a bus.
  private static func feeders(of bus: Name, in song: Song) -> [Name] {
    let tracks = song.tracks.entries.map { ($0.key, $0.value.output?.value, $0.value.sends.keys) }
    let buses = song.buses.entries.map { ($0.key, $0.value.output?.value, $0.value.sends.keys) }
    return (tracks + buses).filter { $0.1 == bus || $0.2.contains(bus) }.map(\.0)
  }

  private static func takes(from old: ResolvedSong, to new: ResolvedSong) -> [TakeName: TakeName] {
    let paths = { (song: ResolvedSong) in
      Dictionary(song.takes.map { ($0.name, $0.path) }, uniquingKeysWith: { first, _ in first })
    }
    let (before, after) = (paths(old), paths(new))
    return pairs(from: old.song.takes, to: new.song.takes) { name, _, newName, _ in
      before[name] != nil && before[name] == after[newName]
    }
  }

  private static func sections(from old: ResolvedSong, to new: ResolvedSong) -> [Name: Name] {
    let before = Set(old.timeline.sections.map(\.name))
    let after = Set(new.timeline.sections.map(\.name))
    var result: [Name: Name] = [:]
    for section in old.timeline.sections where !after.contains(section.name) {
      let match = new.timeline.sections.first {
        !before.contains($0.name) && $0.start == section.start && $0.end == section.end
      }
      if let match { result[section.name] = match.name }
    }
    return result
  }
}
