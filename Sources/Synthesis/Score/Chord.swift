/// A chord by its symbol: a root and the steps above it.
struct Chord: Hashable, Sendable {
  /// Semitones above C.
  let root: Int
  /// Semitones above the root, ascending from 0.
  let steps: [Int]

  /// Reads `Em`, `F#m7`, `Asus4`; nil when it is none of these.
  init?(_ symbol: some StringProtocol) {
    let hasAccidental = symbol.dropFirst().first.map { "#b".contains($0) } ?? false
    let length = hasAccidental ? 2 : 1
    guard let root = Pitch.step(symbol.prefix(length)) else { return nil }
    self.root = root
    switch symbol.dropFirst(length) {
    case "": steps = [0, 4, 7]
    case "m": steps = [0, 3, 7]
    case "7": steps = [0, 4, 7, 10]
    case "m7": steps = [0, 3, 7, 10]
    case "maj7": steps = [0, 4, 7, 11]
    case "add9": steps = [0, 2, 4, 7]
    case "sus4": steps = [0, 5, 7]
    default: return nil
    }
  }

  func contains(_ pitch: Int) -> Bool {
    steps.contains((pitch - root + 120) % 12)
  }

  /// The lowest pitch of the root at or above `floor`.
  func root(from floor: Int) -> Int {
    floor + (root - floor % 12 + 12) % 12
  }

  /// The chord's notes of a keyboard from `floor` upwards, as many as `count`.
  func voicing(from floor: Int, count: Int) -> [Int] {
    Array((floor...).lazy.filter { contains($0) }.prefix(count))
  }

  /// The open shape a guitarist grips: on each string from the root's upwards the lowest fret that
  /// belongs to the chord.
  func shape(on strings: [Int]) -> [Int] {
    let reach = 0...4
    let lowest =
      strings.firstIndex { string in reach.contains { (string + $0) % 12 == root } } ?? 0
    return strings[lowest...].enumerated().compactMap { index, string in
      reach.map { string + $0 }.first { index == 0 ? $0 % 12 == root : contains($0) }
    }
  }
}
