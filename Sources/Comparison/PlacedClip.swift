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

extension PlacedClip {
  /// The clip by what its take is called now.
  var named: Clip {
    var result = clip
    result.take = Placed(take, at: clip.take.place.range)
    return result
  }
}
