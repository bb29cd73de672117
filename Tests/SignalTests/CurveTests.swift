import Signal
import TestSupport
import Testing

@Suite struct CurveTests {
  private func curve(_ shape: CurveShape, from: Double = 2, to: Double = 6) -> Curve {
    Curve(
      initial: 0,
      points: [
        .init(frame: 100, value: from, shape: .hold), .init(frame: 200, value: to, shape: shape),
      ]
    )
  }

  @Test(arguments: [
    // sin(pi / 8), 3/16 - 2/64, (10^0.75 - 1) / 999, all at x = 1/4.
    (CurveShape.hold, 0.0), (.linear, 0.25), (.equalPower, 0.382_683_432_365_089_8),
    (.smooth, 0.156_25), (.exponential, 0.004_628_041_293_196_688),
    // 1 - cos(pi / 8), 1 - (10^2.25 - 1) / 999.
    (.mirroredEqualPower, 0.076_120_467_488_713_24),
    (.mirroredExponential, 0.822_995_054_050_157_8),
  ])
  func `a shape follows its formula`(shape: CurveShape, quarter: Double) {
    #expect((shape.value(at: 0.25) - quarter).magnitude < 1e-15)
    #expect(shape.value(at: 0).magnitude < 1e-15)
    #expect((shape.value(at: 1) - 1).magnitude < 1e-15)
    #expect((curve(shape).value(at: 125) - (2 + 4 * quarter)).magnitude < 1e-14)
  }

  @Test(arguments: CurveShape.allCases)
  func `points are met exactly and hold after the last`(shape: CurveShape) {
    let curve = curve(shape)
    #expect(curve.value(at: 99) == 0)
    #expect(curve.value(at: 100) == 2)
    #expect(curve.value(at: 200) == 6)
    #expect(curve.value(at: 1_000_000) == 6)
  }

  @Test func `hold jumps at its point and not before`() {
    let curve = curve(.hold)
    #expect(curve.value(at: 199) == 2)
    #expect(curve.value(approaching: 200) == 2)
    #expect(curve.value(at: 200) == 6)
  }

  @Test func `a ramp approaches its point's value`() {
    #expect(curve(.linear).value(approaching: 200) == 6)
    #expect(curve(.linear).value(approaching: 150) == 4)
  }

  @Test func `before the first point the initial value holds, whatever its shape`() {
    let curve = Curve(initial: 1, points: [.init(frame: 50, value: 3, shape: .linear)])
    #expect(curve.value(at: 0) == 1)
    #expect(curve.value(at: 49) == 1)
    #expect(curve.value(approaching: 50) == 1)
    #expect(curve.value(at: 50) == 3)
    #expect(curve.isConstant(over: 0..<50))
  }

  @Test func `of two points at one frame the later one holds from there on`() {
    let curve = Curve(
      initial: 0,
      points: [
        .init(frame: 0, value: 0, shape: .hold), .init(frame: 10, value: 5, shape: .linear),
        .init(frame: 10, value: 7, shape: .hold), .init(frame: 20, value: 9, shape: .linear),
      ]
    )
    #expect(curve.value(at: 5) == 2.5)
    #expect(curve.value(approaching: 10) == 5)
    #expect(curve.value(at: 10) == 7)
    #expect(curve.value(at: 15) == 8)
  }

  @Test func `the way from -inf dB is made in the amplitude`() {
    let rise = curve(.linear, from: -.infinity, to: 0)
    #expect(rise.value(at: 100) == -.infinity)
    // Half the amplitude: 20 log10(1/2).
    #expect((rise.value(at: 150) + 6.020_599_913_279_624).magnitude < 1e-14)
    let fall = curve(.linear, from: 0, to: -.infinity)
    #expect((fall.value(at: 150) + 6.020_599_913_279_624).magnitude < 1e-14)
    #expect(fall.value(at: 200) == -.infinity)
    #expect(curve(.linear, from: -.infinity, to: -.infinity).value(at: 150) == -.infinity)
  }

  @Test func `a range is constant where no value moves in it`() {
    let curve = curve(.linear)
    #expect(curve.isConstant(over: 0..<100))
    #expect(!curve.isConstant(over: 0..<101))
    #expect(!curve.isConstant(over: 100..<150))
    #expect(curve.isConstant(over: 200..<300))
    #expect(Curve(constant: 3).isConstant(over: 0..<10))
    #expect(Curve(constant: 3).isConstant)
    #expect(!curve.isConstant)
  }

  @Test func `a point that repeats the value does not end constancy`() {
    let curve = Curve(
      initial: 1,
      points: [
        .init(frame: 10, value: 1, shape: .linear), .init(frame: 20, value: 1, shape: .smooth),
        .init(frame: 30, value: 4, shape: .linear),
      ]
    )
    #expect(curve.isConstant(over: 0..<20))
    #expect(!curve.isConstant(over: 0..<30))
  }

  @Test func `the next point is the first one after the frame`() {
    let curve = curve(.linear)
    #expect(curve.nextPoint(after: 0) == 100)
    #expect(curve.nextPoint(after: 100) == 200)
    #expect(curve.nextPoint(after: 200) == nil)
  }

  @Test func `consecutive values are the values one by one, and constancy is true of them`() {
    let seed: UInt64 = 0xC0
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      var frame = 0
      let points = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        frame += Int.random(in: 0...12, using: &random)
        let levels: [Double] = [-.infinity, -6, 0, 0, 1.5]
        let value = levels.randomElement(using: &random) ?? 0
        return Curve.Point(
          frame: frame,
          value: value,
          shape: CurveShape.allCases.randomElement(using: &random) ?? .hold
        )
      }
      let curve = Curve(initial: 0, points: points)
      let start = Int.random(in: 0...30, using: &random)
      let range = start..<start + Int.random(in: 0...40, using: &random)
      var values: [Double] = []
      curve.append(range, to: &values)
      #expect(values == range.map { curve.value(at: $0) }, "seed \(seed)")
      if curve.isConstant(over: range) {
        #expect(Set(values).count <= 1, "seed \(seed)")
      }
    }
  }

  @Test(arguments: CurveShape.allCases, [-6.0, -.infinity])
  func `amplitudes are those of the levels, however frames are cut`(
    shape: CurveShape,
    from: Double
  ) {
    let curve = curve(shape, from: from, to: 3)
    var all = [Double](repeating: 0.5, count: 300)
    var span = all.mutableSpan
    curve.multiply(&span, from: 0)
    for frame in all.indices {
      let expected = 0.5 * Maths.amplitude(decibels: curve.value(at: frame))
      // A few products, each right to one unit in the last place.
      #expect((all[frame] - expected).magnitude <= 4e-15 * expected)
      #expect(0.5 * curve.amplitude(at: frame) == all[frame])
    }
    var part = [Double](repeating: 0.5, count: 91)
    var cut = part.mutableSpan
    curve.multiply(&cut, from: 77)
    #expect(part == Array(all[77..<168]))
  }
}
