import Diagnostics
import Fields
import Manifest
import Processors
import Quantities

/// Two versions of a chain, presets expanded: which processors are still there, and what became of
/// them.
struct ChainComparison {
  private let pair: SongPair
  private let subject: Subject
  private let song: Name?
  private let old: [ResolvedProcessor]
  private let new: [ResolvedProcessor]
  /// Where the chain was written.
  private let place: SourceRange?
  /// Old and new places of what is in both.
  private let kept: [(old: Int, new: Int)]

  init(
    pair: SongPair,
    subject: Subject,
    song: Name?,
    from old: [ResolvedProcessor],
    to new: [ResolvedProcessor],
    place: SourceRange?
  ) {
    self.pair = pair
    self.subject = subject
    self.song = song
    self.old = old
    self.new = new
    self.place = place
    kept = Self.matches(from: old, to: new)
  }

  func newIndex(of index: Int) -> Int? { kept.first { $0.old == index }?.new }
  func hadOld(_ index: Int) -> Bool { kept.contains { $0.new == index } }

  /// What changed; `end` tells up to where the written value of a parameter holds.
  func changes(until end: (Int, String) -> Range<Int>?) -> [Change] {
    var result: [Change] = []
    for (index, processor) in new.enumerated() {
      guard let match = kept.first(where: { $0.new == index }) else {
        result.append(change(.added, of: processor))
        continue
      }
      result += changes(from: old[match.old], to: processor, until: { end(index, $0) })
    }
    for (index, processor) in old.enumerated() where newIndex(of: index) == nil {
      result.append(change(.removed, of: processor))
    }
    let before = kept.sorted { $0.old < $1.old }.map { new[$0.new].name.label }
    let after = kept.sorted { $0.new < $1.new }.map { new[$0.new].name.label }
    if before != after {
      result.append(
        Change(
          song: song,
          of: subject,
          "chain",
          from: before.joined(separator: ", "),
          to: after.joined(separator: ", "),
          place: place
        )
      )
    }
    return result
  }

  private func change(_ kind: Change.Kind, of processor: ResolvedProcessor) -> Change {
    // Of a processor without parameters of its own there is nothing to say.
    let canonical = processor.processor.canonical
    let text = canonical == .map([]) ? nil : canonical.written
    return Change(
      kind,
      song: song,
      of: subject,
      processor.name.label,
      from: kind == .removed ? text : nil,
      to: kind == .added ? text : nil,
      place: processor.place
    )
  }

  private func changes(
    from old: ResolvedProcessor,
    to new: ResolvedProcessor,
    until end: (String) -> Range<Int>?
  ) -> [Change] {
    let label = new.name.label
    var result = differences(from: old.processor, to: new.processor)
      .filter { !pair.isRenaming($0) }
      .map { difference in
        let field = difference.path.isEmpty ? shorthand(of: new.processor) : difference.field
        return difference.change(song: song, of: subject, "\(label).\(field)", frames: end(field))
      }
    if old.isBypassed != new.isBypassed {
      result.append(
        Change(
          song: song,
          of: subject,
          "\(label).bypass",
          from: Toggle(old.isBypassed).description,
          to: Toggle(new.isBypassed).description,
          place: new.place
        )
      )
    }
    return result
  }

  /// The parameter that a bare value stands for, which automation writes out.
  private func shorthand(of processor: any Processor) -> String {
    type(of: processor).shorthand ?? ""
  }

  private func differences<P: Processor>(from old: P, to new: any Processor) -> [Difference] {
    guard let new = new as? P else { return [] }
    return P.differences(from: old, to: new, at: pair.rate)
  }

  /// Those with the same name or the same parameters stay; then, between them, those of one kind in
  /// their order; then those that went to another place.
  private static func matches(
    from old: [ResolvedProcessor],
    to new: [ResolvedProcessor]
  ) -> [(old: Int, new: Int)] {
    var result = Alignment.pairs(from: old, to: new, areSame: areSame)
    var gaps: [(old: Range<Int>, new: Range<Int>)] = []
    var (oldStart, newStart) = (0, 0)
    for pair in result + [(old.count, new.count)] {
      gaps.append((oldStart..<pair.old, newStart..<pair.new))
      (oldStart, newStart) = (pair.old + 1, pair.new + 1)
    }
    var freeOld = Set(old.indices).subtracting(result.map(\.old))
    var freeNew = Set(new.indices).subtracting(result.map(\.new))
    func keep(_ pairs: [(old: Int, new: Int)]) {
      result += pairs
      freeOld.subtract(pairs.map(\.old))
      freeNew.subtract(pairs.map(\.new))
    }
    for index in freeNew.sorted() {
      if let match = freeOld.sorted().first(where: { areSame(old[$0], new[index]) }) {
        keep([(match, index)])
      }
    }
    for gap in gaps {
      let before = gap.old.filter { freeOld.contains($0) }
      let after = gap.new.filter { freeNew.contains($0) }
      let pairs = Alignment.pairs(from: before, to: after) {
        old[$0].name.kind == new[$1].name.kind
      }
      keep(pairs.map { (before[$0.old], after[$0.new]) })
    }
    return result
  }

  private static func areSame(_ old: ResolvedProcessor, _ new: ResolvedProcessor) -> Bool {
    guard old.name.kind == new.name.kind else { return false }
    if let id = old.name.id, id == new.name.id { return true }
    return old.processor.canonical == new.processor.canonical
  }
}
