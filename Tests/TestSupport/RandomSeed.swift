import Foundation

/// Where the random numbers of a test begin.
package enum RandomSeed {
  /// The standard seed of a test, or that of the environment's `LACQUER_SEED`; printed, so that a
  /// failure can be repeated.
  package static func of(_ test: String, _ standard: UInt64) -> UInt64 {
    let given = ProcessInfo.processInfo.environment["LACQUER_SEED"].flatMap { UInt64($0) }
    let seed = given ?? standard
    print("\(test): LACQUER_SEED=\(seed)")
    return seed
  }
}
