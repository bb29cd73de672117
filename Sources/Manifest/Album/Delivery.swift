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

  /// Where a song's file lies below the output folder.
  package func path(
    of song: ProjectSong,
    in deliverable: Deliverable,
    named name: Name
  ) throws(DeliveryNaming.Problem) -> String {
    let naming = DeliveryNaming(template: deliverable.name?.value ?? DeliveryNaming.standard)
    return try naming.path(
      for: DeliveryNaming.Values(
        number: song.number,
        title: song.title,
        song: song.name.rawValue,
        artist: song.artist ?? "",
        album: album?.printedTitle ?? "",
        deliverable: name.rawValue,
        ext: deliverable.format.rawValue
      )
    )
  }
}

extension Deliverable {
  /// What of the language this version cannot render yet, as it is written; empty where it can.
  package var unrendered: [String] {
    var parts: [String] = []
    if of != .songs { parts.append("of: \(of.rawValue)") }
    if ![Format.wav, .flac].contains(format) { parts.append("format: \(format.rawValue)") }
    if stage != .master { parts.append("stage: \(stage.rawValue)") }
    if !without.isEmpty { parts.append("without") }
    if !only.isEmpty { parts.append("only") }
    if dither == .noiseShaped { parts.append("dither: noise-shaped") }
    if cue.isOn { parts.append("cue") }
    if ddp.isOn { parts.append("ddp") }
    return parts
  }

  package var isRendered: Bool { unrendered.isEmpty }
}
