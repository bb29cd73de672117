/// A manifest in which `~` stands before and after the place of a finding.
package struct MarkedText {
  package let text: String
  /// In bytes; empty where nothing is marked.
  package let mark: Range<Int>

  package init(_ marked: String) {
    let parts = marked.utf8.split(separator: UInt8(ascii: "~"), omittingEmptySubsequences: false)
    text = parts.map { String(Substring($0)) }.joined()
    let start = parts[0].count
    mark = parts.count == 3 ? start..<(start + parts[1].count) : 0..<0
  }
}
