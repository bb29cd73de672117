/// Automation names processors by kind and number, `compressor.2.threshold`, `eq.bands.1.gain`:
/// where one side puts in or takes out a processor or a band and the other one automates that kind,
/// the name may now mean another one.
struct ChainReferences {
  let base: [String: Element]
  let ours: [String: Element]
  let theirs: [String: Element]

  private static let chain = "chain"
  private static let automation = "automation"

  /// The same slots, with a conflict where the automation may mean something else.
  func guarded(_ slots: [Slot]) -> [Slot] {
    let isShifted =
      !renumbered(by: ours).isDisjoint(with: automated(by: theirs))
      || !renumbered(by: theirs).isDisjoint(with: automated(by: ours))
    guard isShifted else { return slots }
    return slots.map { slot in
      switch slot {
      case .merge(_, let ours, let theirs) where ours.key == Self.automation:
        .conflict([ours], [theirs])
      case .keep(let element) where element.key == Self.automation:
        ours[Self.automation] == element ? .conflict([element], []) : .conflict([], [element])
      default: slot
      }
    }
  }

  /// Kinds of processors of which a side has another number, or another number of bands.
  private func renumbered(by side: [String: Element]) -> Set<String> {
    let (before, after) = (counts(of: base[Self.chain]), counts(of: side[Self.chain]))
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
  }

  private func counts(of chain: Element?) -> [String: [Int]] {
    var result: [String: [Int]] = [:]
    for link in chain?.meaning.items ?? [] {
      for (kind, parameters) in link.mapping {
        result[kind, default: []].append(parameters["bands"]?.items.count ?? 0)
      }
    }
    return result
  }

  /// Kinds of processors that a side automates otherwise than before.
  private func automated(by side: [String: Element]) -> Set<String> {
    let before = base[Self.automation]?.meaning.mapping ?? [:]
    let after = side[Self.automation]?.meaning.mapping ?? [:]
    let paths = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    return Set(paths.map { String($0.prefix { $0 != "." }) })
  }
}
