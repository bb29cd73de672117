import Diagnostics
import Fields
import Manifest
import Quantities

/// What an edit did to a project: two versions of it compared as values.
///
/// Layout, comments, the order of keys, defaults that are written out and values in other units are
/// no changes; nor is what only follows from another change, as clips that lie later because the
/// tempo fell.
package struct ProjectComparison {
  private let old: Project
  private let new: Project

  package init(from old: Project, to new: Project) {
    self.old = old
    self.new = new
  }

  /// The album first, then song by song in the new order, then songs that are gone.
  package var changes: [Change] {
    let songs = SongNames(from: old, to: new)
    var result = albumChanges
    result += SequenceComparison(old: old, new: new, songs: songs).changes
    result += deliverableChanges
    let master = MasterComparison(old: old, new: new)
    result += master.changes
    for song in new.songs {
      guard let before = songs.old(song.name, in: old) else {
        result.append(change(.added, song))
        continue
      }
      if before.name != song.name {
        result.append(change(.renamed, song, from: before.name))
      }
      result +=
        TitleComparison(
          old: TitleComparison.Version(project: old, song: before),
          new: TitleComparison.Version(project: new, song: song)
        ).changes
      if !isUntouched(before, song) { result += SongComparison(from: before, to: song).changes }
      result += master.changes(from: before, to: song)
    }
    for song in old.songs where !songs.isKept(song.name, in: new) {
      result.append(change(.removed, song))
    }
    return result
  }

  /// True where nothing can have changed: the same texts under the same presets, with the same takes.
  private func isUntouched(_ before: ProjectSong, _ after: ProjectSong) -> Bool {
    let (old, new) = (before.resolved, after.resolved)
    return before.source == .manifest && after.source == .manifest
      && before.files.map(\.path) == after.files.map(\.path)
      && before.files.map(\.bytes) == after.files.map(\.bytes)
      && self.old.album?.songs == self.new.album?.songs
      && self.old.album?.presets == self.new.album?.presets
      && old.takes.map(\.path) == new.takes.map(\.path)
      && old.takes.map(\.facts) == new.takes.map(\.facts)
  }

  private func change(_ kind: Change.Kind, _ song: ProjectSong, from name: Name? = nil) -> Change {
    Change(
      kind,
      song: song.name,
      of: .song(song.name),
      frames: kind == .renamed ? .nowhere : nil,
      from: name?.rawValue,
      to: name == nil ? nil : song.name.rawValue,
      place: song.resolved.song.name.place.range
    )
  }

  /// What others of these comparisons look at.
  private static var elsewhere: [PartialKeyPath<Album>] {
    [
      \.songs, \.sequence, \.mastering, \.deliverables, \.presets,
    ]
  }

  private var albumChanges: [Change] {
    guard let before = old.album, let after = new.album else { return [] }
    let differences = Album.fieldDifferences(from: before, to: after, at: nil) {
      !Self.elsewhere.contains($0)
    }
    return differences.map {
      $0.change(song: nil, of: .album(after.name.value), $0.field, frames: .nowhere)
    }
  }

  private var deliverableChanges: [Change] {
    let (before, after) = (old.deliverables, new.deliverables)
    let gone = before.filter { old in !after.contains { $0.name == old.name } }
    return (after + gone).flatMap { name, _ in
      Deliverable.differences(
        from: before.first { $0.name == name }?.deliverable,
        to: after.first { $0.name == name }?.deliverable,
        at: nil
      ).map { $0.change(song: nil, of: .deliverable(name), $0.field) }
    }
  }
}
