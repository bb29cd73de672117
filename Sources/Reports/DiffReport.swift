import Comparison
import Diagnostics
import Quantities

/// What `lacquer diff` says: what changed between two versions of a project.
package struct DiffReport: Hashable, Sendable {
  /// What the versions are called: `HEAD~1 (3f2a9c11b0)`, `work tree`.
  package let old: String
  package let new: String
  package let changes: [Change]
  /// Nil where sound was not compared.
  package let sound: SoundReport?

  package init(
    from old: String,
    to new: String,
    _ changes: [Change],
    sound: SoundReport? = nil
  ) {
    self.old = old
    self.new = new
    self.changes = changes
    self.sound = sound
  }

  /// True where nothing changed.
  package var isEmpty: Bool { changes.isEmpty && sound?.songs.isEmpty ?? true }

  var groups: ChangeGroups { ChangeGroups(changes) }

  package var json: JSONValue {
    [
      "old": .string(old), "new": .string(new),
      "changes": .array(changes.map(\.json)), "sound": sound?.json ?? .null,
    ]
  }
}

extension Change {
  /// As the schema of `lacquer diff` has it.
  var json: JSONValue {
    [
      "song": .orNull(song?.rawValue),
      "subject": .string(subject.noun),
      "name": .orNull(subject.name),
      "kind": .string(kind.rawValue),
      "field": .string(field),
      "section": .orNull(section?.description),
      "at": .orNull(at?.description),
      "old": .orNull(old),
      "new": .orNull(new),
      "heard": .bool(isHeard),
      "file": .orNull(place?.file.path),
      "line": place.map { .integer($0.start.line) } ?? .null,
      "words": .string(sentence),
    ]
  }
}
