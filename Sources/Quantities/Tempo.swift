/// A tempo: exact quarter notes a minute, from 1 to 10,000.
package struct Tempo: Quantity, Comparable {
  package let bpm: Rational

  package init(bpm: Rational) {
    precondition(bpm > .zero, "a tempo is positive")
    self.bpm = bpm
  }

  package init(parsing text: String) throws(QuantityProblem) {
    var scanner = Scanner(text)
    let sign = scanner.takeSign()
    guard let numeral = scanner.takeNumeral() else { throw scanner.problemWithoutNumber() }
    if !scanner.isAtEnd {
      let spaced = scanner.take(Scanner.space)
      guard scanner.takeAll(Unit.beatPerMinute.rawValue) else {
        throw scanner.problemOfUnit(spaced: spaced)
      }
    }
    try Measurement.refuse(sign, as: Self.self)
    let bpm = try numeral.rational()
    guard bpm >= .one, bpm <= Rational(Self.fastest) else {
      throw .impossible("a tempo lies between 1 bpm and 10000 bpm")
    }
    self.bpm = bpm
  }

  package static let form = QuantityForm(
    name: "a tempo",
    units: ["bpm"],
    pattern: Pattern.whole("\(Pattern.number)(?: ?bpm)?"),
    examples: ["92 bpm", "92.5"]
  )

  private static let fastest = 10_000

  package var secondsPerQuarter: Rational { Rational(60) / bpm }

  package var description: String { Numeral.text(of: bpm) + " bpm" }

  package static func < (left: Tempo, right: Tempo) -> Bool { left.bpm < right.bpm }
}
