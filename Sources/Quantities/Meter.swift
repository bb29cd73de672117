/// A meter: how many beats a bar has, and which note a beat is.
package struct Meter: Quantity {
  package let beats: Int
  /// 8 where a beat is an eighth note: a power of two up to 64.
  package let division: Int

  package init(_ beats: Int, over division: Int) {
    precondition(
      Self.beatRange.contains(beats) && Self.divisions.contains(division),
      "no such meter"
    )
    self.beats = beats
    self.division = division
  }

  package init(parsing text: String) throws(QuantityProblem) {
    var scanner = Scanner(text)
    guard let beats = scanner.takeInteger() else { throw scanner.problemWithoutNumber() }
    guard scanner.take(Scanner.slash), let division = scanner.takeInteger(), scanner.isAtEnd else {
      throw .malformed
    }
    guard Self.beatRange.contains(beats) else { throw .impossible("a bar has 1 to 99 beats") }
    guard Self.divisions.contains(division) else {
      throw .impossible("a beat is a note of 1, 2, 4, 8, 16, 32 or 64")
    }
    self.beats = beats
    self.division = division
  }

  package static let form = QuantityForm(
    name: "a meter",
    pattern: Pattern.whole("0*[1-9][0-9]?/0*(?:1|2|4|8|16|32|64)"),
    examples: ["4/4", "6/8"]
  )

  package static let common = Meter(4, over: 4)

  private static let beatRange = 1...99
  private static let divisions = [1, 2, 4, 8, 16, 32, 64]

  package var quartersPerBeat: Rational { Rational(4, over: division) }
  package var quartersPerBar: Rational { Rational(4 * beats, over: division) }

  package var description: String { "\(beats)/\(division)" }
}
