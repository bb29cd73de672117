/// What becomes of the entries of a mapping that both sides have edited.
///
/// Our order stays; what is new on their side follows what it follows there. An entry that one side
/// gave another key, and nothing else, is the same entry.
struct MappingSlots {
  private let base: [String: Element]
  private let ours: [Element]
  private let theirs: [Element]
  private let oldKeys: (ours: [String: String], theirs: [String: String])

  init(base: [Element], ours: [Element], theirs: [Element]) {
    let known = Self.byKey(base)
    self.base = known
    self.ours = ours
    self.theirs = theirs
    oldKeys = (
      Self.oldKeys(of: ours, base: base), Self.oldKeys(of: theirs, base: base)
    )
  }

  /// In the order of the result.
  ///
  /// Where two entries get one key, which a new name may do, the result is no manifest, and is found
  /// to be none when it is read.
  var slots: [Slot] {
    let mine = Self.byKey(ours) { oldKeys.ours[$0] ?? $0 }
    let others = Self.byKey(theirs) { oldKeys.theirs[$0] ?? $0 }
    var keys = ours.map { oldKey($0, oldKeys.ours) }
    let order = theirs.map { oldKey($0, oldKeys.theirs) }
    for (index, key) in order.enumerated() where mine[key] == nil {
      // Behind what we have put there too.
      let after = order[..<index].last.flatMap { keys.firstIndex(of: $0) }.map { place in
        keys[(place + 1)...].firstIndex { base[$0] != nil || mine[$0] == nil } ?? keys.count
      }
      let before = order[index...].lazy.compactMap { keys.firstIndex(of: $0) }.first
      keys.insert(key, at: after ?? before ?? keys.count)
    }
    var result: [Slot] = []
    for key in keys {
      if let slot = slot(base[key], mine[key], others[key]) { result.append(slot) }
    }
    return ChainReferences(base: base, ours: mine, theirs: others).guarded(result)
  }

  private func slot(_ base: Element?, _ ours: Element?, _ theirs: Element?) -> Slot? {
    switch (base, ours, theirs) {
    case (let base, let ours?, let theirs?): return .merge(base, ours, theirs)
    case (nil, let ours?, nil): return .keep(ours)
    case (nil, nil, let theirs?): return .keep(theirs)
    case (let base?, let ours?, nil):
      return ours.meaning == base.meaning ? nil : .conflict([ours], [])
    case (let base?, nil, let theirs?):
      return theirs.meaning == base.meaning ? nil : .conflict([], [theirs])
    case (_, nil, nil): return nil
    }
  }

  private func oldKey(_ element: Element, _ oldKeys: [String: String]) -> String {
    let key = element.key ?? ""
    return oldKeys[key] ?? key
  }

  /// Old keys by new ones: those that are gone, where one new entry says the same, and at more
  /// length than a single value.
  private static func oldKeys(of side: [Element], base: [Element]) -> [String: String] {
    let (before, after) = (Set(base.compactMap(\.key)), Set(side.compactMap(\.key)))
    let gone = base.filter { $0.value.collection?.elements.isEmpty == false }
      .filter { !after.contains($0.key ?? "") }
    let fresh = side.filter { !before.contains($0.key ?? "") }
    var result: [String: String] = [:]
    for element in gone {
      let same = fresh.filter { $0.meaning == element.meaning }
      let rivals = gone.filter { $0.meaning == element.meaning }
      guard same.count == 1, rivals.count == 1, let key = same[0].key else { continue }
      result[key] = element.key
    }
    return result
  }

  private static func byKey(
    _ elements: [Element],
    _ name: (String) -> String = { $0 }
  ) -> [String: Element] {
    Dictionary(elements.map { (name($0.key ?? ""), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
