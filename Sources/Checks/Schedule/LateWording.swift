import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

extension Plan {
  /// A step that ends after it is due.
  struct Late {
    let index: Int
    /// In seconds.
    let lateness: Int
    /// Whether it would be in time without its lead time.
    let isByLeadTime: Bool
  }

  /// Those that are late of themselves: later than all that they need.
  var firstLate: [Late] {
    subjects.indices.compactMap { index in
      guard subjects[index].done == nil, let lateness = network.lateness(of: index) else {
        return nil
      }
      let step = network.steps[index]
      let before = step.needs.compactMap { network.lateness(of: $0) }.max() ?? 0
      guard lateness > before else { return nil }
      return Late(
        index: index,
        lateness: lateness,
        isByLeadTime: step.lead > 0 && lateness <= step.lead
      )
    }
  }

  /// That a step is late, with the chain that makes it so.
  func finding(_ code: Code, _ late: Late) -> Diagnostic {
    let subject = subjects[late.index]
    let chain = network.chain(to: late.index).map { "`\(subjects[$0].name.value)`" }
    let last = network.chain(to: late.index).dropLast().last
    return Diagnostic(
      code,
      at: subject.due?.place,
      "\(subject.kind) `\(subject.name.value)` is late by \(Printed.wholeDays(late.lateness))",
      label: "reached \(Printed.end(network.times[late.index].range.upperBound))",
      labels: last.flatMap { last in
        subjects[last].name.place.range.map {
          let end = network.times[last].range.upperBound
          return [Diagnostic.Label($0, "done \(Printed.end(end))")]
        }
      } ?? [],
      notes: chain.count > 1 ? ["the longest chain is \(chain.joined(separator: " -> "))"] : [],
      help: ["\(chain.count > 1 ? "shorten the chain" : "start earlier"), or put the date off"]
    )
  }
}
