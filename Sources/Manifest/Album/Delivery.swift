import Fields
import Quantities

extension Project {
  /// The deliverables by name; one 24-bit WAV of each song where none are given.
  package var deliverables: [(name: Name, deliverable: Deliverable)] {
    guard let album, !album.deliverables.isEmpty else { return [("master", Deliverable())] }
    return album.deliverables.entries.map { ($0.key, $0.value) }
  }

  /// Those that this version of the tool makes.
  package var renderedDeliverables: [(name: Name, deliverable: Deliverable)] {
    deliverables.filter { $0.deliverable.isRendered }
  }
}

extension Deliverable {
  /// What of the language this version cannot render yet, as it is written; empty where it can.
  package var unrendered: [String] {
    var parts: [String] = []
    if ddp.isOn { parts.append("ddp") }
    return parts
  }

  package var isRendered: Bool { unrendered.isEmpty }
}
