import Foundation
import TestSupport

/// Loudness and true peak of a file, as ffmpeg's `ebur128` filter reads them.
struct OtherMeter {
  let loudness: Double
  let truePeak: Double

  init?(_ path: String) throws {
    guard let ffmpeg = Program.find("ffmpeg") else { return nil }
    let words = ["-nostdin", "-hide_banner", "-i", path, "-af", "ebur128=peak=true"]
    let report = try Program.run(ffmpeg, words + ["-f", "null", "-"]).errors
    guard let summary = report.components(separatedBy: "Summary:").last,
      let loudness = Self.number(after: "I:", in: summary),
      let peak = Self.number(after: "Peak:", in: summary)
    else { return nil }
    self.loudness = loudness
    truePeak = peak
  }

  private static func number(after label: String, in text: String) -> Double? {
    guard let place = text.range(of: label) else { return nil }
    return text[place.upperBound...].split(separator: " ").first.flatMap { Double($0) }
  }
}
