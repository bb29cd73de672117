import Fields
import Manifest
import Quantities

/// Who did what, and who owns what, song by song.
enum CreditsPanel: AlbumPanel {
  static let title = "Credits"

  static func body(of page: AlbumPage) -> String? {
    let report = CreditsReport(page.project)
    let songs = report.songs.filter { song in
      !song.credits.isEmpty || !song.writers.isEmpty || !song.master.isEmpty
    }
    guard !songs.isEmpty else { return nil }
    return "<div class=\"credits\">\n" + songs.map(html).joined() + "</div>\n"
  }

  private static func html(of song: CreditsReport.Song) -> String {
    var roles: [(role: String, names: [String])] = []
    for credit in song.credits {
      if let index = roles.firstIndex(where: { $0.role == credit.role }) {
        roles[index].names.append(credit.name)
      } else {
        roles.append((credit.role, [credit.name]))
      }
    }
    var rows = roles.map { ($0.role, $0.names.joined(separator: ", ")) }
    let owners = song.writers.map { "\($0.name) \($0.share)" }.joined(separator: ", ")
    if !owners.isEmpty { rows.append(("shares of the work", owners)) }
    let master = song.master.map { "\($0.name) \($0.share)" }.joined(separator: ", ")
    if !master.isEmpty { rows.append(("shares of the master", master)) }
    for (name, code) in [("ISRC", song.isrc), ("ISWC", song.iswc)] {
      if let code { rows.append((name, code)) }
    }
    let lines = rows.map {
      "<div><dt>\(Markup.text($0.0))</dt><dd>\(Markup.text($0.1))</dd></div>\n"
    }
    let foot = [song.phonogram, song.copyright].compactMap { $0 }.map { Markup.text($0) }
    return """
      <section><h3>\(song.number) \(Markup.text(song.title))</h3>
      <dl>
      \(lines.joined())</dl>
      \(foot.isEmpty ? "" : "<p class=\"note\">\(foot.joined(separator: "<br>"))</p>")</section>

      """
  }
}
