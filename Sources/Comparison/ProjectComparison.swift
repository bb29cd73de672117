import Diagnostics
import Fields
import Manifest
import Processors
import Quantities
import Workspace

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
    result += SequenceComparison(from: old, to: new, songs: songs).changes
    result += deliverableChanges
    result += MasterComparison(from: old, to: new).changes
    for song in new.songs {
      guard let before = songs.old(song.name, in: old) else {
        result.append(change(.added, song))
        continue
      }
      if before.name != song.name {
        result.append(change(.renamed, song, from: before.name))
      }
      result += PrintComparison(from: (old, before), to: (new, song)).changes
      result += SongComparison(from: before, to: song).changes
      result += MasterComparison(from: old, to: new).changes(from: before, to: song)
    }
    for song in old.songs where !songs.isKept(song.name, in: new) {
      result.append(change(.removed, song))
    }
    return result
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
    let differences = Album.differences(from: before, to: after, at: nil) {
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

extension Difference {
  /// A change out of a difference; added and removed where there is nothing on the other side.
  func change(
    song: Name?,
    of subject: Subject,
    _ field: String,
    at: Whereabouts? = nil,
    frames: Range<Int>? = nil
  ) -> Change {
    Change(
      old == nil ? .added : new == nil ? .removed : .changed,
      song: song,
      of: subject,
      field,
      at: at,
      frames: purpose == .people ? .nowhere : frames,
      from: old?.written,
      to: new?.written,
      place: place
    )
  }
}

/// Which song of one version is which of the other: by name, else by the file that it is in.
struct SongNames {
  private let oldNames: [Name: Name]

  init(from old: Project, to new: Project) {
    let before = Set(old.songs.map(\.name))
    let after = Set(new.songs.map(\.name))
    var names: [Name: Name] = [:]
    for song in new.songs {
      if before.contains(song.name) {
        names[song.name] = song.name
      } else if song.source == .manifest {
        let match = old.songs.first {
          $0.source == .manifest && $0.resolved.path == song.resolved.path
            && !after.contains($0.name)
        }
        names[song.name] = match?.name
      }
    }
    oldNames = names
  }

  func old(_ name: Name, in project: Project) -> ProjectSong? {
    oldNames[name].flatMap { before in project.songs.first { $0.name == before } }
  }

  /// True where an old song is still there, whatever it is called.
  func isKept(_ name: Name, in project: Project) -> Bool {
    project.songs.contains { oldNames[$0.name] == name }
  }

  /// What an old song is called now.
  func new(_ name: Name, in project: Project) -> Name {
    project.songs.first { oldNames[$0.name] == name }?.name ?? name
  }
}
