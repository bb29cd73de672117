import Diagnostics
import Quantities

/// A song before its takes are known.
struct SongDraft {
  var song: Song
  let path: String
  let source: ProjectSong.Source
  let entry: AlbumSong?
  /// Its manifest and the parts that this includes.
  let files: [SourceFile]
  /// Silence before it on an album that is one file; an overlap where negative.
  var gap = TimeLength.zero
  /// What it was in another version, from which it was taken over.
  var known: ProjectSong?
}
