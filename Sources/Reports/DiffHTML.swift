import Comparison
import Quantities

extension DiffReport {
  /// One page that needs nothing else: no network, no script.
  package var html: String {
    let title = "Changes from \(old) to \(new)"
    let body =
      changes.isEmpty ? "<p>No change.</p>\n" : groups.songs.map(Self.html(of:)).joined()
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.escaped(title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      <h1>\(Self.escaped(title))</h1>
      \(body)\(sound?.html ?? "")</main>
      </body>
      </html>

      """
  }

  /// Contrasts of text to ground are above 7:1 in both schemes (WCAG 2.2, 1.4.6).
  private static let style = """
    :root { color-scheme: light dark; --text: #1a1a1a; --ground: #ffffff; --rule: #767676;
      --old: #8a1c1c; --new: #14532d; }
    @media (prefers-color-scheme: dark) {
      :root { --text: #ececec; --ground: #161616; --rule: #8c8c8c; --old: #ffb4ab; --new: #a5e8b5; }
    }
    body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--text);
      background: var(--ground); }
    main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
    h1 { font-size: 1.3rem; }
    h2 { font-size: 1.1rem; border-bottom: 1px solid var(--rule); }
    table { width: 100%; border-collapse: collapse; }
    caption { text-align: left; font-weight: 600; padding-top: 0.8rem; }
    th, td { text-align: left; vertical-align: top; padding: 0.2rem 0.8rem 0.2rem 0;
      overflow-wrap: anywhere; }
    del { color: var(--old); }
    ins { color: var(--new); text-decoration: none; font-weight: 600; }
    """

  private static func html(of song: ChangeGroups.Song) -> String {
    let rows = song.subjects.flatMap { about in
      about.sections.flatMap { section in
        section.changes.map { row($0, about.heading) }
      }
    }
    return """
      <section>
      <h2>\(escaped(song.heading))</h2>
      <table>
      <thead><tr><th scope="col">Part</th><th scope="col">What</th><th scope="col">Where</th>\
      <th scope="col">Before</th><th scope="col">After</th></tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>
      </section>

      """
  }

  private static func row(_ change: Change, _ heading: String) -> String {
    let whereabouts = [change.section?.description, change.at?.description].compactMap { $0 }
    let what = change.kind == .changed ? change.field : "\(change.field) \(change.kind.rawValue)"
    return "<tr><th scope=\"row\">\(escaped(heading))</th><td>\(escaped(what))</td>"
      + "<td>\(escaped(whereabouts.joined(separator: ", ")))</td>"
      + "<td>\(change.old.map { "<del>\(escaped($0))</del>" } ?? "")</td>"
      + "<td>\(change.new.map { "<ins>\(escaped($0))</ins>" } ?? "")</td></tr>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
