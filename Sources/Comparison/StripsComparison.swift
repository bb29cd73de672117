import Diagnostics
import Fields
import Manifest
import Quantities

/// The tracks, or the buses, of two versions: added, removed, renamed and edited ones.
struct StripsComparison {
  let pair: SongPair
  let subject: (Name) -> Subject

  func changes<Role: StripRole>(
    from old: Entries<Name, Strip<Role>>,
    to new: Entries<Name, Strip<Role>>
  ) -> [Change] {
    let renames = pair.renames.strips
    var result: [Change] = []
    for entry in new.entries {
      let oldName = Renames.oldName(of: entry.key, in: renames)
      guard let before = old[oldName] else {
        result.append(change(.added, of: entry.key, at: entry.keyPlace, in: pair.new))
        continue
      }
      if oldName != entry.key {
        result.append(
          Change(
            .renamed,
            song: pair.new.name,
            of: subject(entry.key),
            frames: .nowhere,
            from: oldName.rawValue,
            to: entry.key.rawValue,
            place: entry.keyPlace.range
          )
        )
      }
      let comparison = StripComparison(
        pair: pair,
        subject: subject(entry.key),
        from: before,
        to: entry.value
      )
      result += comparison.changes(
        oldStrip: pair.old.resolved.strip(oldName),
        newStrip: pair.new.resolved.strip(entry.key)
      )
    }
    for entry in old.entries where renames[entry.key] == nil && new[entry.key] == nil {
      result.append(change(.removed, of: entry.key, at: entry.keyPlace, in: pair.old))
    }
    return result
  }

  private func change(
    _ kind: Change.Kind,
    of name: Name,
    at place: Place,
    in song: ProjectSong
  ) -> Change {
    let strip = song.resolved.strip(name)
    var frames: Range<Int>?
    if let strip, strip.kind == .track {
      frames = strip.clips.reduce(.nowhere) { $0.joined(with: $1.sounding) }
    }
    return Change(kind, song: pair.new.name, of: subject(name), frames: frames, place: place.range)
  }
}

extension ResolvedSong {
  func strip(_ name: Name) -> ResolvedStrip? { strips.first { $0.name == name } }
}
