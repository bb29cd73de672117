/// One source line with marks under it and words beside them.
struct Excerpt {
  struct Mark {
    let range: SourceRange
    let text: String
    let isPrimary: Bool
  }

  /// Longer lines are shown in part: wider terminals are rare, and some files hold a song a line.
  private static let widest = 120

  let line: Int
  /// File, line and column of the first mark given.
  let place: String
  private let source: DisplayLine
  private let underlines: [Underline]
  private let window: Range<Int>
  private let severity: Severity

  /// `marks` begin on one line of one file; those that go on below are cut at its end.
  init(_ marks: [Mark], severity: Severity) {
    let first = marks[0].range
    let start = first.start
    line = start.line
    place = "\(first.file.path):\(start.line):\(start.column)"
    let source = DisplayLine(first.file.bytes(ofLine: line))
    self.source = source
    self.severity = severity
    underlines = marks.map { Underline($0, in: source) }.sorted { $0.lower < $1.lower }
    let lower = underlines.map(\.lower).min() ?? 0
    let upper = underlines.map(\.upper).max() ?? lower
    window = source.window(around: lower..<upper, widest: Self.widest)
  }

  /// Whether another mark on the line can be shown together with these.
  static func fits(_ mark: Mark, with marks: [Mark]) -> Bool {
    let place = marks[0].range
    guard mark.range.file === place.file, mark.range.start.line == place.start.line else {
      return false
    }
    let source = DisplayLine(place.file.bytes(ofLine: place.start.line))
    let underlines = (marks + [mark]).map { Underline($0, in: source) }
    let lower = underlines.map(\.lower).min() ?? 0
    let upper = underlines.map(\.upper).max() ?? lower
    return source.width <= widest || source.width(of: lower..<upper) <= widest
  }

  /// The source line, then the lines of marks and words.
  func rows(_ colour: TextRenderer.Colour) -> [String] {
    var rows = [sourceRow, markRow(colour)]
    // Only the last words stand beside their mark; the others hang from theirs, from right to left.
    var hanging = underlines.filter { !$0.text.isEmpty }
    if let last = hanging.last, last.lower == underlines.last?.lower { hanging.removeLast() }
    if !hanging.isEmpty { rows.append(hangingRow(hanging, colour)) }
    while let underline = hanging.popLast() {
      let lead = row(hanging.map(\.connector), upTo: underline.lower, colour)
      rows.append(lead + ink(underline).paint(Printable.line(underline.text), colour))
    }
    return rows
  }

  private var sourceRow: String {
    var text = String.UnicodeScalarView()
    if window.lowerBound > 0 { text.append("…") }
    for cell in source.cells[window] { text.append(cell.scalar) }
    if window.upperBound < source.cells.count { text.append("…") }
    return String(text)
  }

  private func markRow(_ colour: TextRenderer.Colour) -> String {
    let marks = row(underlines, upTo: underlines.map(\.upper).max() ?? 0, colour)
    guard let last = underlines.last, !last.text.isEmpty else { return marks }
    return marks + " " + ink(last).paint(Printable.line(last.text), colour)
  }

  private func hangingRow(_ hanging: [Underline], _ colour: TextRenderer.Colour) -> String {
    row(hanging.map(\.connector), upTo: hanging.map(\.connector.upper).max() ?? 0, colour)
  }

  /// Symbols under their cells, and blanks as wide as the line's characters elsewhere.
  private func row(
    _ underlines: [Underline],
    upTo end: Int,
    _ colour: TextRenderer.Colour
  ) -> String {
    var text = window.lowerBound > 0 ? " " : ""
    // Symbols of one ink are painted together.
    var run = ""
    var runInk: Ink?
    for index in window.lowerBound..<max(window.lowerBound, min(end, window.upperBound + 1)) {
      let cell = index < source.cells.count ? source.cells[index] : nil
      let isTab = cell?.scalar == "\t"
      let width = cell?.width ?? 1
      // Where marks overlap, that of the finding itself is on top.
      let covering = underlines.filter { $0.lower <= index && index < $0.upper }
      let underline = covering.first(where: \.isPrimary) ?? covering.first
      let ink = underline.map { self.ink($0) }
      if ink != runInk {
        text += runInk?.paint(run, colour) ?? run
        (run, runInk) = ("", ink)
      }
      guard let underline else {
        run += isTab ? "\t" : String(repeating: " ", count: width)
        continue
      }
      let symbols = underline.isConnector ? min(1, width) : width
      run += String(repeating: underline.symbol, count: symbols)
      run += String(repeating: " ", count: width - symbols)
      if isTab, index + 1 < end { run += "\t" }
    }
    return text + (runInk?.paint(run, colour) ?? run)
  }

  private func ink(_ underline: Underline) -> Ink {
    underline.isPrimary ? .severity(severity) : .secondary
  }
}

/// A mark in cells of its line.
private struct Underline {
  let lower: Int
  let upper: Int
  let text: String
  let isPrimary: Bool
  let isConnector: Bool

  init(_ mark: Excerpt.Mark, in source: DisplayLine) {
    var lower = source.cell(holding: mark.range.lower)
    // A mark begins at the character that a joining one belongs to.
    while lower > 0, lower < source.cells.count, source.cells[lower].width == 0 { lower -= 1 }
    var upper = source.cell(holding: mark.range.upper)
    let isCut = upper == source.cells.count
    while isCut, upper > lower, source.cells[upper - 1].scalar == " " { upper -= 1 }
    self.lower = lower
    self.upper = max(lower + 1, upper)
    text = mark.text
    isPrimary = mark.isPrimary
    isConnector = false
  }

  private init(connectorOf underline: Underline) {
    lower = underline.lower
    upper = underline.lower + 1
    text = ""
    isPrimary = underline.isPrimary
    isConnector = true
  }

  /// The stroke that leads from the mark to words below it.
  var connector: Underline { Underline(connectorOf: self) }

  var symbol: String { isConnector ? "|" : isPrimary ? "^" : "-" }
}
