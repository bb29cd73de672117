/// A scalar of the manifest language: a value that bears its unit in text.
///
/// One type a file. `description` is the canonical form, and reading it gives the value back.
package protocol Quantity: Hashable, Sendable, CustomStringConvertible {
  /// How it is written; schemas, reference pages and error messages come from it.
  static var form: QuantityForm { get }

  /// Reads one scalar, without surrounding white space.
  init(parsing text: String) throws(QuantityProblem)
}

/// A quantity that is one real number in one unit, so that it has ranges and can be automated.
package protocol Measured: Quantity {
  /// The number in the stored unit.
  var number: Double { get }

  /// The quantity of a number in the stored unit.
  init(number: Double)
}

/// How a quantity is written.
package struct QuantityForm: Hashable, Sendable {
  /// With its article, as in "`threshold` is a level": `a level`.
  package var name: String
  /// The units that fit, as written; empty for quantities without one.
  package var units: [String]
  /// A regular expression for the whole scalar in the dialect of JSON Schema, anchored by ^ and $.
  package var pattern: String
  /// One or more well-formed scalars; the first one is shown as the remedy.
  package var examples: [String]

  package init(name: String, units: [String] = [], pattern: String, examples: [String]) {
    self.name = name
    self.units = units
    self.pattern = pattern
    self.examples = examples
  }
}

/// Why a scalar is not the quantity asked for.
package enum QuantityProblem: Error, Hashable, Sendable {
  /// A number without the unit it needs.
  case missingUnit
  /// A number with another unit: the unit as written, and what it belongs to (`a frequency`).
  case wrongUnit(String, of: String?)
  /// NaN, or an infinity where none is allowed.
  case notFinite
  /// Well formed, but the value cannot be: the sentence says why.
  case impossible(String)
  /// Not of the form at all.
  case malformed
}
