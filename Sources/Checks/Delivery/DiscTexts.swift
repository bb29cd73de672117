import Diagnostics
import Fields
import Manifest
import Planning
import Quantities

/// What is printed does not go onto a disc as it is.
struct DiscTexts: Check {
  static let code = Code(
    "L020",
    .warning,
    "text that CD-Text cannot hold",
    """
    Titles and names in cue sheets have up to 80 characters; longer ones are cut. The sheet is \
    UTF-8 without a byte order mark, as cdrdao and most players read it, but CD-Text on a disc is \
    ISO 8859-1: a burner leaves out or replaces what that lacks. Typographic quotation marks become \
    apostrophes, and are no finding.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [{song: dawn, mix: vox.wav, title: Für Élise}]
      deliverables: {cd: {of: album, format: wav, cue: true}}
      """,
    failing: """
      album: a
      songs: [{song: dawn, mix: vox.wav, title: ~Ночь~}]
      deliverables: {cd: {of: album, format: wav, cue: true}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let sheet = project.cueSheets.first, let album = project.album else { return }
    let artist = album.artist?.value
    var texts: [(words: String, text: String?, place: SourceRange?)] = [
      ("the title of the album", album.printedTitle, album.place(of: \.title)),
      ("the artist of the album", artist, album.place(of: \.artist)),
    ]
    for song in project.songs {
      let own = song.resolved.song
      let place = own.place(of: \.title) ?? own.place(of: \.name)
      texts.append(("the title of `\(song.name)`", song.title, place))
      if song.artist != artist {
        let place = own.place(of: \.artist) ?? own.place(of: \.name)
        texts.append(("the artist of `\(song.name)`", song.artist, place))
      }
    }
    for (words, text, place) in texts {
      guard let text else { continue }
      let line = DiscText(text)
      if !line.isWhole {
        findings.add(
          Diagnostic(
            Self.code,
            at: place,
            "\(words) is longer than \(DiscText.longest) characters, "
              + "and is cut in the cue sheet of `\(sheet.name)`"
          )
        )
      }
      if !line.isLatin {
        findings.add(
          Diagnostic(
            Self.code,
            at: place,
            "\(words) has characters that CD-Text (ISO 8859-1) lacks",
            notes: ["the cue sheet of `\(sheet.name)` is UTF-8 and has them"]
          )
        )
      }
    }
  }
}
