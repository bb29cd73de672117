/// What was approved: the album, or one song.
package enum ApprovalSubject: Quantity {
  case album
  case song(Name)

  package init(parsing text: String) throws(QuantityProblem) {
    if text == Self.albumWord {
      self = .album
    } else if text.hasPrefix(Self.songWord) {
      self = .song(try Name(parsing: String(text.dropFirst(Self.songWord.count))))
    } else {
      throw .malformed
    }
  }

  package static let form = QuantityForm(
    name: "`album`, or `song` and the name of one",
    pattern: Pattern.whole("(?:\(albumWord)|\(songWord)\(Pattern.name))"),
    examples: ["song night-train", "album"]
  )

  private static let albumWord = "album"
  private static let songWord = "song "

  package var description: String {
    switch self {
    case .album: Self.albumWord
    case .song(let name): Self.songWord + name.rawValue
    }
  }
}
