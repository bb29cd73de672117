import Diagnostics

extension SoundReport {
  /// For people: songs, what is to be said of them, tables below.
  package var text: String {
    guard !songs.isEmpty else { return "no difference in sound\n" }
    return songs.map { song in
      var result = "sound of \(song.name)\n"
      for sentence in song.sentences { result += "  \(sentence)\n" }
      for table in song.tables { result += "\n" + Self.text(of: table) }
      return result
    }.joined(separator: "\n")
  }

  private static func text(of table: SoundTable) -> String {
    var text = TextTable(table.columns.map(\.side))
    text.add(table.columns.map(\.title))
    for row in table.rows { text.add(row) }
    return text.text.split(separator: "\n").map { "  \($0)\n" }.joined()
  }

  /// For reviews: tables of GitHub Flavored Markdown 0.29, section 4.10.
  var markdown: String {
    guard !songs.isEmpty else { return "\nNo difference in sound.\n" }
    return songs.map { song in
      var result = "\n### Sound of \(Markdown.text(song.name))\n"
      let sentences = song.sentences
      if !sentences.isEmpty { result += "\n" }
      for sentence in sentences { result += "- \(Markdown.text(sentence))\n" }
      for table in song.tables { result += "\n**\(table.caption)**\n\n" + Self.markdown(of: table) }
      return result
    }.joined()
  }

  private static func markdown(of table: SoundTable) -> String {
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
    return line(table.columns.map { Markdown.text($0.title) })
      + line(table.columns.map { $0.side == .right ? "---:" : "---" })
      + table.rows.map { line($0.map { Markdown.text($0) }) }.joined()
  }

  /// The sections of a page.
  var html: String {
    guard !songs.isEmpty else { return "<p>No difference in sound.</p>\n" }
    return songs.map { song in
      let sentences = song.sentences.map { "<li>\(XMLText.content($0))</li>\n" }.joined()
      return """
        <section>
        <h2>Sound of \(XMLText.content(song.name))</h2>
        \(sentences.isEmpty ? "" : "<ul>\n\(sentences)</ul>\n")\
        \(song.tables.map(Self.html(of:)).joined())</section>

        """
    }.joined()
  }

  private static func html(of table: SoundTable) -> String {
    let head = table.columns.map { "<th scope=\"col\">\(XMLText.content($0.title))</th>" }.joined()
    let rows = table.rows.map { row in
      let first = "<th scope=\"row\">\(XMLText.content(row[0]))</th>"
      let rest = row.dropFirst().map { "<td>\(XMLText.content($0))</td>" }.joined()
      return "<tr>\(first)\(rest)</tr>\n"
    }
    return """
      <table>
      <caption>\(XMLText.content(table.caption))</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>

      """
  }
}
