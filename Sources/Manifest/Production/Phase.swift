import Fields
import Quantities

/// A phase of production, in their order.
package enum Phase: String, Choice, Comparable {
  case demo
  case tracking
  case editing
  case mixing
  case mastering

  /// The phase that a kind of session belongs to; nil for a kind of the user's own.
  package init?(sessionKind: Name) {
    switch sessionKind.rawValue {
    case "demo", "writing", "rehearsal", "pre-production": self = .demo
    case "tracking", "recording", "overdub", "overdubs", "vocals": self = .tracking
    case "editing", "edit", "comping", "tuning": self = .editing
    case "mixing", "mix", "recall", "recalls": self = .mixing
    case "mastering", "master": self = .mastering
    default: return nil
    }
  }

  package static func < (left: Phase, right: Phase) -> Bool { left.order < right.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// How far a song is: in a phase, done with it, or approved; in their order.
package enum SongStatus: String, Choice, Comparable {
  case demo
  case tracking
  case tracked
  case editing
  case edited
  case mixing
  case mixed
  case mastering
  case mastered
  case approved

  /// The phase it is in, or is done with; nil once all are done and approved.
  package var phase: Phase? {
    switch self {
    case .demo: .demo
    case .tracking, .tracked: .tracking
    case .editing, .edited: .editing
    case .mixing, .mixed: .mixing
    case .mastering, .mastered: .mastering
    case .approved: nil
    }
  }

  /// True where a phase is over.
  package func hasFinished(_ phase: Phase) -> Bool {
    guard let own = self.phase else { return true }
    let isOver: Set<SongStatus> = [.tracked, .edited, .mixed, .mastered]
    return phase < own || (phase == own && isOver.contains(self))
  }

  package static func < (left: SongStatus, right: SongStatus) -> Bool { left.order < right.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
