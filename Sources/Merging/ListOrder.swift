/// The order of what both sides put at one place of a list.
struct ListOrder {
  /// Where a position lies in the song; nil where nobody knows.
  let place: (String) -> Int?

  /// Both in one order; nil where it may have a meaning that nobody knows.
  func ordered(_ ours: [Element], _ theirs: [Element]) -> [Element]? {
    if ours.isEmpty { return theirs }
    if theirs.isEmpty || ours.map(\.meaning) == theirs.map(\.meaning) { return ours }
    return byPlace(ours + theirs) ?? named(ours, theirs)
  }

  /// Of the timeline: points, clips, tempi.
  private func byPlace(_ elements: [Element]) -> [Element]? {
    let placed = elements.compactMap { element in
      position(of: element.meaning).flatMap(place).map { (place: $0, element: element) }
    }
    guard placed.count == elements.count, Set(placed.map(\.place)).count == placed.count else {
      return nil
    }
    return placed.sorted { $0.place < $1.place }.map(\.element)
  }

  /// Items that are called by a name are no sequence in time.
  private func named(_ ours: [Element], _ theirs: [Element]) -> [Element]? {
    let names = (ours + theirs).compactMap { $0.meaning["id"]?.text }
    guard names.count == ours.count + theirs.count, Set(names).count == names.count else {
      return nil
    }
    return ours + theirs
  }

  /// `[verse-1, -3 dB]`, `{take: vox.1, at: verse-1}` or `{take: vox.1, over: verse-1 .. chorus-1}`.
  private func position(of item: Meaning) -> String? {
    let text = item.items.first?.text ?? (item["at"] ?? item["over"] ?? item["from"])?.text
    return text.map { text in
      String(text.firstRange(of: " .. ").map { text[..<$0.lowerBound] } ?? text[...])
    }
  }
}
