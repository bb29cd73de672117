import Diagnostics
import Fields
import Manifest
import Quantities
import Workspace

/// Title and artist of a song, wherever they were given.
struct TitleComparison {
  /// A song with the project that it is in.
  struct Version {
    let project: Project
    let song: ProjectSong

    /// Where the album's list of songs gives a field, which outranks the song.
    func place(_ field: KeyPath<AlbumSong, Text?>) -> SourceRange? {
      let entry = project.album?.songs.first { $0.isOf(song) }
      return entry.flatMap { $0.isGiven(field) ? $0.place(of: field) : nil }
    }
  }

  let old: Version
  let new: Version

  var changes: [Change] {
    (old.song.title == new.song.title ? [] : changes(of: \.title, \.title))
      + (old.song.artist == new.song.artist ? [] : changes(of: \.artist, \.artist))
  }

  private func changes(
    of field: KeyPath<Song, Text?>,
    _ listed: KeyPath<AlbumSong, Text?>
  ) -> [Change] {
    let place = new.place(listed) ?? old.place(listed)
    return Song.fieldDifferences(
      from: old.song.resolved.song,
      to: new.song.resolved.song,
      at: nil
    ) { $0 == field }
    .map { difference in
      let given = place.map { Difference(difference.old, difference.new, newPlace: $0) }
      return (given ?? difference).change(
        song: new.song.name,
        of: .song(new.song.name),
        difference.field,
        frames: .nowhere
      )
    }
  }
}

extension AlbumSong {
  fileprivate func isOf(_ song: ProjectSong) -> Bool {
    guard let file else { return name?.value == song.name }
    let manifest = Path(place(of: \.file)?.file.path ?? "")
    return manifest.parent.joined(with: Path(file.value)).normalised
      == Path(song.resolved.path)
  }
}
