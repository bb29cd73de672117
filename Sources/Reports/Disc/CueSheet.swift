import Planning
import Quantities

/// A cue sheet as burners and players read it: UTF-8 without a byte order mark, lines ending in LF.
///
/// Commands and their order are those of the CDRWIN guide: CATALOG, texts and FILE, then for each
/// track its texts, ISRC and indices. Index 00 and 01 count frames of 1/75 s in the file. There is no
/// PREGAP, as the 2 s before track 1 are the burner's, and no FLAGS, as a master has no pre-emphasis
/// and copying is not permitted unless a sheet says so.
package struct CueSheet: Sendable {
  private let contents: DiscContents

  package init(_ contents: DiscContents) { self.contents = contents }

  package var text: String {
    var lines: [String] = []
    if let genre = contents.genre { lines.append("REM GENRE \(Self.quoted(genre))") }
    if let year = contents.year { lines.append("REM DATE \(year)") }
    if let code = contents.code { lines.append("CATALOG \(code.ean)") }
    lines.append("TITLE \(Self.quoted(contents.title))")
    if let performer = contents.performer { lines.append("PERFORMER \(Self.quoted(performer))") }
    // Sheets know no other type for a file of samples that is not raw; players look at the file.
    lines.append("FILE \"\(contents.file.name)\" WAVE")
    for track in contents.tracks { lines += Self.lines(of: track) }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func lines(of track: DiscContents.Track) -> [String] {
    var lines = ["  TRACK \(twoDigits(track.number)) AUDIO", "    TITLE \(quoted(track.title))"]
    if let performer = track.performer { lines.append("    PERFORMER \(quoted(performer))") }
    if let writer = track.songwriter { lines.append("    SONGWRITER \(quoted(writer))") }
    if let isrc = track.isrc { lines.append("    ISRC \(isrc.compact)") }
    if let pause = track.pause { lines.append("    INDEX 00 \(pause)") }
    lines.append("    INDEX 01 \(track.start)")
    return lines
  }

  private static func quoted(_ text: String) -> String { "\"\(DiscText(text))\"" }

  static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
