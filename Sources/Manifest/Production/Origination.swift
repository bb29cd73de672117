import Fields
import Quantities

extension Project {
  /// When the sound of a file came about, in local time; nil where the manifests do not tell.
  ///
  /// It is the last session that is done of those for its song, as far as they led to it. Of a track these are the sessions in which its takes were recorded, of stems and mixes those up
  /// to mixing, of masters those up to mastering. Days to come count for nothing: a file would change
  /// whenever they are moved.
  package func origination(of file: DeliveredFile, in deliverable: Deliverable) -> DateSpan? {
    let song = file.song.map { songs[$0] }
    if deliverable.of == .tracks, let song, let strip = file.strip {
      let takes = song.resolved.strips[strip].clips.map { song.resolved.takes[$0.take].take }
      let names = Set(takes.compactMap(\.session?.value))
      let recorded = bookings.filter { names.contains($0.name) && $0.session.status != .cancelled }
      if let last = recorded.map(\.span).max() { return last }
    }
    let phase: Phase =
      switch (deliverable.of, deliverable.stage) {
      case (.tracks, _): .editing
      case (.buses, _), (_, .mix): .mixing
      case (.songs, .master), (.album, .master): .mastering
      }
    return bookings.filter { booking in
      let session = booking.session
      let isForSong =
        song.map { song in
          session.songs.isEmpty || session.songs.contains { $0.value == song.name }
        } ?? true
      return session.status == .done && isForSong
        && session.effectivePhase.map { $0 <= phase } == true
    }.map(\.span).max()
  }
}
