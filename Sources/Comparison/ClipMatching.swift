import Diagnostics
import Fields
import Manifest
import Quantities

/// A clip as written, with where it lies; muted clips, and those of takes that cannot be read, lie
/// nowhere.
struct PlacedClip {
  let clip: Clip
  /// By what the take is called in the new version.
  let take: TakeName
  /// Song frames of its first round, without crossfades.
  let heard: Range<Int>?
  /// What it reads, as song frames of the take's recorded place.
  let source: Range<Int>?
  /// All song frames on which it sounds, repeats and crossfades included.
  let sounding: Range<Int>?

  /// The clips of a track in the order in which they were written.
  static func all(
    _ clips: [Clip],
    on strip: ResolvedStrip?,
    of song: ResolvedSong,
    named: (TakeName) -> TakeName
  ) -> [PlacedClip] {
    // Clips that say the same lie at the same place.
    let placed = Dictionary(grouping: strip?.clips ?? [], by: \.clip)
    return clips.map { clip in
      let rounds = clip.mute.isOn ? [] : placed[clip] ?? []
      let first = rounds.first { $0.repetition == 0 }
      let start = first.map { song.takes[$0.take].start } ?? 0
      return PlacedClip(
        clip: clip,
        take: named(clip.take.value),
        heard: first?.frames,
        source: first.map { ($0.read.lowerBound + start)..<($0.read.upperBound + start) },
        sounding: rounds.isEmpty
          ? nil : rounds.reduce(Range<Int>.nowhere) { $0.joined(with: $1.sounding) }
      )
    }
  }

  func bars(in places: SongPlaces) -> Whereabouts? { heard.map { places.bars(of: $0) } }

  /// True where both say the same about where they lie and what they read.
  func isPlacedAlike(_ other: PlacedClip) -> Bool {
    clip.over == other.clip.over && clip.from == other.clip.from && clip.to == other.clip.to
      && clip.length == other.clip.length && clip.at == other.clip.at
  }
}

/// Which clip of one version is which of the other.
struct ClipMatching {
  /// Old places of new clips.
  private var matches: [Int: Int] = [:]
  /// Places of old clips that are not there any more.
  private(set) var gone: [Int]
  private var fresh: [Int]

  /// From the surest signs to the weakest: all alike; placed and named alike; the same audio at the
  /// same place; the same audio elsewhere; other audio at the same place; overlapping audio.
  init(from old: [PlacedClip], to new: [PlacedClip]) {
    gone = Array(old.indices)
    fresh = Array(new.indices)
    matchEqual(old, new)
    let signs: [(PlacedClip, PlacedClip) -> Bool] = [
      { $0.take == $1.take && $0.isPlacedAlike($1) && $0.clip.nudge == $1.clip.nudge },
      { $0.take == $1.take && $0.isPlacedAlike($1) },
      { $0.take == $1.take && $0.heard != nil && $0.heard == $1.heard },
      { $0.take == $1.take && $0.source != nil && $0.source == $1.source },
      { $0.heard != nil && $0.heard == $1.heard },
      { $0.take != $1.take && $0.isPlacedAlike($1) },
      { $0.take == $1.take && Self.overlap($0.heard, $1.heard) },
      { $0.take == $1.take && Self.overlap($0.source, $1.source) },
      { Self.overlap($0.heard, $1.heard) && $0.heard?.lowerBound == $1.heard?.lowerBound },
    ]
    for sign in signs where !fresh.isEmpty && !gone.isEmpty { match(old, new, by: sign) }
  }

  func oldIndex(of new: Int) -> Int? { matches[new] }

  private mutating func matchEqual(_ old: [PlacedClip], _ new: [PlacedClip]) {
    var known: [Clip: [Int]] = [:]
    for index in gone.reversed() { known[old[index].named, default: []].append(index) }
    fresh.removeAll { index in
      guard let match = known[new[index].named]?.popLast() else { return false }
      matches[index] = match
      return true
    }
    let taken = Set(matches.values)
    gone.removeAll { taken.contains($0) }
  }

  private mutating func match(
    _ old: [PlacedClip],
    _ new: [PlacedClip],
    by areSame: (PlacedClip, PlacedClip) -> Bool
  ) {
    fresh.removeAll { index in
      guard let match = gone.firstIndex(where: { areSame(old[$0], new[index]) }) else {
        return false
      }
      matches[index] = gone.remove(at: match)
      return true
    }
  }

  private static func overlap(_ left: Range<Int>?, _ right: Range<Int>?) -> Bool {
    guard let left, let right else { return false }
    return left.overlaps(right)
  }
}

extension PlacedClip {
  /// The clip by what its take is called now.
  fileprivate var named: Clip {
    var result = clip
    result.take = Placed(take, at: clip.take.place.range)
    return result
  }
}
