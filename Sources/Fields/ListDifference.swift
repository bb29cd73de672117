import Diagnostics
import Quantities

extension Entries {
  /// By name: the order of names has no meaning.
  package static func differences(
    from old: Entries?,
    to new: Entries?,
    at rate: SampleRate?
  ) -> [Difference] {
    let (old, new) = (old ?? Entries(), new ?? Entries())
    return keys(of: old, and: new).flatMap { key in
      Value.itemDifferences(from: old[key], to: new[key], at: rate).map {
        $0.below(key.description, oldPlace: old.place(of: key), newPlace: new.place(of: key))
      }
    }
  }

  /// The names of the new entries, then those that are gone.
  package static func keys(of old: Entries, and new: Entries) -> [Key] {
    new.keys + old.keys.filter { new[$0] == nil }
  }
}

extension Array where Element: ManifestValue {
  /// Item by item where the items are mappings, else of the list as a whole.
  package static func differences(
    from old: [Element]?,
    to new: [Element]?,
    at rate: SampleRate?
  ) -> [Difference] {
    let (old, new) = (old ?? [], new ?? [])
    guard old != new else { return [] }
    guard Element.shape.isMapping else { return [Difference(old.canonical, new.canonical)] }
    guard let oldNames = Self.names(of: old), let newNames = Self.names(of: new) else {
      return Self.differencesByPlace(from: old, to: new, at: rate)
    }
    return Self.differencesByName(
      from: [(String, Element)](zip(oldNames, old)),
      to: [(String, Element)](zip(newNames, new)),
      at: rate
    )
  }

  /// The names of the items; nil where one has none or two have the same.
  private static func names(of items: [Element]) -> [String]? {
    let names = items.compactMap(\.itemName)
    return names.count == items.count && Set(names).count == items.count ? names : nil
  }

  private static func differencesByName(
    from old: [(name: String, item: Element)],
    to new: [(name: String, item: Element)],
    at rate: SampleRate?
  ) -> [Difference] {
    var result: [Difference] = []
    for (name, item) in new {
      let before = old.first { $0.name == name }?.item
      result += Element.itemDifferences(from: before, to: item, at: rate).map { $0.below(name) }
    }
    for (name, item) in old where !new.contains(where: { $0.name == name }) {
      result += Element.itemDifferences(from: item, to: nil, at: rate).map { $0.below(name) }
    }
    let kept = old.map(\.name).filter { name in new.contains { $0.name == name } }
    let order = new.map(\.name).filter { kept.contains($0) }
    if kept != order {
      result.append(
        Difference(.list(kept.map { .text($0) }), .list(order.map { .text($0) }))
      )
    }
    return result
  }

  /// Items between those that both have, one against the other; numbers count from 1.
  private static func differencesByPlace(
    from old: [Element],
    to new: [Element],
    at rate: SampleRate?
  ) -> [Difference] {
    var result: [Difference] = []
    for gap in Alignment.gaps(from: old, to: new) {
      for step in 0..<Swift.max(gap.old.count, gap.new.count) {
        let before = step < gap.old.count ? old[gap.old.lowerBound + step] : nil
        let after = step < gap.new.count ? new[gap.new.lowerBound + step] : nil
        let place = (after == nil ? gap.old : gap.new).lowerBound + step
        result += Element.itemDifferences(from: before, to: after, at: rate).map {
          $0.below(String(place + 1))
        }
      }
    }
    return result
  }
}

extension Shape {
  /// True where a value may be a mapping with known keys.
  fileprivate var isMapping: Bool {
    switch self {
    case .node: true
    case .either(let shapes): shapes.contains(where: \.isMapping)
    case .scalar, .choice, .list, .tuple, .entries: false
    }
  }
}
