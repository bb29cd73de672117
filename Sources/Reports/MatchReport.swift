import Diagnostics
import Signal

/// How a song was moved towards its reference, as JSON and as a line for people.
package struct MatchReport: Hashable, Sendable {
  package let song: String
  /// As the manifest names the file.
  package let reference: String
  /// In Hz, at which the curve was found.
  package let rate: Int
  package let curve: MatchCurve

  package init(song: String, reference: String, rate: Int, curve: MatchCurve) {
    self.song = song
    self.reference = reference
    self.rate = rate
    self.curve = curve
  }

  private var bands: [(frequency: Double, gain: Double)] {
    zip(ThirdOctaveBand.all.map(\.nominal), curve.gains).map { ($0, $1) }
  }

  /// The highest and the lowest gain; all of them are in the JSON.
  package var line: String {
    guard let highest = bands.max(by: { $0.gain < $1.gain }),
      let lowest = bands.min(by: { $0.gain < $1.gain }), !curve.isFlat
    else { return "\(song) is left as it is: it has the spectrum of `\(reference)`" }
    return "\(song) is brought towards `\(reference)`: "
      + "\(Self.words(highest)), \(Self.words(lowest))"
  }

  private static func words(_ band: (frequency: Double, gain: Double)) -> String {
    let tenths = Int((band.gain.magnitude * 10).rounded())
    let hertz = band.frequency == 31.5 ? "31.5" : String(Int(band.frequency))
    return "\(band.gain < 0 ? "-" : "+")\(tenths / 10).\(tenths % 10) dB at \(hertz) Hz"
  }

  var json: JSONValue {
    [
      "song": .string(song), "reference": .string(reference), "rate": .integer(rate),
      "bands": .array(
        bands.map { ["frequency": .number($0.frequency), "gain": .number($0.gain)] }
      ),
    ]
  }
}
