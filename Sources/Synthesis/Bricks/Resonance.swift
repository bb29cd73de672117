import Signal

/// A second-order filter that may be retuned while it sounds: low-pass, band-pass and high-pass.
///
/// Trapezoidal state-variable form (Zavalishin, The Art of VA Filter Design, 2018, section 4).
struct Resonance: Sendable {
  private var g = 0.0
  private var damping = 1.0
  private var normal = 1.0
  private var first = 0.0
  private var second = 0.0

  /// A filter at rest: `frequency` is in Hz and held below 0.45 of the rate, `q` is the height of the
  /// low-pass at it, as a factor.
  init(frequency: Double, q: Double, rate: Int) {
    tune(frequency: frequency, q: q, rate: rate)
  }

  mutating func tune(frequency: Double, q: Double, rate: Int) {
    g = Maths.tangent(halfCycles: min(frequency / Double(rate), 0.45))
    damping = 1 / q
    normal = 1 / (1 + g * (g + damping))
  }

  /// Unity at 0 Hz.
  mutating func lowPass(_ input: Double) -> Double { step(input).low }

  /// Unity at the tuned frequency.
  mutating func bandPass(_ input: Double) -> Double { damping * step(input).band }

  /// Unity at the top.
  mutating func highPass(_ input: Double) -> Double {
    let (low, band) = step(input)
    return input - damping * band - low
  }

  private mutating func step(_ input: Double) -> (low: Double, band: Double) {
    let v3 = input - second
    let band = normal * (first + g * v3)
    let low = second + g * band
    first = 2 * band - first
    second = 2 * low - second
    return (low, band)
  }
}
