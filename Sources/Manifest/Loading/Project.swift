import Diagnostics
import Quantities
import Workspace

/// An album or a single song, read and resolved, with all that was found on the way.
package struct Project: Sendable {
  /// Absolute.
  package let root: Path
  /// Nil where a song is built alone.
  package let album: Album?
  package let songs: [ProjectSong]
  package let zones: ProjectZones
  /// The album's sessions that have a time, in the order of the manifest.
  package let bookings: [Booking]
  package let lock: Lockfile?
  /// Where papers lie, and what those are that have digests.
  package let documents: ProjectDocuments
  /// The day from which checks reckon what has run out.
  package let today: CalendarDate
  /// All manifests read, in that order.
  package let files: [SourceFile]
  /// What reading and resolving found; checks add to it.
  package let diagnostics: [Diagnostic]

  init(
    root: Path,
    album: Album?,
    songs: [ProjectSong],
    zones: ProjectZones,
    lock: Lockfile?,
    documents: ProjectDocuments,
    today: CalendarDate,
    files: [SourceFile],
    diagnostics: [Diagnostic]
  ) {
    self.root = root
    self.album = album
    self.songs = songs
    self.zones = zones
    bookings = (album?.sessions ?? []).compactMap { Booking($0, zones) }
    self.lock = lock
    self.documents = documents
    self.today = today
    self.files = files
    self.diagnostics = diagnostics
  }

  package var takes: [ResolvedTake] {
    songs.flatMap {
      $0.resolved.takes + ($0.returned?.takes ?? []) + ($0.match?.sound.takes ?? [])
    }
  }

  /// The same with another production around it.
  func replacing(album: Album?, songs: [ProjectSong]) -> Project {
    Project(
      root: root,
      album: album,
      songs: songs,
      zones: zones,
      lock: lock,
      documents: documents,
      today: today,
      files: files,
      diagnostics: diagnostics
    )
  }
}

/// A song of a project.
package struct ProjectSong: Sendable {
  package enum Source: Hashable, Sendable {
    case manifest
    /// A finished mix, which has no desk.
    case finishedMix
  }

  package let source: Source
  package let resolved: ResolvedSong
  package let title: String
  package let artist: String?
  /// What the song, or its entry in the album, has otherwise than the album.
  package let mastering: Mastering?
  /// The master chain: the song's own, else the album's.
  package let masterChain: [ResolvedProcessor]
  /// Its manifest and the parts that this includes; none for a finished mix, which the album holds.
  package let files: [SourceFile]
  /// Place in the running order, from 1.
  package let number: Int
  /// Silence before it on an album that is one file; an overlap where negative.
  package let gap: TimeLength
  /// A master from elsewhere, as a song of one take.
  package var returned: ResolvedSong?
  /// What its master is brought towards, and the sound that is meant, as a song of one take.
  package var match: (reference: ReferenceMatch, sound: ResolvedSong)?

  package var name: Name { resolved.name }
}
