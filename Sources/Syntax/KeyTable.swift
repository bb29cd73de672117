/// Finds the entry of a mapping that has a key.
struct KeyTable {
  /// Up to here comparing one by one is quicker than hashing.
  private static let longestScan = 16

  private(set) var entries: [SyntaxEntry] = []
  private var places: [String: Int] = [:]

  func entry(_ key: String) -> SyntaxEntry? {
    guard entries.count > Self.longestScan else { return entries.first { $0.key == key } }
    return places[key].map { entries[$0] }
  }

  /// Adds an entry whose key is not yet in the table.
  mutating func append(_ entry: SyntaxEntry) {
    entries.append(entry)
    guard entries.count > Self.longestScan else { return }
    if places.isEmpty {
      for (index, entry) in entries.enumerated() { places[entry.key] = index }
    } else {
      places[entry.key] = entries.count - 1
    }
  }
}
