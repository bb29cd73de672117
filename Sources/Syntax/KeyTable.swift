/// Finds the entry of a mapping that has a key.
struct KeyTable {
  /// Up to here comparing one by one is quicker than hashing.
  private static let longestScan = 16
  /// Most mappings of a manifest have no more entries.
  private static let usualCount = 4

  private(set) var entries: [SyntaxEntry] = []
  private var places: [String: Int] = [:]

  func index(of key: String) -> Int? {
    guard entries.count > Self.longestScan else {
      // A span reads the keys in place, where the array would hand out copies of entries.
      let span = entries.span
      for index in span.indices where span[index].key == key { return index }
      return nil
    }
    return places[key]
  }

  /// Adds an entry whose key is not yet in the table.
  mutating func append(_ entry: consuming SyntaxEntry) {
    if entries.isEmpty { entries.reserveCapacity(Self.usualCount) }
    entries.append(entry)
    guard entries.count > Self.longestScan else { return }
    let unhashed = places.isEmpty ? 0 : entries.count - 1
    for index in unhashed..<entries.count { places[entries[index].key] = index }
  }
}
