/// A second-order filter as a state-variable section: coefficients, no state.
///
/// Trapezoidal integrators after Zavalishin, "The Art of VA Filter Design" (2018), chapter 4, in the
/// mixed form of Simper, "Solving the continuous SVF equations using trapezoidal integration"
/// (Cytomic 2013). Its magnitude is that of the biquads of the RBJ Audio EQ Cookbook, which come
/// from the same analogue prototypes by the same bilinear transform; its state, unlike theirs, meets
/// an older one again after rounding.
///
/// With g = tan(pi f / rate) and damping k = 1 / Q the integrators s1, s2 move to
/// s1 + ... = feedback * s1 + coupling * (x - s2) and s2 + coupling * s1 + forward * (x - s2).
/// Every such step shrinks s1^2 + s2^2, and so does every mean of two such steps: a straight line
/// between two sets of coefficients is stable however fast it is walked.
package struct StateVariableFilter: Hashable, Sendable {
  /// 2 a1 - 1 in Simper's names, with a1 = 1 / (1 + g (g + k)).
  package let feedback: Double
  /// 2 a2 = 2 g a1.
  package let coupling: Double
  /// 2 a3 = 2 g^2 a1.
  package let forward: Double
  /// What the output takes of the input.
  package let direct: Double
  /// Half of what it takes of the band-pass integrator.
  package let band: Double
  /// Half of what it takes of the low-pass integrator.
  package let low: Double

  /// A section whose output is `direct` x + `band` (band-pass) + `low` (low-pass).
  ///
  /// `g` is tan(pi f / rate), `damping` 1 / Q.
  package init(g: Double, damping: Double, direct: Double, band: Double, low: Double) {
    let a1 = 1 / (1 + g * (g + damping))
    feedback = 2 * a1 - 1
    coupling = 2 * (g * a1)
    forward = 2 * (g * (g * a1))
    self.direct = direct
    self.band = 0.5 * band
    self.low = 0.5 * low
  }

  /// Coefficients at `x` of the straight way between two filters.
  @inline(__always)
  init(from: StateVariableFilter, to: StateVariableFilter, at x: Double) {
    feedback = from.feedback + (to.feedback - from.feedback) * x
    coupling = from.coupling + (to.coupling - from.coupling) * x
    forward = from.forward + (to.forward - from.forward) * x
    direct = from.direct + (to.direct - from.direct) * x
    band = from.band + (to.band - from.band) * x
    low = from.low + (to.low - from.low) * x
  }

  /// One frame; `s1` and `s2` are the integrators.
  @inline(__always)
  func step(_ x: StereoFrame, _ s1: inout StereoFrame, _ s2: inout StereoFrame) -> StereoFrame {
    let difference = x - s2
    let next1 = feedback * s1 + coupling * difference
    let next2 = (s2 + coupling * s1) + forward * difference
    let output = direct * x + (band * (s1 + next1) + low * (s2 + next2))
    s1 = next1
    s2 = next2
    return output
  }
}

extension StateVariableFilter {
  /// Above this share of the rate a filter is held, because the tangent has its pole at 0.5.
  private static let highestFrequency = 0.49

  /// tan(pi f / rate), what the bilinear transform makes of a frequency.
  package static func warped(_ frequency: Double, rate: Double) -> Double {
    Maths.tangent(halfCycles: min(frequency / rate, highestFrequency))
  }

  package static func lowPass(_ frequency: Double, q: Double, rate: Double) -> Self {
    Self(g: warped(frequency, rate: rate), damping: 1 / q, direct: 0, band: 0, low: 1)
  }

  package static func highPass(_ frequency: Double, q: Double, rate: Double) -> Self {
    let damping = 1 / q
    return Self(
      g: warped(frequency, rate: rate),
      damping: damping,
      direct: 1,
      band: -damping,
      low: -1
    )
  }

  package static func notch(_ frequency: Double, q: Double, rate: Double) -> Self {
    let damping = 1 / q
    return Self(
      g: warped(frequency, rate: rate),
      damping: damping,
      direct: 1,
      band: -damping,
      low: 0
    )
  }

  /// `gain` in dB at the middle of the bell.
  package static func bell(_ frequency: Double, gain: Double, q: Double, rate: Double) -> Self {
    let a = Maths.amplitude(decibels: gain / 2)
    let damping = 1 / (q * a)
    return Self(
      g: warped(frequency, rate: rate),
      damping: damping,
      direct: 1,
      band: damping * (a * a - 1),
      low: 0
    )
  }

  /// `gain` in dB far below `frequency`, and half of it there.
  package static func lowShelf(_ frequency: Double, gain: Double, q: Double, rate: Double) -> Self {
    let a = Maths.amplitude(decibels: gain / 2)
    let damping = 1 / q
    return Self(
      g: warped(frequency, rate: rate) / a.squareRoot(),
      damping: damping,
      direct: 1,
      band: damping * (a - 1),
      low: a * a - 1
    )
  }

  /// `gain` in dB far above `frequency`, and half of it there.
  package static func highShelf(
    _ frequency: Double,
    gain: Double,
    q: Double,
    rate: Double
  ) -> Self {
    let a = Maths.amplitude(decibels: gain / 2)
    let damping = 1 / q
    return Self(
      g: warped(frequency, rate: rate) * a.squareRoot(),
      damping: damping,
      direct: a * a,
      band: damping * (1 - a) * a,
      low: 1 - a * a
    )
  }

  /// 6 dB/oct as (s + 1) / (s + 1)^2, so that it runs in the same section as the others.
  package static func gentleLowPass(_ frequency: Double, rate: Double) -> Self {
    Self(g: warped(frequency, rate: rate), damping: 2, direct: 0, band: 1, low: 1)
  }

  /// 6 dB/oct as (s^2 + s) / (s + 1)^2.
  package static func gentleHighPass(_ frequency: Double, rate: Double) -> Self {
    Self(g: warped(frequency, rate: rate), damping: 2, direct: 1, band: -1, low: -1)
  }

  /// The Q of each second-order section of a Butterworth filter, least resonant first.
  ///
  /// Q = 1 / (2 cos(pi (2 i + 1) / (2 N))), i from 0, for an even order N.
  package static func butterworth(order: Int) -> [Double] {
    (0..<order / 2).map { index in
      0.5 / Maths.cosine(cycles: Double(2 * index + 1) / Double(4 * order))
    }
  }
}

extension StateVariableFilter {
  /// Frames in which what it holds falls by so many octaves of amplitude, 6.02 dB each.
  ///
  /// The integrators shrink by the larger eigenvalue of their step at every frame in the end.
  package func frames(toFallBy octaves: Double) -> Int {
    let trace = feedback + 1 - forward
    let determinant = feedback * (1 - forward) + coupling * coupling
    let discriminant = 0.25 * trace * trace - determinant
    let radius =
      discriminant < 0
      ? determinant.squareRoot()
      : (0.5 * trace).magnitude + discriminant.squareRoot()
    // Two equal eigenvalues fall more slowly at first; a tenth more makes up for it.
    return Int((1.1 * octaves / -Maths.log2(max(radius, 0.5))).rounded(.up)) + 16
  }
}
