import Quantities
import TestSupport
import Testing

@Suite struct RationalTests {
  @Test(arguments: [
    (6, 4, 3, 2), (-6, 4, -3, 2), (6, -4, -3, 2), (-6, -4, 3, 2), (0, -7, 0, 1), (7, 1, 7, 1),
  ])
  func `a fraction is in lowest terms with its sign above`(
    _ top: Int,
    _ bottom: Int,
    _ numerator: Int128,
    _ denominator: Int128
  ) {
    let value = Rational(top, over: bottom)
    #expect(value.numerator == numerator)
    #expect(value.denominator == denominator)
  }

  @Test(arguments: [
    (5, 2, 2, 3), (-5, 2, -3, -2), (7, 3, 2, 2), (-7, 3, -3, -2), (8, 3, 2, 3), (-8, 3, -3, -3),
    (1, 2, 0, 1), (-1, 2, -1, 0), (4, 1, 4, 4), (-4, 1, -4, -4),
  ])
  func `floor goes down and halves round up`(
    _ top: Int,
    _ bottom: Int,
    _ floor: Int128,
    _ rounded: Int
  ) {
    let value = Rational(top, over: bottom)
    #expect(value.floor == floor)
    #expect(value.roundedHalfUp == rounded)
  }

  @Test func `rounding does not overflow where adding a half would`() {
    let value = Rational(Int128.max, over: Int128.max - 1)
    #expect(value.roundedHalfUp == 1)
    let half = Rational((Int128(1) << 126) - 1, over: Int128(1) << 126)
    #expect(half.roundedHalfUp == 1)
  }

  @Test func `sums and products of small fractions are those of integers`() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<2_000 {
      let (a, b) = (
        Int.random(in: -999...999, using: &random), Int.random(in: 1...999, using: &random)
      )
      let (c, d) = (
        Int.random(in: -999...999, using: &random), Int.random(in: 1...999, using: &random)
      )
      let (x, y) = (Rational(a, over: b), Rational(c, over: d))
      #expect(x + y == Rational(a * d + c * b, over: b * d), "seed 11")
      #expect(x - y == Rational(a * d - c * b, over: b * d), "seed 11")
      #expect(x * y == Rational(a * c, over: b * d), "seed 11")
      #expect((x < y) == (a * d < c * b), "seed 11")
      if c != 0 { #expect(x / y == Rational(a * d, over: b * c), "seed 11") }
    }
  }

  @Test func `a sum that only cancels in part is in lowest terms`() {
    let sum = Rational(1, over: 6) + Rational(1, over: 10)
    #expect(sum.numerator == 4)
    #expect(sum.denominator == 15)
  }

  @Test func `comparison is exact where the difference cannot be held`() {
    let big = Int128.max
    let left = Rational(big - 1, over: big)
    let right = Rational(big - 3, over: big - 2)
    #expect(right < left)
    #expect(!(left < right))
    #expect(-left < -right)
  }

  @Test func `what cannot be held is rounded to the grid of 2^-60`() {
    let p = (Int128(1) << 89) - 1
    let q = (Int128(1) << 107) - 1
    // 1/3 + 1/(2^89 - 1) + 1/(2^107 - 1) differs from 1/3 by 2^-89: the grid's third.
    let sum = Rational(Int128(1), over: 3) + Rational(1, over: p) + Rational(1, over: q)
    let third = Rational((Int128(1) << 60) / 3, over: Int128(1) << 60)
    #expect(sum == third)
  }

  @Test func `a product that cannot be held is rounded half up on both sides of zero`() {
    let step = Rational(Int128(1), over: (Int128(1) << 60) - 1)
    // 3/4 of the grid is nearer to one unit than to none.
    let most = Rational(Int128(3) * ((Int128(1) << 80) + 1), over: Int128(1) << 82)
    let unit = Rational(Int128(1), over: Int128(1) << 60)
    #expect(step * most == unit)
    #expect(-step * most == -unit)
  }

  // Python's `fractions`, exactly.
  @Test func `three thousand bars of 300 unrelated tempos end on the right frame`() {
    let seconds = (1...3_000).reduce(Rational.zero) { $0 + Rational(60, over: 61 + $1 % 300) }
    #expect(seconds.doubleValue == 1070.9025175711324)
    #expect((seconds * Rational(192_000)).floor == 205_613_283)
  }

  @Test func `large values keep their whole part when rounded to the grid`() {
    let prime = (Int128(1) << 61) - 1
    let value = Rational(Int128(1_000_000) * prime + 1, over: prime)
    let other = Rational(Int128(1), over: (Int128(1) << 89) - 1)
    let sum = value + other
    #expect(sum.floor == 1_000_000)
    #expect((value * (Rational(7) + other)).roundedHalfUp == 7_000_000)
  }

  @Test(arguments: [0.0, 0.5, -0.5, 1.75, -3.25, 1e15, -1e15, 123_456.789])
  func `a double above the grid is held exactly`(_ value: Double) {
    #expect(Rational(onGrid: value).doubleValue == value)
  }

  @Test func `a double below the grid rounds half up`() {
    let unit = 0x1p-60
    #expect(Rational(onGrid: unit / 2).numerator == 1)
    #expect(Rational(onGrid: -unit / 2).numerator == 0)
    #expect(Rational(onGrid: unit * 0.49).numerator == 0)
  }

  @Test func `small fractions become the nearest double`() {
    #expect(Rational(1, over: 3).doubleValue == 1.0 / 3.0)
    #expect(Rational(-1, over: 1_000_000_007).doubleValue == -1.0 / 1_000_000_007.0)
  }
}
