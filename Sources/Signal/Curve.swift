/// How a curve goes from one value to the next, over x from 0 to 1.
package enum CurveShape: String, Hashable, Sendable, CaseIterable {
  /// The old value until the end, then the new one.
  case hold
  case linear
  /// sin(pi x / 2).
  case equalPower = "equal-power"
  /// 3x^2 - 2x^3; automation calls it `smooth`, fades `s-curve`.
  case smooth
  /// (10^(3x) - 1) / 999.
  case exponential
  /// 1 - cos(pi x / 2): how a fade-out of equal power goes.
  case mirroredEqualPower = "mirrored-equal-power"
  /// The exponential from its end.
  case mirroredExponential = "mirrored-exponential"

  package func value(at x: Double) -> Double {
    switch self {
    case .hold: x < 1 ? 0 : 1
    case .linear: x
    case .equalPower: Maths.sine(cycles: 0.25 * x)
    case .smooth: x * x * (3 - 2 * x)
    case .exponential: (Maths.exp2(3 * Maths.log2Of10 * x) - 1) / 999
    case .mirroredEqualPower, .mirroredExponential: 1 - mirrored.value(at: 1 - x)
    }
  }

  /// The shape with its end for its start: from 1 to 0 it takes the values that the shape takes
  /// from 0 to 1, the last one first.
  package var mirrored: CurveShape {
    switch self {
    case .hold, .linear, .smooth: self
    case .equalPower: .mirroredEqualPower
    case .exponential: .mirroredExponential
    case .mirroredEqualPower: .equalPower
    case .mirroredExponential: .exponential
    }
  }
}

