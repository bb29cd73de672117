/// A place of the timeline in words.
package enum Whereabouts: Hashable, Sendable, CustomStringConvertible {
  case at(String)
  case from(String)
  /// The first and the last bar, from 1.
  case bars(Int, Int)

  package var description: String {
    switch self {
    case .at(let position): "at \(position)"
    case .from(let position): "from \(position)"
    case .bars(let first, let last):
      first == last ? "bar \(first)" : "bars \(first) to \(last)"
    }
  }
}
