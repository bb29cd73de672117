/// What a tag says, by the names of Vorbis comments; other formats have each in their own way.
package enum TagName: String, Hashable, Sendable, CaseIterable {
  case title = "TITLE"
  /// What tells a version from the song: `instrumental`.
  case version = "VERSION"
  case artist = "ARTIST"
  case album = "ALBUM"
  case albumArtist = "ALBUMARTIST"
  case trackNumber = "TRACKNUMBER"
  case trackTotal = "TRACKTOTAL"
  case date = "DATE"
  case genre = "GENRE"
  case label = "LABEL"
  case isrc = "ISRC"
  case barcode = "BARCODE"
  case copyright = "COPYRIGHT"
  /// The P line, which no format has a place of its own for.
  case phonogram = "PHONOGRAM"
  case composer = "COMPOSER"
  case lyricist = "LYRICIST"
  case producer = "PRODUCER"
  case mixer = "MIXER"
  case comment = "COMMENT"
}

extension PlannedFile {
  /// What a file says of itself, in order; a name may come several times, as of two writers.
  package struct Tags: Hashable, Sendable {
    package struct Tag: Hashable, Sendable {
      package let name: TagName
      package let text: String
    }

    package private(set) var all: [Tag] = []

    package init() {}

    /// The first text of a name.
    package subscript(name: TagName) -> String? { all.first { $0.name == name }?.text }

    /// Nothing where there is nothing to say.
    package mutating func add(_ name: TagName, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      all.append(Tag(name: name, text: text))
    }
  }
}
