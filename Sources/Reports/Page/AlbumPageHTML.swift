import Diagnostics
import Manifest
import Quantities

extension AlbumPage {
  /// The whole page.
  package var html: String {
    let closing = PageCatalogue.closing.compactMap { panel in section(panel) }
    let opening = PageCatalogue.opening.compactMap { panel in section(panel) }
    let title = "\(self.title): report"
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <title>\(Markup.text(title))</title>
      <link rel="icon" href="data:,">
      <style>
      \(PageStyle.text)
      </style>
      </head>
      <body>
      <a class="skip" href="#content">Skip to the content</a>
      <header>
      \(masthead)</header>
      \(contents)<main id="content">
      \((opening + songs.map(chapter) + closing).joined())</main>
      <footer><p>Made by <code>lacquer report</code> from the manifests and the takes.</p></footer>
      <script>
      \(PageScript.text)
      </script>
      </body>
      </html>

      """
  }

  /// Nothing is fetched from anywhere.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
    + "img-src data:; media-src data: blob:"

  private var masthead: String {
    let album = project.album
    let above = [album?.artist?.value, album?.label?.value, album?.year?.value.description]
      .compactMap { $0 }
    let length = songs.reduce(0) { $0 + $1.length }
    var facts = [
      songs.count == 1 ? "1 song" : "\(songs.count) songs",
      "\(PageFigures.clock(length)) of music",
    ]
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    if errors > 0 { facts.append(errors == 1 ? "1 error" : "\(errors) errors") }
    if warnings > 0 { facts.append(warnings == 1 ? "1 warning" : "\(warnings) warnings") }
    let compared = before.map { before in
      "<p class=\"compared\"><b>\(Markup.text(now.title))</b> compared with "
        + "<b>\(Markup.text(before.title))</b></p>\n"
    }
    return "<p class=\"kicker\">\(Markup.text(above.joined(separator: " · ")))</p>\n"
      + "<h1>\(Markup.text(title))</h1>\n"
      + "<p class=\"lede\">\(Markup.text(facts.joined(separator: ", ")))</p>\n"
      + (compared ?? "")
  }

  private var contents: String {
    func entry(_ id: String, _ title: String) -> String {
      "<li><a href=\"#\(id)\">\(Markup.text(title))</a></li>"
    }
    func entries(_ panels: [any AlbumPanel.Type]) -> [String] {
      panels.filter { $0.body(of: self) != nil }.map { entry(Self.id(of: $0), $0.title) }
    }
    let all =
      entries(PageCatalogue.opening) + songs.map { entry($0.id, $0.song.title) }
      + entries(PageCatalogue.closing)
    return "<nav aria-label=\"Contents\"><ul>\(all.joined())</ul></nav>\n"
  }

  private static func id(of panel: any AlbumPanel.Type) -> String {
    Markup.identifier(panel.title.lowercased())
  }

  private func section(_ panel: any AlbumPanel.Type) -> String? {
    guard let body = panel.body(of: self) else { return nil }
    let id = Self.id(of: panel)
    return """
      <section class="panel" aria-labelledby="\(id)">
      <h2 id="\(id)">\(Markup.text(panel.title))</h2>
      \(body)</section>

      """
  }

  private func chapter(_ song: PageSong) -> String {
    let parts = PageCatalogue.song.compactMap { panel -> String? in
      panel.body(of: song).map { "<h3>\(Markup.text(panel.title))</h3>\n\($0)" }
    }
    return """
      <section class="panel song" aria-labelledby="\(song.id)">
      <h2 id="\(song.id)"><span class="index">\(song.song.number)</span> \
      \(Markup.text(song.song.title))</h2>
      <dl class="facts">\(facts(of: song))</dl>
      \(parts.joined())</section>

      """
  }

  /// `92 bpm`, `92 to 76 bpm` where it moves.
  private static func words(_ tempo: TempoMap) -> String {
    let all = tempo.tempos.map(\.bpm.doubleValue)
    let (least, most) = (all.min() ?? 0, all.max() ?? 0)
    func text(_ bpm: Double) -> String {
      PageFigures.text(bpm, places: bpm == bpm.rounded() ? 0 : 1)
    }
    return least == most ? "\(text(least)) bpm" : "\(text(least)) to \(text(most)) bpm"
  }

  private func facts(of song: PageSong) -> String {
    let own = song.song.resolved.song
    let tempo = song.song.resolved.timeline.tempo
    var facts = [("Length", PageFigures.clock(song.length))]
    if song.song.source == .manifest {
      facts.append(("Tempo", Self.words(tempo)))
      if let key = own.key { facts.append(("Key", "\(key)")) }
    }
    if let master = song.master {
      facts.append(("Loudness", "\(PageFigures.text(master.integrated)) LUFS"))
      facts.append(("True peak", "\(PageFigures.text(master.truePeak)) dBTP"))
      facts.append(("Range", "\(PageFigures.text(master.range)) LU"))
    }
    if let status = own.status { facts.append(("Status", status.rawValue)) }
    return facts.map { "<div><dt>\($0.0)</dt><dd>\(Markup.text($0.1))</dd></div>" }.joined()
  }
}
