import TestSupport

/// One kind of change that a person makes to a session.
struct Edit: Sendable {
  let name: String
  /// False where there is nothing to change; what it makes may still be refused by the checks.
  let apply: @Sendable (inout Session, inout Dice) -> Bool

  init(_ name: String, _ apply: @escaping @Sendable (inout Session, inout Dice) -> Bool) {
    self.name = name
    self.apply = apply
  }

  /// A change of one song.
  static func song(
    _ name: String,
    _ change: @escaping @Sendable (inout Tree, inout Dice) -> Bool
  ) -> Edit {
    Edit(name) { session, dice in
      // The long song has more to change.
      guard let file = dice.pick(session.names + ["one.yaml"]), var song = session.songs[file]
      else {
        return false
      }
      guard change(&song, &dice) else { return false }
      session.songs[file] = song
      return true
    }
  }

  /// A change of one entry of a song's map: `tracks` or `buses`.
  static func entry(
    _ name: String,
    of maps: [String],
    _ change: @escaping @Sendable (inout Tree, inout Dice) -> Bool
  ) -> Edit {
    song(name) { song, dice in
      guard let map = dice.pick(maps.filter { !(song[$0]?.keys ?? []).isEmpty }),
        let strip = dice.pick(song[map]?.keys ?? [])
      else { return false }
      var isChanged = false
      song.edit(map, strip) { isChanged = change(&$0, &dice) }
      return isChanged
    }
  }

  static func track(
    _ name: String,
    _ change: @escaping @Sendable (inout Tree, inout Dice) -> Bool
  ) -> Edit {
    entry(name, of: ["tracks"], change)
  }

  static func strip(
    _ name: String,
    _ change: @escaping @Sendable (inout Tree, inout Dice) -> Bool
  ) -> Edit {
    entry(name, of: ["tracks", "tracks", "buses"], change)
  }

  static let all = strips + automation + clips + chains + routes + songs + album
}

/// Random choices, all from one seed.
struct Dice {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func pick<Element>(_ list: [Element]) -> Element? { list.randomElement(using: &random) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func shuffle<Element>(_ list: inout [Element]) { list.shuffle(using: &random) }

  mutating func chance(of one: Int) -> Bool { number(1...one) == 1 }

  /// In tenths of a dB, now and then no sound at all.
  mutating func level(_ range: ClosedRange<Int> = -24...3) -> Tree {
    if chance(of: 25) { return "-inf dB" }
    let tenths = number((range.lowerBound * 10)...(range.upperBound * 10))
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10) dB"
  }

  mutating func pan() -> Tree {
    pick(["L", "R"]).map { "\($0)\(number(1...100))" } ?? "C"
  }

  /// Somewhere in four bars.
  mutating func position() -> String { "\(number(1...4))|\(number(1...4))" }

  mutating func shape() -> Tree { pick(["hold", "linear", "smooth", "exponential"]) ?? "hold" }
}
