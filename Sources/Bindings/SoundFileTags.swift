/// What a deliverable says of itself; an absent value is not written.
package struct SoundFileTags: Hashable, Sendable {
  package var title: String?
  package var artist: String?
  package var album: String?
  /// From 1.
  package var trackNumber: Int?
  /// As it shall be read: `2026-03-04` or `2026`.
  package var date: String?
  package var comment: String?

  package init(
    title: String? = nil,
    artist: String? = nil,
    album: String? = nil,
    trackNumber: Int? = nil,
    date: String? = nil,
    comment: String? = nil
  ) {
    self.title = title
    self.artist = artist
    self.album = album
    self.trackNumber = trackNumber
    self.date = date
    self.comment = comment
  }
}
