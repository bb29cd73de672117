import Diagnostics
import Fields
import Manifest
import Quantities

/// Takes that were added, renamed or recorded anew, and what is said of them.
struct TakeComparison {
  let pair: SongPair

  var changes: [Change] {
    let (old, new) = (pair.old.resolved.takes, pair.new.resolved.takes)
    var result: [Change] = []
    for take in new {
      let oldName = Renames.oldName(of: take.name, in: pair.renames.takes)
      guard let before = old.first(where: { $0.name == oldName }) else {
        result.append(change(.added, of: take, in: pair.new))
        continue
      }
      if oldName != take.name {
        result.append(change(.renamed, of: take, in: pair.new, from: oldName))
      }
      result += changes(from: before, to: take)
    }
    for take in old
    where pair.renames.takes[take.name] == nil && !new.contains(where: { $0.name == take.name }) {
      result.append(change(.removed, of: take, in: pair.old))
    }
    return result
  }

  private func change(
    _ kind: Change.Kind,
    of take: ResolvedTake,
    in song: ProjectSong,
    from name: TakeName? = nil
  ) -> Change {
    Change(
      kind,
      song: pair.new.name,
      of: .take(take.name),
      // What is heard of it are clips, which tell it themselves.
      frames: .nowhere,
      from: name?.rawValue,
      to: name == nil ? nil : take.name.rawValue,
      place: song.resolved.song.takes.place(of: take.name)
    )
  }

  private func changes(from old: ResolvedTake, to new: ResolvedTake) -> [Change] {
    let isOther = digest(of: old) != digest(of: new)
    guard isOther || old.take != new.take else { return [] }
    let heard = heard(old, in: pair.old.resolved).joined(with: heard(new, in: pair.new.resolved))
    let sound = isOther ? heard : .nowhere
    let isMix = pair.new.source == .finishedMix
    let subject: Subject = isMix ? .song(pair.new.name) : .take(new.name)
    var result: [Change] = []
    // One file may be written in two ways, and so may one position.
    let files = old.path == new.path ? [] : differences(old, new) { $0 == \.file }
    result += files.map {
      pair.change($0, of: subject, isMix ? "mix" : $0.field, frames: sound)
    }
    if files.isEmpty, isOther {
      result.append(
        Change(
          song: pair.new.name,
          of: subject,
          "audio",
          frames: heard,
          from: digest(of: old).map(Self.short),
          to: digest(of: new).map(Self.short),
          place: new.take.place(of: \.file)
        )
      )
    }
    if !pair.isSame(old.take.starts, new.take.starts) {
      result += differences(old, new) { $0 == \.starts }
        .map { pair.change($0, of: subject, $0.field, frames: heard) }
    }
    return result
      + differences(old, new) { $0 != \.file && $0 != \.starts }
      .map { pair.change($0, of: subject, $0.field, frames: heard) }
  }

  private func differences(
    _ old: ResolvedTake,
    _ new: ResolvedTake,
    where isWanted: (PartialKeyPath<Take>) -> Bool
  ) -> [Difference] {
    Take.fieldDifferences(from: old.take, to: new.take, at: pair.rate, where: isWanted)
  }

  private func digest(of take: ResolvedTake) -> String? { try? take.facts.get().digest }

  /// As much of a digest as tells two apart.
  private static func short(_ digest: String) -> String { String(digest.prefix(12)) }

  /// Where a take is heard.
  private func heard(_ take: ResolvedTake, in song: ResolvedSong) -> Range<Int> {
    song.strips.reduce(.nowhere) { all, strip in
      strip.clips.reduce(all) { range, clip in
        song.takes[clip.take].name == take.name ? range.joined(with: clip.sounding) : range
      }
    }
  }
}
