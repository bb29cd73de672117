import Fields
import Manifest
import Quantities

/// What a charge is for: songs and phases, each with its weight.
struct Weights {
  struct Target: Hashable {
    let song: Name?
    let phase: Phase?
  }

  private(set) var items: [(target: Target, weight: Rational)] = []

  /// Several sessions, each with a weight of its own.
  init(_ sessions: [(session: StudioSession, weight: Rational)]) {
    for (session, weight) in sessions {
      add(
        songs: session.songs.map(\.value),
        shares: session.shares,
        phase: session.effectivePhase,
        weight: weight
      )
    }
  }

  init(_ cost: Cost) {
    add(
      songs: (cost.song.map { [$0] } ?? []).map(\.value) + cost.songs.map(\.value),
      shares: cost.shares,
      phase: cost.phase,
      weight: .one
    )
  }

  init(song: Name, phase: Phase?) {
    items = [(Target(song: song, phase: phase), .one)]
  }

  /// Even parts unless shares say otherwise; these count by their sum, whether it is 100% or not.
  private mutating func add(
    songs: [Name],
    shares: Entries<Name, Share>,
    phase: Phase?,
    weight: Rational
  ) {
    let sum = shares.entries.reduce(Rational.zero) { $0 + $1.value.rational }
    if sum > .zero {
      for entry in shares.entries {
        add(Target(song: entry.key, phase: phase), weight * entry.value.rational / sum)
      }
    } else if songs.isEmpty {
      add(Target(song: nil, phase: phase), weight)
    } else {
      let part = weight / Rational(songs.count)
      for song in songs { add(Target(song: song, phase: phase), part) }
    }
  }

  private mutating func add(_ target: Target, _ weight: Rational) {
    if let index = items.firstIndex(where: { $0.target == target }) {
      items[index].weight += weight
    } else {
      items.append((target, weight))
    }
  }

  /// An amount in parts that add up to it; the order in which songs are listed has no meaning.
  func divide(_ amount: Decimal, places: Int) -> [Charge.Part] {
    let sorted = items.sorted { left, right in
      (left.target.song?.rawValue ?? "", left.target.phase?.rawValue ?? "")
        < (right.target.song?.rawValue ?? "", right.target.phase?.rawValue ?? "")
    }
    let units = amount.rounded(toPlaces: places)
    let scale = Decimal(1, places: places)
    let count = (units.rational / scale.rational).floor
    return zip(sorted, Apportionment.divide(count, by: sorted.map(\.weight))).map { item, units in
      Charge.Part(
        song: item.target.song,
        phase: item.target.phase,
        amount: Decimal(units, places: places)
      )
    }
  }
}
