import Diagnostics
import Fields
import Manifest
import Quantities

/// What is shared among songs: a session's cost, or a cost of the budget.
struct SharedAmong {
  /// In words: "session `day`".
  let what: String
  let songs: [Placed<Name>]
  let shares: Entries<Name, Share>
  /// Of the shares.
  let place: SourceRange?

  static func all(in project: Project) -> [SharedAmong] {
    let sessions = project.album?.sessions ?? []
    let costs = project.album?.budget?.costs ?? []
    return sessions.map { session in
      SharedAmong(
        what: "session `\(session.id.value)`",
        songs: session.songs,
        shares: session.shares,
        place: session.place(of: \.shares)
      )
    }
      + costs.map { cost in
        SharedAmong(
          what: cost.id.map { "cost `\($0.value)`" } ?? "a cost of \(cost.amount.inFull)",
          songs: (cost.song.map { [$0] } ?? []) + cost.songs,
          shares: cost.shares,
          place: cost.place(of: \.shares)
        )
      }
  }
}

extension Cost {
  /// Whether it pays another cost.
  func isSettling(_ other: Cost) -> Bool {
    settles.map { $0.value == other.id?.value } ?? false
  }
}