/// A number over time, in song frames: automation, in the unit of its parameter.
package struct Curve: Hashable, Sendable {
  /// A frame, the value there, and how it is reached from the point before.
  package struct Point: Hashable, Sendable {
    package let frame: Int
    package let value: Double
    package let shape: CurveShape

    package init(frame: Int, value: Double, shape: CurveShape) {
      self.frame = frame
      self.value = value
      self.shape = shape
    }
  }

  /// What holds before the first point.
  package let initial: Double
  /// In the order of their frames; of two at one frame the later one holds from there on.
  package let points: [Point]

  package init(constant value: Double) {
    initial = value
    points = []
  }

  package init(initial: Double, points: [Point]) {
    self.initial = initial
    self.points = points
  }

  package var isConstant: Bool {
    points.allSatisfy { $0.value == initial }
  }

  /// The value from `frame` on.
  package func value(at frame: Int) -> Double {
    let next = indexOfFirstPoint(after: frame)
    return value(at: frame, before: next)
  }

  /// The value that `frame` is approached with, where a jump at `frame` has not yet happened.
  package func value(approaching frame: Int) -> Double {
    let next = indexOfFirstPoint(after: frame - 1)
    guard next < points.count, points[next].frame == frame else {
      return value(at: frame, before: next)
    }
    return jumps(to: next) ? valueOfPoint(before: next) : points[next].value
  }

  /// The next frame after `frame` at which a point lies; nil when there is none.
  package func nextPoint(after frame: Int) -> Int? {
    let next = indexOfFirstPoint(after: frame)
    return next < points.count ? points[next].frame : nil
  }

  /// The last frame at or before `frame` at which a point lies; nil when there is none.
  package func lastPoint(at frame: Int) -> Int? {
    let next = indexOfFirstPoint(after: frame)
    return next > 0 ? points[next - 1].frame : nil
  }

  /// True where the value does not move between the frames of `range`.
  package func isConstant(over range: Range<Int>) -> Bool {
    let next = indexOfFirstPoint(after: range.lowerBound)
    guard next < points.count else { return true }
    let held = valueOfPoint(before: next)
    var index = next
    while index < points.count {
      let point = points[index]
      if point.value == held {
        if point.frame >= range.upperBound { return true }
        index += 1
        continue
      }
      return jumps(to: index) && point.frame >= range.upperBound
    }
    return true
  }

  /// The values of consecutive frames, appended to `values`.
  package func append(_ range: Range<Int>, to values: inout [Double]) {
    var frame = range.lowerBound
    var next = indexOfFirstPoint(after: frame)
    while frame < range.upperBound {
      let end = next < points.count ? min(points[next].frame, range.upperBound) : range.upperBound
      let held = valueOfPoint(before: next)
      if next >= points.count || jumps(to: next) || points[next].value == held {
        for _ in frame..<end { values.append(held) }
      } else {
        for position in frame..<end { values.append(value(at: position, before: next)) }
      }
      frame = end
      while next < points.count, points[next].frame <= frame { next += 1 }
    }
  }

  /// What bears on the frames of `range`, and nothing else, with frame 0 at its start.
  ///
  /// Over 0..<range.count it has the values of this curve over `range`, bit for bit.
  package func sliced(to range: Range<Int>) -> Curve {
    guard !isConstant(over: range) else { return Curve(constant: value(at: range.lowerBound)) }
    let next = indexOfFirstPoint(after: range.lowerBound)
    var kept: [Point] = []
    if next > 0 {
      let frame = points[next - 1].frame - range.lowerBound
      kept.append(Point(frame: frame, value: points[next - 1].value, shape: .hold))
    }
    for index in next..<points.count {
      let point = points[index]
      if point.frame >= range.upperBound, jumps(to: index) { break }
      let frame = point.frame - range.lowerBound
      kept.append(Point(frame: frame, value: point.value, shape: point.shape))
      if point.frame >= range.upperBound { break }
    }
    return Curve(initial: valueOfPoint(before: next), points: kept)
  }

  /// The frames of the points inside `range`.
  package func pointFrames(in range: Range<Int>) -> [Int] {
    var frames: [Int] = []
    var index = indexOfFirstPoint(after: range.lowerBound - 1)
    while index < points.count, points[index].frame < range.upperBound {
      frames.append(points[index].frame)
      index += 1
    }
    return frames
  }

  /// Multiplies by the amplitudes of consecutive frames of a curve in dB.
  ///
  /// A straight way in dB is a geometric one in amplitude: it is computed anew every 32 frames from
  /// the point that it starts at, and by factors in between, which leaves an error of some 1e-15.
  package func multiply(_ values: inout MutableSpan<Double>, from first: Int) {
    var frame = first
    var next = indexOfFirstPoint(after: frame)
    while frame < first + values.count {
      var end = first + values.count
      if next < points.count { end = min(end, points[next].frame) }
      let held = valueOfPoint(before: next)
      var part = values._mutatingExtracting((frame - first)..<(end - first))
      if next >= points.count || jumps(to: next) || points[next].value == held {
        let amplitude = Maths.amplitude(decibels: held)
        for index in part.indices { part[index] *= amplitude }
      } else if points[next].shape == .linear, held.isFinite, points[next].value.isFinite {
        multiplyGeometrically(&part, from: frame, before: next)
      } else {
        for index in part.indices {
          part[index] *= Maths.amplitude(decibels: value(at: frame + index, before: next))
        }
      }
      frame = end
      while next < points.count, points[next].frame <= frame { next += 1 }
    }
  }

  private func multiplyGeometrically(
    _ values: inout MutableSpan<Double>,
    from frame: Int,
    before next: Int
  ) {
    let (from, to) = (points[next - 1], points[next])
    let slope = (to.value - from.value) / Double(to.frame - from.frame)
    let factors = InlineArray<32, Double> { Maths.amplitude(decibels: slope * Double($0)) }
    let steps = factors.span
    var index = 0
    while index < values.count {
      let way = frame + index - from.frame
      let step = way % steps.count
      let start = Maths.amplitude(decibels: from.value + slope * Double(way - step))
      let count = min(steps.count - step, values.count - index)
      for offset in 0..<count { values[index + offset] *= start * steps[step + offset] }
      index += count
    }
  }

  /// What one value is multiplied by at `frame`.
  package func amplitude(at frame: Int) -> Double {
    var value = InlineArray<1, Double>(repeating: 1)
    var span = value.mutableSpan
    multiply(&span, from: frame)
    return span[0]
  }

  /// The first point has none before it to come from: until it the strip's own value holds.
  private func jumps(to index: Int) -> Bool {
    index == 0 || points[index].shape == .hold
  }

  private func valueOfPoint(before index: Int) -> Double {
    index > 0 ? points[index - 1].value : initial
  }

  private func value(at frame: Int, before next: Int) -> Double {
    let from = valueOfPoint(before: next)
    guard next < points.count, !jumps(to: next) else { return from }
    let target = points[next]
    guard target.value != from else { return from }
    let start = points[next - 1].frame
    let x = Double(frame - start) / Double(target.frame - start)
    guard from.isFinite, target.value.isFinite else {
      // A level of -inf dB has no straight line to it; the way is made in the amplitude instead.
      return infiniteValue(from: from, to: target.value, at: target.shape.value(at: x))
    }
    return from + (target.value - from) * target.shape.value(at: x)
  }

  private func infiniteValue(from: Double, to: Double, at y: Double) -> Double {
    let start = Maths.amplitude(decibels: from)
    let end = Maths.amplitude(decibels: to)
    return Maths.decibels(amplitude: start + (end - start) * y)
  }

  /// The index of the first point whose frame is above `frame`.
  private func indexOfFirstPoint(after frame: Int) -> Int {
    var (low, high) = (0, points.count)
    while low < high {
      let middle = (low + high) / 2
      if points[middle].frame <= frame { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
