/// How far one sound's long-term spectrum is from another's, as gains in third-octave bands.
///
/// Both spectra are brought to one level first, the mean over the bands from 50 Hz to 10 kHz that
/// both hold, so that loudness has no part in it. The difference is smoothed over neighbouring bands
/// with weights 1, 2, 1, taken in part, bounded, and rounded to 0.1 dB: an inaudible change of a mix
/// does not move it.
package struct MatchCurve: Hashable, Sendable {
  /// In dB, by band.
  package let gains: [Double]

  /// Bands this far below the loudest of their sound hold noise, and are left as they are.
  private static let floor = -70.0
  /// Where level is compared: what lies outside varies most from one record to another.
  private static let compared = 50.0...10_000.0

  /// Gains in dB, one for each band.
  package init(gains: [Double]) { self.gains = gains }

  /// A curve from mean squares by band.
  ///
  /// - Parameters:
  ///   - sound: what is to be moved.
  ///   - reference: what it is moved towards.
  ///   - amount: 0 to 1, the part of the way.
  ///   - most: of a gain or a cut, in dB.
  package init(from sound: [Double], to reference: [Double], amount: Double, atMost most: Double) {
    let (own, other) = (Self.levels(sound), Self.levels(reference))
    let differences = zip(own, other).map { own, other in
      own.flatMap { own in other.map { $0 - own } }
    }
    let compared = zip(ThirdOctaveBand.all, differences).compactMap { band, difference in
      Self.compared.contains(band.nominal) ? difference : nil
    }
    let mean = compared.isEmpty ? 0 : compared.reduce(0, +) / Double(compared.count)
    let shape = differences.map { ($0 ?? mean) - mean }
    gains = shape.indices.map { band in
      let before = shape[max(0, band - 1)]
      let after = shape[min(shape.count - 1, band + 1)]
      let smooth = (before + 2 * shape[band] + after) / 4
      let wanted = min(max(amount * smooth, -most), most)
      return (wanted * 10).rounded(.toNearestOrEven) / 10
    }
  }

  /// In dB; nil where there is nothing to compare.
  private static func levels(_ meanSquares: [Double]) -> [Double?] {
    let highest = meanSquares.max() ?? 0
    return meanSquares.map { power in
      guard power > 0, highest > 0 else { return nil }
      let level = Maths.decibels(power: power)
      return level > Maths.decibels(power: highest) + floor ? level : nil
    }
  }

  /// The gain at a frequency in Hz, in dB: straight lines over the logarithm of frequency between
  /// the middles of bands.
  package func gain(at frequency: Double) -> Double {
    let bands = ThirdOctaveBand.all
    guard frequency > bands[0].middle else { return gains[0] }
    // Bands are tenths of a decade apart.
    let place = Maths.log2(frequency / bands[0].middle) * (10 / Maths.log2Of10)
    let band = Int(place)
    guard band + 1 < bands.count else { return gains[bands.count - 1] }
    let share = place - Double(band)
    return gains[band] + share * (gains[band + 1] - gains[band])
  }

  package var isFlat: Bool { gains.allSatisfy { $0 == 0 } }
}
