import Planning
import Signal

/// The amplitudes with which a source enters a sum: levels, mute and pan over time.
struct ContributionGain: Sendable {
  /// Over one block.
  enum Course: Equatable {
    case silent
    case constant(StereoFrame)
    /// One value for each frame, in `values`.
    case moving
  }

  private let contribution: Contribution
  /// What holds for the whole song; nil where anything moves.
  private let always: Course?
  /// Of the last block whose course was `moving`.
  private(set) var values: [StereoFrame] = []
  private var level: [Double] = []
  private var curve: [Double] = []

  init(_ contribution: Contribution) {
    self.contribution = contribution
    let curves =
      contribution.levels
      + [contribution.sounding, contribution.placement.curve]
      .compactMap { $0 }
    always = curves.allSatisfy(\.isConstant) ? Self.course(of: contribution, at: 0) : nil
  }

  /// The gains over `range` (song frames of the source).
  mutating func course(over range: Range<Int>) -> Course {
    if let always { return always }
    guard
      contribution.levels.allSatisfy({ $0.isConstant(over: range) }),
      contribution.sounding?.isConstant(over: range) ?? true,
      contribution.placement.curve?.isConstant(over: range) ?? true
    else {
      evaluate(range)
      return .moving
    }
    return Self.course(of: contribution, at: range.lowerBound)
  }

  /// The greatest of the values.
  var greatest: Double {
    var greatest = StereoFrame.zero
    let values = values.span
    for index in values.indices {
      greatest.replace(with: values[index], where: values[index] .> greatest)
    }
    return max(greatest.x, greatest.y)
  }

  /// Turns the values round, to take away what was added.
  mutating func negate() {
    for index in values.indices { values[index] = -values[index] }
  }

  private static func course(of contribution: Contribution, at frame: Int) -> Course {
    // In the same order as below, so that a frame's gain does not depend on its block.
    var amplitude = 1.0
    for level in contribution.levels { amplitude *= level.amplitude(at: frame) }
    if let sounding = contribution.sounding { amplitude *= sounding.value(at: frame) }
    guard amplitude != 0 else { return .silent }
    let position = contribution.placement.curve?.value(at: frame) ?? 0
    return .constant(contribution.placement.sides(at: position) * amplitude)
  }

  private mutating func evaluate(_ range: Range<Int>) {
    level.refill(range.count, with: 1)
    for source in contribution.levels {
      var levels = level.mutableSpan
      source.multiply(&levels, from: range.lowerBound)
    }
    if let sounding = contribution.sounding {
      read(sounding, over: range)
      for index in level.indices { level[index] *= curve[index] }
    }
    place(range)
  }

  private mutating func place(_ range: Range<Int>) {
    values.refill(range.count, with: .zero)
    let placement = contribution.placement
    guard let position = placement.curve, !position.isConstant(over: range) else {
      let sides = placement.sides(at: placement.curve?.value(at: range.lowerBound) ?? 0)
      let level = level
      var target = values.mutableSpan
      for index in level.indices { target[index] = sides * level[index] }
      return
    }
    read(position, over: range)
    for index in level.indices { values[index] = placement.sides(at: curve[index]) * level[index] }
  }

  private mutating func read(_ source: Curve, over range: Range<Int>) {
    curve.removeAll(keepingCapacity: true)
    source.append(range, to: &curve)
  }
}

extension Contribution.Placement {
  /// What moves it; nil where nothing can.
  var curve: Curve? {
    switch self {
    case .asIs: nil
    case .pan(let curve, _), .balance(let curve): curve
    }
  }

  /// Left and right amplitude at a position from -100 to 100.
  func sides(at position: Double) -> StereoFrame {
    let p = position / 100
    switch self {
    case .asIs: return StereoFrame(1, 1)
    case .pan(_, let law): return law.sides(at: p)
    case .balance: return StereoFrame(min(1, 1 - p), min(1, 1 + p))
    }
  }
}

extension PanLaw {
  /// Left and right amplitude at `p` from -1 to 1.
  func sides(at p: Double) -> StereoFrame {
    let linear = StereoFrame((1 - p) / 2, (1 + p) / 2)
    guard self != .linear else { return linear }
    // (p + 1) pi / 4, in cycles.
    let cycles = (p + 1) / 8
    // The polynomials end within one unit in the last place of 0, not always above it.
    let power = StereoFrame(
      max(0, Maths.cosine(cycles: cycles)),
      max(0, Maths.sine(cycles: cycles))
    )
    return self == .constantPower ? power : (power * linear).squareRoot()
  }
}
