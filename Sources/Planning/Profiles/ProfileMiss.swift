import Manifest
import Quantities

/// Where a finished file is not what its profile asks for.
package enum ProfileMiss: Hashable, Sendable {
  /// In LUFS.
  case loudness(Double, ProfileFacts.Specification)
  /// In dBTP, above a limit.
  case truePeak(Double, TruePeak)

  /// Meters agree to a tenth (EBU Tech 3341), so that so much above a limit is no miss.
  static let meterTolerance = 0.1

  /// Misses of a specification; players turn files down, and what they ask for is advice.
  ///
  /// - Parameters:
  ///   - facts: what is asked for.
  ///   - loudness: of the file in LUFS; nil for silence, which is no programme.
  ///   - truePeak: in dBTP; nil for silence.
  /// - Returns: none where the file is as it is asked for.
  package static func all(
    _ facts: ProfileFacts,
    loudness: Double?,
    truePeak: Double?
  ) -> [ProfileMiss] {
    guard facts.player == nil else { return [] }
    var misses: [ProfileMiss] = []
    if let specification = facts.specification, let loudness,
      // As precisely as it is printed.
      ((loudness - specification.loudness.number).magnitude * 100).rounded() / 100
        > specification.tolerance
    {
      misses.append(.loudness(loudness, specification))
    }
    if let ceiling = facts.ceiling, let truePeak, truePeak > ceiling.number + meterTolerance {
      misses.append(.truePeak(truePeak, ceiling))
    }
    return misses
  }
}
