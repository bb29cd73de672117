/// Second-order sections in series: what high-pass, low-pass and eq run on.
///
/// Two sections run in one pass: the second works on a frame while the first is at the next, so a
/// pass takes hardly longer than one section alone.
package struct FilterCascade: Kernel {
  /// As many sections as the cascade was made for.
  package struct Settings: Hashable, Sendable {
    package var sections: [StateVariableFilter]

    package init(_ sections: [StateVariableFilter]) {
      self.sections = sections
    }
  }

  /// Two integrators a section.
  private var integrators: [StereoFrame]

  package init(sections: Int) {
    integrators = Array(repeating: .zero, count: 2 * sections)
  }

  package mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    visitor.visit(&integrators)
  }

  package mutating func process(
    _ block: inout MutableSpan<StereoFrame>,
    key: Span<StereoFrame>,
    settings: Ramp<Settings>
  ) {
    let count = integrators.count / 2
    precondition(
      settings.from.sections.count == count && settings.to.sections.count == count,
      "the settings are for this cascade"
    )
    var index = 0
    while index < count {
      if !settings.isConstant {
        processMoving(index, &block, settings)
        index += 1
      } else if index + 1 < count {
        processPair(index, &block, settings.from.sections)
        index += 2
      } else {
        processOne(index, &block, settings.from.sections)
        index += 1
      }
    }
  }

  private mutating func processPair(
    _ index: Int,
    _ block: inout MutableSpan<StereoFrame>,
    _ sections: [StateVariableFilter]
  ) {
    guard !block.isEmpty else { return }
    let section = Lanes(sections[index], sections[index + 1])
    var s1 = Lanes.Vector(lowHalf: integrators[2 * index], highHalf: integrators[2 * index + 2])
    var s2 = Lanes.Vector(lowHalf: integrators[2 * index + 1], highHalf: integrators[2 * index + 3])
    let (late1, late2) = (s1.highHalf, s2.highHalf)
    var half = section.step(Lanes.Vector(lowHalf: block[0], highHalf: .zero), &s1, &s2).lowHalf
    // The second section has not begun yet.
    s1.highHalf = late1
    s2.highHalf = late2
    for frame in 1..<block.count {
      let output = section.step(Lanes.Vector(lowHalf: block[frame], highHalf: half), &s1, &s2)
      block[frame - 1] = output.highHalf
      half = output.lowHalf
    }
    let (early1, early2) = (s1.lowHalf, s2.lowHalf)
    let last = section.step(Lanes.Vector(lowHalf: .zero, highHalf: half), &s1, &s2)
    block[block.count - 1] = last.highHalf
    (integrators[2 * index], integrators[2 * index + 1]) = (early1, early2)
    (integrators[2 * index + 2], integrators[2 * index + 3]) = (s1.highHalf, s2.highHalf)
  }

  private mutating func processOne(
    _ index: Int,
    _ block: inout MutableSpan<StereoFrame>,
    _ sections: [StateVariableFilter]
  ) {
    // The upper lanes idle: four lanes compile to better code than two.
    let section = Lanes(sections[index], sections[index])
    var s1 = Lanes.Vector(lowHalf: integrators[2 * index], highHalf: .zero)
    var s2 = Lanes.Vector(lowHalf: integrators[2 * index + 1], highHalf: .zero)
    for frame in block.indices {
      let input = Lanes.Vector(lowHalf: block[frame], highHalf: .zero)
      block[frame] = section.step(input, &s1, &s2).lowHalf
    }
    (integrators[2 * index], integrators[2 * index + 1]) = (s1.lowHalf, s2.lowHalf)
  }

  private mutating func processMoving(
    _ index: Int,
    _ block: inout MutableSpan<StereoFrame>,
    _ settings: Ramp<Settings>
  ) {
    let (from, to) = (settings.from.sections[index], settings.to.sections[index])
    var (s1, s2) = (integrators[2 * index], integrators[2 * index + 1])
    for frame in block.indices {
      let section = StateVariableFilter(from: from, to: to, at: settings.position(of: frame))
      block[frame] = section.step(block[frame], &s1, &s2)
    }
    (integrators[2 * index], integrators[2 * index + 1]) = (s1, s2)
  }
}

/// Coefficients of two sections as lanes.
private struct Lanes {
  typealias Vector = SIMD4<Double>

  let feedback, coupling, forward, direct, band, low: Vector

  /// Not inlined: where the compiler sees that lanes are equal it takes the vectors apart, and a
  /// pass takes half as long again (measured).
  @inline(never)
  init(_ first: StateVariableFilter, _ second: StateVariableFilter) {
    feedback = Self.lanes(first.feedback, second.feedback)
    coupling = Self.lanes(first.coupling, second.coupling)
    forward = Self.lanes(first.forward, second.forward)
    direct = Self.lanes(first.direct, second.direct)
    band = Self.lanes(first.band, second.band)
    low = Self.lanes(first.low, second.low)
  }

  private static func lanes(_ first: Double, _ second: Double) -> Vector {
    Vector(first, first, second, second)
  }

  @inline(__always)
  func step(_ x: Vector, _ s1: inout Vector, _ s2: inout Vector) -> Vector {
    let difference = x - s2
    let next1 = feedback * s1 + coupling * difference
    let next2 = (s2 + coupling * s1) + forward * difference
    let output = direct * x + (band * (s1 + next1) + low * (s2 + next2))
    s1 = next1
    s2 = next2
    return output
  }
}

extension Ramp {
  /// How much of the way frame `n` of the block has made.
  @inline(__always)
  func position(of n: Int) -> Double {
    Double(offset + n) / Double(length)
  }
}
