import Diagnostics

/// Rows of cells as lines, with columns as wide as their widest cell.
package struct TextTable: Sendable {
  package enum Side: Sendable {
    case left
    case right
  }

  private let sides: [Side]
  private var rows: [[String]] = []

  /// A table with the sides to which its columns keep.
  package init(_ sides: [Side]) {
    self.sides = sides
  }

  /// Cells that are missing at the end are empty.
  package mutating func add(_ cells: [String]) {
    precondition(cells.count <= sides.count, "a row has no more cells than the table columns")
    rows.append(cells.map(Self.oneLine) + Array(repeating: "", count: sides.count - cells.count))
  }

  /// One line a row, without spaces at its end.
  package var text: String {
    let widths = sides.indices.map { column in
      rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() where widths[column] > 0 {
        let space = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
        line += (line.isEmpty && column == 0 ? "" : "  ")
        line += sides[column] == .right ? space + cell : cell + space
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// What would break the line, or steer a terminal, as spaces.
  private static func oneLine(_ cell: String) -> String {
    String(
      String.UnicodeScalarView(
        cell.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
      )
    )
  }
}
