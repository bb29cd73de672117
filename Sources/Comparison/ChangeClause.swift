extension Change {
  /// What happened, for a line that has named its subject: `fader -1.8 dB -> -1 dB at chorus-1`.
  package var clause: String {
    let words =
      switch kind {
      case .changed: [field, old ?? "none", "->", new ?? "none"]
      case .added: ["added", field, new ?? ""]
      case .removed: ["removed", field, old ?? ""]
      case .moved: [field, "moved from", old ?? "", "to", new ?? ""]
      case .renamed: [field, "renamed from", old ?? ""]
      }
    let whereabouts =
      switch at {
      case nil: ""
      case .bars: "in \(at?.description ?? "")"
      case .at, .from: at?.description ?? ""
      }
    return (words + [whereabouts]).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
