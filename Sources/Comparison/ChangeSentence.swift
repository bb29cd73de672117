import Diagnostics

extension Change {
  /// One line: `fader of lead-vocal at chorus-1: -1.8 dB -> -1 dB`.
  package var sentence: String { "\(topic): \(event)" }

  /// `songs/night-train.yaml:47`; nil where no file says it.
  package var placeText: String? {
    place.map { "\($0.file.path):\($0.start.line)" }
  }

  /// What is talked about, and where it lies.
  private var topic: String {
    let whole = field.isEmpty ? subject.title : "\(field) of \(subject.shortTitle)"
    return switch at {
    case nil: whole
    case .bars?: "\(whole) in \(at?.description ?? "")"
    case .at?, .from?: "\(whole) \(at?.description ?? "")"
    }
  }

  private var event: String {
    switch kind {
    case .changed: "\(old ?? "none") -> \(new ?? "none")"
    case .added: new.map { "added \($0)" } ?? "added"
    case .removed: old.map { "removed \($0)" } ?? "removed"
    case .moved: "moved from \(old ?? "") to \(new ?? "")"
    case .renamed: "renamed from \(old ?? "") to \(new ?? "")"
    }
  }
}

extension Subject {
  /// With the word for its kind: `track lead-vocal`.
  package var title: String { name.map { "\(noun) \($0)" } ?? noun }

  /// Strips and songs are known by their names alone.
  package var shortTitle: String {
    switch self {
    case .track, .bus, .vca, .song, .album: name ?? noun
    case .section, .tempo, .take, .mix, .master, .sequence, .deliverable: title
    }
  }
}
