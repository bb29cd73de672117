import Manifest
import Quantities
import Signal

/// What a file may hold of a song besides its master.
package enum SongPart: Hashable, Sendable {
  /// The mix without some strips or with some alone, through the album's chain where it is to be
  /// mastered.
  case version(without: StripChoice, only: StripChoice?, isMastered: Bool)
  /// What a strip adds to the mix.
  case stem(Int)
  /// A track's clips as edited.
  case track(Int)
  /// The master from elsewhere.
  case returned

  /// True where it goes under the gain and the limiter of the song's master.
  package var isMastered: Bool {
    if case .version(_, _, isMastered: true) = self { true } else { false }
  }

  /// What tells it from the song's other parts.
  func title(in song: ResolvedSong) -> String {
    func names(_ choice: StripChoice) -> String {
      choice.strips.sorted().map { song.strips[$0].name.rawValue }.joined(separator: ",")
    }
    switch self {
    case .version(let left, let kept, let isMastered):
      let parts = [
        kept.map { "only \(names($0))" },
        left.strips.isEmpty ? nil : "without \(names(left))",
        isMastered ? nil : "before mastering",
      ]
      return parts.compactMap { $0 }.joined(separator: " ")
    case .stem(let strip): return "stem \(song.strips[strip].name)"
    case .track(let strip): return "track \(song.strips[strip].name)"
    case .returned: return "returned master"
    }
  }
}
