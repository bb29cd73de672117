import Quantities

/// What a change is about.
package enum Subject: Hashable, Sendable {
  case album(Name)
  case song(Name)
  case section(Name)
  case tempo
  case take(TakeName)
  case track(Name)
  case bus(Name)
  case vca(Name)
  case mix
  /// The mastering of the album, or what a song has otherwise.
  case master
  /// The running order of the album.
  case sequence
  case deliverable(Name)

  /// The word for its kind.
  package var noun: String {
    switch self {
    case .album: "album"
    case .song: "song"
    case .section: "section"
    case .tempo: "tempo"
    case .take: "take"
    case .track: "track"
    case .bus: "bus"
    case .vca: "VCA"
    case .mix: "mix"
    case .master: "master"
    case .sequence: "sequence"
    case .deliverable: "deliverable"
    }
  }

  /// Nil for what there is only one of.
  package var name: String? {
    switch self {
    case .tempo, .mix, .master, .sequence: nil
    case .take(let name): name.rawValue
    case .album(let name), .song(let name), .section(let name), .track(let name), .bus(let name),
      .vca(let name), .deliverable(let name):
      name.rawValue
    }
  }
}
