/// "Did you mean": the name that was probably intended.
package enum Suggestion {
  /// Names longer than this are never compared: the distance costs the product of both lengths.
  private static let longestName = 100
  /// A suggestion may differ from the name in at most one character out of so many.
  private static let charactersPerEdit = 3

  /// The candidate with the fewest edits, at most a third of the name's length; of equals the
  /// first.
  package static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    let letters = Array(name.unicodeScalars)
    guard letters.count <= longestName else { return nil }
    var nearest: String?
    var limit = letters.count / charactersPerEdit
    for candidate in candidates {
      let others = Array(candidate.unicodeScalars)
      guard limit >= 0, abs(others.count - letters.count) <= limit else { continue }
      let edits = distance(letters, others)
      guard edits <= limit, candidate != name else { continue }
      nearest = candidate
      limit = edits - 1
    }
    return nearest
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one name into another.
  ///
  /// Damerau, CACM 7(3), 1964, in the unrestricted form of Lowrance and Wagner, JACM 22(2), 1975.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    let far = left.count + right.count
    let width = right.count + 2
    var table = [Int](repeating: far, count: (left.count + 2) * width)
    for row in 0...left.count { table[(row + 1) * width + 1] = row }
    for column in 0...right.count { table[width + column + 1] = column }
    var lastRows: [Unicode.Scalar: Int] = [:]
    for (row, letter) in zip(1..., left) {
      var lastColumn = 0
      for (column, other) in zip(1..., right) {
        let swapRow = lastRows[other] ?? 0
        let swapColumn = lastColumn
        if letter == other { lastColumn = column }
        let replaced = table[row * width + column] + (letter == other ? 0 : 1)
        let inserted = table[(row + 1) * width + column] + 1
        let deleted = table[row * width + column + 1] + 1
        let swapped =
          table[swapRow * width + swapColumn] + (row - swapRow - 1) + 1 + (column - swapColumn - 1)
        table[(row + 1) * width + column + 1] = min(replaced, inserted, deleted, swapped)
      }
      lastRows[letter] = row
    }
    return table[(left.count + 1) * width + right.count + 1]
  }
}
