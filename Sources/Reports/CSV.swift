/// Comma-separated values (RFC 4180): lines end in CRLF, cells with commas, quotes or line breaks
/// are quoted.
package enum CSV {
  package static func text(_ rows: [[String]]) -> String {
    rows.map { row in row.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    // Scalars, since CRLF is one character and would be missed.
    let special: Set<Unicode.Scalar> = [",", "\"", "\r", "\n"]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
