import Diagnostics
import Fields
import Manifest
import Quantities

/// Two versions of one strip of the desk.
struct StripComparison<Role: StripRole> {
  private let pair: SongPair
  private let subject: Subject
  private let old: Strip<Role>
  private let new: Strip<Role>

  init(pair: SongPair, subject: Subject, from old: Strip<Role>, to new: Strip<Role>) {
    self.pair = pair
    self.subject = subject
    self.old = old
    self.new = new
  }

  func changes(oldStrip: ResolvedStrip?, newStrip: ResolvedStrip?) -> [Change] {
    let chain = ChainComparison(
      pair: pair,
      subject: subject,
      song: pair.new.name,
      from: oldStrip?.chain ?? [],
      to: newStrip?.chain ?? [],
      place: new.origin.value(of: "chain") ?? old.origin.value(of: "chain")
    )
    let automation = AutomationComparison(
      pair: pair,
      subject: subject,
      from: (oldStrip?.automation ?? []).compactMap { moved($0, chain) },
      to: (newStrip?.automation ?? []).filter { isThere($0, chain) }
    )
    let clips = ClipsComparison(pair: pair, subject: subject)
    return clips.changes(from: old.clips, oldStrip, to: new.clips, newStrip)
      + chain.changes(until: automation.start)
      + ownChanges(automation) + sendChanges(automation) + automation.changes
  }

  private func ownChanges(_ automation: AutomationComparison) -> [Change] {
    let elsewhere: [PartialKeyPath<Strip<Role>>] = [\.clips, \.chain, \.sends, \.automation]
    let differences = Strip<Role>.fieldDifferences(from: old, to: new, at: pair.rate) {
      !elsewhere.contains($0)
    }
    return differences.filter { !pair.isRenaming($0) }.map {
      pair.change($0, of: subject, $0.field, frames: automation.start(of: $0.field))
    }
  }

  private func sendChanges(_ automation: AutomationComparison) -> [Change] {
    guard old.sends != new.sends else { return [] }
    let renames = pair.renames.strips
    var before = Entries<Name, Send>()
    for send in old.sends.entries {
      before.append(renames[send.key] ?? send.key, send.value, at: send.keyPlace.range)
    }
    return Entries.differences(from: before, to: new.sends, at: pair.rate).map { difference in
      let field = (["sends"] + difference.path).joined(separator: ".")
      return pair.change(difference, of: subject, field, frames: automation.start(of: field))
    }
  }

  /// An old line of automation by what is called so now; nil where what it moved is gone.
  private func moved(_ line: AutomationLine, _ chain: ChainComparison) -> AutomationLine? {
    if let processor = line.processor {
      return chain.newIndex(of: processor).map { line.moving($0, line.parameter) }
    }
    guard let bus = Self.bus(of: line) else { return line }
    let name = pair.renames.strip(bus)
    return new.sends[name].map { _ in line.moving(nil, "sends.\(name)") }
  }

  /// False for a line of a processor or a send that there was not before.
  private func isThere(_ line: AutomationLine, _ chain: ChainComparison) -> Bool {
    if let processor = line.processor { return chain.hadOld(processor) }
    guard let bus = Self.bus(of: line) else { return true }
    return old.sends[Renames.oldName(of: bus, in: pair.renames.strips)] != nil
  }

  /// The bus whose send a line moves.
  private static func bus(of line: AutomationLine) -> Name? {
    let parts = line.parameter.split(separator: ".")
    guard line.processor == nil, parts.count == 2, parts[0] == "sends" else { return nil }
    return Name(rawValue: String(parts[1]))
  }
}
