import Diagnostics

/// A song before its takes are known.
struct SongDraft {
  var song: Song
  let path: String
  let source: ProjectSong.Source
  let entry: AlbumSong?
  /// Its manifest and the parts that this includes.
  let files: [SourceFile]
  /// What it was in another version, from which it was taken over.
  var known: ProjectSong?
}
