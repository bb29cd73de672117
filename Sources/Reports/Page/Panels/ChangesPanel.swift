import Comparison

/// What was edited in a song since the version that it is compared with.
enum ChangesPanel: SongPanel {
  static let title = "Changes"

  static func body(of song: PageSong) -> String? {
    guard song.isCompared else { return nil }
    return html(of: song.changes)
  }

  static func html(of changes: [Change]) -> String {
    guard !changes.isEmpty else { return "<p class=\"quiet\">No change in its own manifest.</p>\n" }
    let items = ChangeGroups(changes).songs.flatMap(\.subjects).map { about in
      let clauses = about.sections.flatMap { section in
        section.changes.map { change in
          (section.name.map { "\($0): " } ?? "") + change.clause
        }
      }
      return
        "<li><b>\(Markup.text(about.heading))</b> \(Markup.text(clauses.joined(separator: "; ")))"
        + "</li>\n"
    }
    return "<ul class=\"changes\">\n\(items.joined())</ul>\n"
  }
}
