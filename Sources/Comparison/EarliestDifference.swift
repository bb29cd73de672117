import Fields
import Manifest
import Processors
import Quantities
import Signal

/// The first frame at which two versions of a song may sound otherwise.
///
/// An edit of the tempo or of a section moves what lies behind it; but a fade may begin before the
/// edit, a ramp of automation may lead past it, and a clip heard earlier may read from behind it.
struct EarliestDifference {
  let pair: SongPair

  /// Nil where clips and automation are the same in all places.
  var frame: Int? {
    let (old, new) = (pair.old.resolved, pair.new.resolved)
    var result: Int?
    for strip in new.strips {
      guard let before = old.strip(Renames.oldName(of: strip.name, in: pair.renames.strips)) else {
        continue
      }
      let frames = [clips(before, strip)] + curves(before, strip)
      result = ([result] + frames).compactMap { $0 }.min()
    }
    return result
  }

  private func curves(_ old: ResolvedStrip, _ new: ResolvedStrip) -> [Int?] {
    let pairs =
      [(old.trim, new.trim), (old.pan, new.pan)] + zip(old.levels, new.levels)
      + zip(old.sends.map(\.level), new.sends.map(\.level))
      + zip(old.chain, new.chain).flatMap { zip($0.automation, $1.automation) }
      .map { ($0.curve, $1.curve) }
    let sounding = [(old.sounding, new.sounding)].compactMap { before, after in
      before.flatMap { before in after.map { (before, $0) } }
    }
    return (pairs + sounding).map { before, after in
      let index = zip(before.points, after.points).prefix { $0 == $1 }.count
      let next = [before, after].compactMap { $0.points.dropFirst(index).first }
      guard let first = next.map(\.frame).min() else { return nil }
      guard next.contains(where: { $0.shape != .hold }) else { return first }
      return index > 0 ? before.points[index - 1].frame : 0
    }
  }

  private func clips(_ old: ResolvedStrip, _ new: ResolvedStrip) -> Int? {
    let (before, after) = (
      old.clips.map { sound(of: $0, pair.old, named: pair.renames.take) },
      new.clips.map { sound(of: $0, pair.new, named: { $0 }) }
    )
    let (known, there) = (Set(before), Set(after))
    let gone = before.filter { !there.contains($0) }
    let fresh = after.filter { !known.contains($0) }
    // A clip that begins as before is the same up to the first fade-out or end of the two.
    return Dictionary(grouping: gone + fresh, by: \.beginning).map { beginning, clips in
      clips.count > 1 ? clips.map(\.endOfSameness).min() ?? beginning.start : beginning.start
    }.min()
  }

  /// What of a clip decides how it sounds.
  private struct Sound: Hashable {
    struct Beginning: Hashable {
      let take: TakeName
      let start: Int
      let read: Int
      let fade: ClipFade
      let gain: Level
      let reversedEnd: Int?
    }

    let beginning: Beginning
    let end: Int
    let fadeOut: ClipFade

    var start: Int { beginning.start }
    var endOfSameness: Int { max(start, end - fadeOut.length) }
  }

  private func sound(
    of clip: ResolvedClip,
    _ song: ProjectSong,
    named: (TakeName) -> TakeName
  ) -> Sound {
    Sound(
      beginning: Sound.Beginning(
        take: named(song.resolved.takes[clip.take].name),
        start: clip.sounding.lowerBound,
        read: clip.reach.lowerBound,
        fade: clip.fadeIn,
        gain: clip.clip.gain,
        reversedEnd: clip.isReversed ? clip.reach.upperBound : nil
      ),
      end: clip.sounding.upperBound,
      fadeOut: clip.fadeOut
    )
  }
}
