import Diagnostics
import Fields
import Manifest
import Quantities

/// VCAs: added, removed, renamed and edited ones.
struct VCAComparison {
  let pair: SongPair

  var changes: [Change] {
    let (old, new) = (pair.old.resolved, pair.new.resolved)
    var result: [Change] = []
    for entry in new.song.vcas.entries {
      let oldName = Renames.oldName(of: entry.key, in: pair.renames.strips)
      guard let before = old.song.vcas[oldName] else {
        result.append(change(.added, of: entry.key, at: entry.keyPlace))
        continue
      }
      if oldName != entry.key {
        result.append(change(.renamed, of: entry.key, at: entry.keyPlace, from: oldName))
      }
      let automation = AutomationComparison(
        pair: pair,
        subject: .vca(entry.key),
        from: [old.vcaAutomation[oldName]].compactMap { $0 },
        to: [new.vcaAutomation[entry.key]].compactMap { $0 }
      )
      let differences = VCA.fieldDifferences(from: before, to: entry.value, at: pair.rate) {
        $0 != \.automation
      }
      result += differences.filter { !pair.isRenaming($0) }.map {
        pair.change(
          $0,
          of: .vca(entry.key),
          $0.field,
          frames: automation.start(of: $0.field)
        )
      }
      result += automation.changes
    }
    for entry in old.song.vcas.entries
    where pair.renames.strips[entry.key] == nil && new.song.vcas[entry.key] == nil {
      result.append(change(.removed, of: entry.key, at: entry.keyPlace))
    }
    return result
  }

  private func change(
    _ kind: Change.Kind,
    of name: Name,
    at place: Place,
    from old: Name? = nil
  ) -> Change {
    Change(
      kind,
      song: pair.new.name,
      of: .vca(name),
      frames: kind == .renamed ? .nowhere : nil,
      from: old?.rawValue,
      to: old == nil ? nil : name.rawValue,
      place: place.range
    )
  }
}
