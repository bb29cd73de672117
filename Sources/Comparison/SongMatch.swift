import Manifest
import Quantities

/// A song in two versions of a project, and what of it is called otherwise now.
package struct SongMatch: Sendable {
  /// Nil for a song that is new.
  package let old: ProjectSong?
  /// Nil for a song that is gone.
  package let new: ProjectSong?
  /// What tracks, buses and VCAs are called now, by their old names, where that is something else.
  package let strips: [Name: Name]

  /// All songs: in the new order, then those that are gone.
  package static func all(from old: Project, to new: Project) -> [SongMatch] {
    let names = SongNames(from: old, to: new)
    let kept = new.songs.map { song in
      let before = names.old(song.name, in: old)
      let strips = before.map { Renames(from: $0.resolved, to: song.resolved).strips } ?? [:]
      return SongMatch(old: before, new: song, strips: strips)
    }
    let gone = old.songs.filter { !names.isKept($0.name, in: new) }
    return kept + gone.map { SongMatch(old: $0, new: nil, strips: [:]) }
  }
}
