import Diagnostics
import Fields
import Manifest
import Quantities

/// The clips of two versions of a track: which are still there, and what became of them.
struct ClipsComparison {
  let pair: SongPair
  let subject: Subject

  func changes(
    from old: [Clip],
    _ oldStrip: ResolvedStrip?,
    to new: [Clip],
    _ newStrip: ResolvedStrip?
  ) -> [Change] {
    guard old != new || !pair.renames.takes.isEmpty else { return [] }
    let before = PlacedClip.all(old, on: oldStrip, of: pair.old.resolved) { pair.renames.take($0) }
    let after = PlacedClip.all(new, on: newStrip, of: pair.new.resolved) { $0 }
    let matches = ClipMatching(from: before, to: after)
    var result: [Change] = []
    for (index, clip) in after.enumerated() {
      if let match = matches.oldIndex(of: index) {
        result += changes(from: before[match], to: clip)
      } else {
        result.append(change(.added, clip, in: pair.newPlaces))
      }
    }
    return result
      + matches.gone.map { change(.removed, before[$0], in: pair.oldPlaces) }
  }

  private func change(_ kind: Change.Kind, _ clip: PlacedClip, in places: SongPlaces) -> Change {
    Change(
      kind,
      song: pair.new.name,
      of: subject,
      "clip \(clip.take)",
      at: clip.bars(in: places),
      frames: clip.sounding.map(withNeighbours) ?? (clip.clip.mute.isOn ? .nowhere : nil),
      place: clip.clip.origin.range
    )
  }

  /// The clips before and behind may now be cut where they were not, or no more.
  private func withNeighbours(_ frames: Range<Int>) -> Range<Int> {
    guard !frames.isEmpty else { return frames }
    let fade = ClipFade.atCuts.frames(at: pair.rate).roundedHalfUp
    return max(0, frames.lowerBound - fade)..<(frames.upperBound + fade)
  }

  /// Where a clip is heard and what it reads: told as one, from where all of it lies.
  private static var placing: [PartialKeyPath<Clip>] {
    [
      \.take, \.over, \.from, \.to, \.length, \.at,
    ]
  }

  private func changes(from old: PlacedClip, to new: PlacedClip) -> [Change] {
    let frames: Range<Int>? =
      old.sounding == nil && new.sounding == nil
      ? nil : withNeighbours((old.sounding ?? .nowhere).joined(with: new.sounding ?? .nowhere))
    let at = new.bars(in: pair.newPlaces) ?? old.bars(in: pair.oldPlaces)
    var result: [Change] = []
    if old.take != new.take {
      result.append(
        Change(
          song: pair.new.name,
          of: subject,
          "take",
          at: at,
          frames: frames,
          from: old.take.rawValue,
          to: new.take.rawValue,
          place: new.clip.place(of: \.take)
        )
      )
    }
    let others = Clip.fieldDifferences(from: old.clip, to: new.clip, at: pair.rate) {
      !Self.placing.contains($0)
    }
    return result + placingChanges(from: old, to: new, at: at, frames: frames)
      + others.map { pair.change($0, of: subject, "clip \($0.field)", at: at, frames: frames) }
  }

  private func placingChanges(
    from old: PlacedClip,
    to new: PlacedClip,
    at: Whereabouts?,
    frames: Range<Int>?
  ) -> [Change] {
    guard !old.isPlacedAlike(new) else { return [] }
    guard let before = old.heard, let after = new.heard, let oldSource = old.source,
      let newSource = new.source
    else {
      return Clip.fieldDifferences(from: old.clip, to: new.clip, at: pair.rate) {
        Self.placing.contains($0) && $0 != \.take
      }.map { pair.change($0, of: subject, "clip \($0.field)", at: at, frames: frames) }
    }
    func change(_ kind: Change.Kind, _ field: String, _ from: Int, _ to: Int) -> Change {
      Change(
        kind,
        song: pair.new.name,
        of: subject,
        field,
        at: kind == .moved ? nil : at,
        frames: frames,
        from: pair.oldPlaces.words(at: from),
        to: pair.newPlaces.words(at: to),
        place: new.clip.origin.range
      )
    }
    let move = after.lowerBound - before.lowerBound
    let slip = newSource.lowerBound - oldSource.lowerBound
    var result: [Change] = []
    if move == slip {
      // The audio lies where it lay: the edges were moved over it.
      if move != 0 {
        result.append(change(.changed, "clip start", before.lowerBound, after.lowerBound))
      }
      if before.upperBound != after.upperBound {
        result.append(change(.changed, "clip end", before.upperBound, after.upperBound))
      }
      return result
    }
    if move != 0 {
      result.append(change(.moved, "clip \(new.take)", before.lowerBound, after.lowerBound))
    }
    if slip != 0 {
      result.append(change(.changed, "clip from", oldSource.lowerBound, newSource.lowerBound))
    }
    if before.count != after.count {
      result.append(change(.changed, "clip end", before.upperBound, after.upperBound))
    }
    return result
  }
}
