import Quantities

/// Something that is left out to see what then: `song:harbour`.
package enum Omission: Hashable, Sendable, CustomStringConvertible {
  case song(Name)
  case session(Name)
  case task(Name)
  case person(Name)
  case equipment(Name)
  case cost(Name)

  package static let kinds = ["song", "session", "task", "person", "equipment", "cost"]

  /// Nil where the text is not a kind, a colon and a name.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let name = Name(rawValue: String(parts[1])) else { return nil }
    switch parts[0] {
    case "song": self = .song(name)
    case "session": self = .session(name)
    case "task": self = .task(name)
    case "person": self = .person(name)
    case "equipment": self = .equipment(name)
    case "cost": self = .cost(name)
    default: return nil
    }
  }

  package var description: String { "\(kind):\(name)" }

  package var kind: String {
    switch self {
    case .song: "song"
    case .session: "session"
    case .task: "task"
    case .person: "person"
    case .equipment: "equipment"
    case .cost: "cost"
    }
  }

  package var name: Name {
    switch self {
    case .song(let name), .session(let name), .task(let name), .person(let name),
      .equipment(let name), .cost(let name):
      name
    }
  }
}
