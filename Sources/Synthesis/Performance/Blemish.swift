/// What goes wrong in a take, so that there is something to comp.
enum Blemish: Hashable, Sendable {
  /// The notes of a bar are off by so many cents; negative is flat.
  case detuned(bar: Int, cents: Double)
  /// The notes of a bar come late by so many seconds.
  case late(bar: Int, seconds: Double)
  /// The notes of a bar are sung or struck without care.
  case mumbled(bar: Int)
  /// A bar's first breath is a gasp.
  case gasp(bar: Int)
  /// A click of the cable at a beat of a bar, both counted from 1.
  case click(bar: Int, beat: Double)
}
