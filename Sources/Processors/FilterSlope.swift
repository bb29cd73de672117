import Fields
import Signal

/// How steeply a Butterworth filter falls: 6 dB per octave for each order.
package enum FilterSlope: String, Choice {
  case first = "6 dB/oct"
  case second = "12 dB/oct"
  case fourth = "24 dB/oct"
  case eighth = "48 dB/oct"

  /// Q of each second-order section; none for the first order, which is a section of its own kind.
  ///
  /// Only the second order has a choice, `q`.
  func sections(q: Double) -> [Double] {
    switch self {
    case .first: []
    case .second: [q]
    case .fourth: StateVariableFilter.butterworth(order: 4)
    case .eighth: StateVariableFilter.butterworth(order: 8)
    }
  }

  var sectionCount: Int {
    switch self {
    case .first, .second: 1
    case .fourth: 2
    case .eighth: 4
    }
  }
}

extension FilterCascade.Settings {
  /// -120 dB in octaves of amplitude.
  private static let audibleOctaves = 20.0
  /// From full scale to well below half a step of the grid 2^-32.
  private static let stateOctaves = 38.0

  /// Frames that may sound to -120 dB after the input.
  var reach: Reach { Reach(tail: frames(toFallBy: Self.audibleOctaves)) }

  /// Frames in which an older state is forgotten.
  var memory: Int { frames(toFallBy: Self.stateOctaves) }

  private func frames(toFallBy octaves: Double) -> Int {
    sections.reduce(0) { $0 + $1.frames(toFallBy: octaves) }
  }
}
