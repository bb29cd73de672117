import Fields
import Quantities
import Signal

/// A Butterworth high-pass; its formulas and parameters are those of `PassFilter`.
package typealias HighPass = PassFilter<HighPassSide>

package enum HighPassSide: PassSide {
  package static let kind = "high-pass"
  package static let summary = "Takes away what lies below a frequency."
  package static let standardFrequency = Frequency(number: 80)
  package static let fields = PassFilter<HighPassSide>.table

  package static func gentle(_ frequency: Double, rate: Double) -> StateVariableFilter {
    .gentleHighPass(frequency, rate: rate)
  }

  package static func section(
    _ frequency: Double,
    q: Double,
    rate: Double
  ) -> StateVariableFilter {
    .highPass(frequency, q: q, rate: rate)
  }
}
