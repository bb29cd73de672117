import Diagnostics
import Fields
import Manifest
import Quantities

/// Tempo, meters and sections of two versions of a song: whatever lies behind an edit of them is
/// heard at another time.
struct TimelineComparison {
  private let pair: SongPair
  /// What lies at another time may sound otherwise from here on.
  private let earliest: Int?

  init(pair: SongPair) {
    self.pair = pair
    let isOther = pair.old.resolved.timeline != pair.new.resolved.timeline
    earliest = isOther ? EarliestDifference(pair: pair).frame : nil
  }

  var changes: [Change] { tempoChanges + sectionChanges }

  private func frames(from frame: Int) -> Range<Int> {
    let start = max(0, min(frame, earliest ?? frame))
    return start..<max(start, pair.end)
  }
}

extension TimelineComparison {
  private var tempoChanges: [Change] {
    let (old, new) = (pair.old.resolved, pair.new.resolved)
    let (before, after) = (old.song.tempo, new.song.tempo)
    guard before != after, old.timeline.tempo != new.timeline.tempo else { return [] }
    let matches = PointMatching(
      from: before,
      to: after,
      areInPlace: { pair.isSame($0.at, $1.at) },
      areAlike: { TempoEntry.fieldDifferences(from: $0, to: $1, at: nil) { $0 != \.at }.isEmpty }
    )
    var result: [Change] = []
    for (index, entry) in after.enumerated() {
      if let match = matches.stayed[index] {
        result += changes(from: before[match], to: entry)
      } else if let match = matches.moved[index] {
        result.append(move(from: before[match], to: entry))
      } else {
        result.append(change(.added, entry, in: pair.newPlaces))
      }
    }
    return result + matches.gone.map { change(.removed, before[$0], in: pair.oldPlaces) }
  }

  private func changes(from old: TempoEntry, to new: TempoEntry) -> [Change] {
    let start = pair.newPlaces.frame(of: new.at) ?? 0
    return TempoEntry.fieldDifferences(from: old, to: new, at: pair.rate) { $0 != \.at }.map {
      pair.change(
        $0,
        of: .tempo,
        $0.field,
        at: start == 0 ? nil : .from(new.at.description),
        frames: frames(from: start)
      )
    }
  }

  private func move(from old: TempoEntry, to new: TempoEntry) -> Change {
    let starts = [pair.oldPlaces.frame(of: old.at), pair.newPlaces.frame(of: new.at)]
    return Change(
      .moved,
      song: pair.new.name,
      of: .tempo,
      frames: frames(from: starts.compactMap { $0 }.min() ?? 0),
      from: old.at.description,
      to: new.at.description,
      place: new.place(of: \.at)
    )
  }

  private func change(_ kind: Change.Kind, _ entry: TempoEntry, in places: SongPlaces) -> Change {
    let text = entry.canonical { $0 != \.at }.written
    return Change(
      kind,
      song: pair.new.name,
      of: .tempo,
      at: .from(entry.at.description),
      frames: frames(from: places.frame(of: entry.at) ?? 0),
      from: kind == .removed ? text : nil,
      to: kind == .added ? text : nil,
      place: entry.origin.range
    )
  }
}

extension TimelineComparison {
  private var sectionChanges: [Change] {
    let (old, new) = (pair.old.resolved.song.arrangement, pair.new.resolved.song.arrangement)
    guard old != new else { return [] }
    var result: [Change] = []
    for section in new {
      let name = section.name.value
      let oldName = Renames.oldName(of: name, in: pair.renames.sections)
      guard let before = old.first(where: { $0.name.value == oldName }) else {
        result.append(change(.added, section, in: pair.newPlaces))
        continue
      }
      if oldName != name {
        result.append(
          Change(
            .renamed,
            song: pair.new.name,
            of: .section(name),
            frames: .nowhere,
            from: oldName.rawValue,
            to: name.rawValue,
            place: section.name.place.range
          )
        )
      }
      result += changes(from: before, to: section)
    }
    let names = new.map(\.name.value)
    for section in old where !names.contains(renamed(section)) {
      result.append(change(.removed, section, in: pair.oldPlaces))
    }
    let kept = old.map(renamed).filter { names.contains($0) }
    let order = names.filter { kept.contains($0) }
    if kept != order { result.append(reordering(from: kept, to: order)) }
    return result
  }

  private func renamed(_ section: Section) -> Name {
    pair.renames.sections[section.name.value] ?? section.name.value
  }

  private func changes(from old: Section, to new: Section) -> [Change] {
    let before = pair.old.resolved.timeline.section(old.name.value)
    let after = pair.new.resolved.timeline.section(new.name.value)
    let isAsLong = before.map { $0.end - $0.start } == after.map { $0.end - $0.start }
    let ends = [
      before.map { pair.oldPlaces.frame(ofQuarter: $0.end) },
      after.map { pair.newPlaces.frame(ofQuarter: $0.end) },
    ]
    let behind = frames(from: ends.compactMap { $0 }.min() ?? 0)
    let elsewhere: [PartialKeyPath<Section>] = [\.name, \.length]
    let length = Section.fieldDifferences(from: old, to: new, at: pair.rate) { $0 == \.length }
    let others = Section.fieldDifferences(from: old, to: new, at: pair.rate) {
      !elsewhere.contains($0)
    }
    return ((isAsLong ? [] : length) + others).map {
      pair.change($0, of: .section(new.name.value), $0.field, frames: behind)
    }
  }

  private func change(_ kind: Change.Kind, _ section: Section, in places: SongPlaces) -> Change {
    let start = places.song.timeline.section(section.name.value)?.start
    let text = section.length.description
    return Change(
      kind,
      song: pair.new.name,
      of: .section(section.name.value),
      frames: frames(from: start.map { places.frame(ofQuarter: $0) } ?? 0),
      from: kind == .removed ? text : nil,
      to: kind == .added ? text : nil,
      place: section.origin.range
    )
  }

  private func reordering(from old: [Name], to new: [Name]) -> Change {
    let song = pair.new.resolved.song
    let first = zip(old, new).first { $0 != $1 }?.1
    let start = first.flatMap { pair.new.resolved.timeline.section($0)?.start }
    return Change(
      song: pair.new.name,
      of: .song(pair.new.name),
      "arrangement",
      frames: frames(from: start.map { pair.newPlaces.frame(ofQuarter: $0) } ?? 0),
      from: old.map(\.rawValue).joined(separator: ", "),
      to: new.map(\.rawValue).joined(separator: ", "),
      place: song.place(of: \.arrangement)
    )
  }
}
