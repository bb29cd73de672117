import Fields
import Quantities
import Signal

/// A Butterworth low-pass; its formulas and parameters are those of `PassFilter`.
package typealias LowPass = PassFilter<LowPassSide>

package enum LowPassSide: PassSide {
  package static let kind = "low-pass"
  package static let summary = "Takes away what lies above a frequency."
  package static let standardFrequency = Frequency(number: 12_000)
  package static let fields = PassFilter<LowPassSide>.table

  package static func gentle(_ frequency: Double, rate: Double) -> StateVariableFilter {
    .gentleLowPass(frequency, rate: rate)
  }

  package static func section(
    _ frequency: Double,
    q: Double,
    rate: Double
  ) -> StateVariableFilter {
    .lowPass(frequency, q: q, rate: rate)
  }
}
