import Fields
import Manifest
import Quantities

/// What was recorded, and where which take is heard.
enum TakeSheetPanel: AlbumPanel {
  static let title = "Take sheet"

  static func body(of page: AlbumPage) -> String? {
    let rows = TakesReport(page.project).rows
    guard !rows.isEmpty else { return nil }
    let people = page.project.album
    return page.songs.map { song in
      var table = MarkupTable(
        "Takes of \(song.song.title)",
        [
          .name("Take"), .text("Heard"), .name("By"), .name("Session"), .number("Rating"),
          .words("Notes"),
        ]
      )
      for row in rows where row.song.name == song.song.name {
        let take = row.take.take
        table.add([
          Markup.text(row.take.name.rawValue),
          row.isMissing ? "<strong>file missing</strong>" : heard(row, song),
          Markup.text(take.by.map { people?.printedPerson($0.value) ?? $0.value.rawValue } ?? ""),
          Markup.text(take.session?.value.rawValue ?? ""),
          take.rating.map { Markup.text($0.description) } ?? "",
          Markup.text(
            [take.mic?.value, take.notes?.value].compactMap { $0 }.joined(separator: "; ")
          ),
        ])
      }
      return table.isEmpty ? "" : "<h3>\(Markup.text(song.song.title))</h3>\n\(table.html)"
    }.joined()
  }

  /// A bar as long as the song in which the heard places are marked, and the places in words.
  private static func heard(_ row: TakesReport.Row, _ song: PageSong) -> String {
    guard !row.heard.isEmpty else { return "<span class=\"quiet\">not heard</span>" }
    let marks = row.heard.map { hearing in
      let start = song.share(of: hearing.start)
      let width = song.share(of: hearing.end) - start
      return
        "<i style=\"left:\(PageFigures.percent(start));width:\(PageFigures.percent(width))\"></i>"
    }
    var tracks: [(name: String, times: [String])] = []
    for hearing in row.heard {
      let start = PageFigures.clock(song.seconds(of: hearing.start))
      // What belongs together stays on one line.
      let time = "\(start)\u{2060}–\u{2060}\(PageFigures.clock(song.seconds(of: hearing.end)))"
      if let index = tracks.firstIndex(where: { $0.name == hearing.track }) {
        tracks[index].times.append(time)
      } else {
        tracks.append((hearing.track, [time]))
      }
    }
    let words = tracks.map { "\($0.name) \($0.times.joined(separator: ", "))" }
    return "<div class=\"extent\" aria-hidden=\"true\">\(marks.joined())</div>"
      + "<span class=\"places\">\(Markup.text(words.joined(separator: "; ")))</span>"
  }
}

extension Album {
  /// A person's printed name.
  fileprivate func printedPerson(_ name: Name) -> String {
    people[name]?.name?.value ?? name.rawValue
  }
}
