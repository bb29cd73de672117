import Diagnostics

/// Pieces of HTML; all that comes from manifests passes through here.
enum Markup {
  static func text(_ text: String) -> String { XMLText.content(text) }
  static func attribute(_ text: String) -> String { XMLText.attribute(text) }

  /// Text in which names stand in backquotes, as findings have it.
  static func prose(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    // A quote without its partner is only a quote.
    guard parts.count % 2 == 1 else { return Self.text(text) }
    return parts.enumerated().map { index, part in
      index % 2 == 0 ? Self.text(String(part)) : "<code>\(Self.text(String(part)))</code>"
    }.joined()
  }

  /// The letters, digits and hyphens of a name: what an `id` is made of.
  static func identifier(_ words: String...) -> String {
    words.joined(separator: "-").map { character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
    }.reduce(into: "") { $0.append($1) }
  }

  /// What is folded away until somebody asks for it; print shows it.
  static func details(_ summary: String, _ body: String) -> String {
    "<details><summary>\(text(summary))</summary>\n\(body)</details>\n"
  }

  /// A part that is wider than narrow screens and moves sideways in its own frame; the keyboard
  /// reaches it.
  static func sideways(_ label: String, _ body: String) -> String {
    "<div class=\"sideways\" tabindex=\"0\" role=\"region\" aria-label=\"\(attribute(label))\">\n"
      + "\(body)</div>\n"
  }
}

/// A table with a caption, whose first column heads the rows.
struct MarkupTable {
  struct Column {
    let title: String
    var style = ""

    static func text(_ title: String) -> Column { Column(title: title) }
    static func number(_ title: String) -> Column { Column(title: title, style: "number") }
    /// Sentences, which need some room.
    static func words(_ title: String) -> Column { Column(title: title, style: "words") }
    /// Words that stay on one line.
    static func name(_ title: String) -> Column { Column(title: title, style: "name") }
  }

  let caption: String
  /// False where a heading above it says as much.
  private let showsCaption: Bool
  let columns: [Column]
  /// Markup, a row as many cells as there are columns.
  private var rows: [[String]] = []
  private var foot: [String]?

  init(_ caption: String, isShown: Bool = false, _ columns: [Column]) {
    self.caption = caption
    showsCaption = isShown
    self.columns = columns
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }
  mutating func close(_ cells: [String]) { foot = cells }

  var isEmpty: Bool { rows.isEmpty }

  var html: String {
    let heads = columns.map { column in
      "<th scope=\"col\"\(column.attribute)>\(Markup.text(column.title))</th>"
    }
    let body = rows.map { row($0) }.joined()
    let last = foot.map { "<tfoot>\n\(row($0))</tfoot>\n" } ?? ""
    return Markup.sideways(
      caption,
      """
      <table><caption\(showsCaption ? "" : " class=\"unseen\"")>\(Markup.text(caption))</caption>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(body)</tbody>
      \(last)</table>

      """
    )
  }

  private func row(_ cells: [String]) -> String {
    let marked = zip(cells, columns).enumerated().map { index, pair in
      let (cell, column) = pair
      return index == 0
        ? "<th scope=\"row\"\(column.attribute)>\(cell)</th>"
        : "<td\(column.attribute)>\(cell)</td>"
    }
    return "<tr>\(marked.joined())</tr>\n"
  }
}

extension MarkupTable.Column {
  fileprivate var attribute: String { style.isEmpty ? "" : " class=\"\(style)\"" }
}
