import Diagnostics
import Quantities

/// A loudness target that was not met as one would wish.
package enum LoudnessWarning: Hashable, Sendable {
  /// Peaks are turned down by more dB than `limit`.
  case heavyLimiting(song: String, reduction: Double, limit: Double, reached: Loudness)
  /// Of one song, or of the album together.
  case missedTarget(song: String?, target: Loudness, reached: Loudness)
  case silentSong(song: String)
  /// A file of integers holds peaks beyond full scale, in dBFS, which it cuts off.
  case clippedFile(path: String, peak: Double)

  /// The same finding, whatever its numbers: those of two deliverables at two rates differ by little.
  func isLike(_ other: LoudnessWarning) -> Bool {
    switch (self, other) {
    case (.heavyLimiting(let song, _, _, _), .heavyLimiting(let another, _, _, _)):
      song == another
    case (.missedTarget(let song, _, _), .missedTarget(let another, _, _)): song == another
    case (.silentSong(let song), .silentSong(let another)): song == another
    case (.clippedFile(let path, _), .clippedFile(let another, _)): path == another
    case (.heavyLimiting, _), (.missedTarget, _), (.silentSong, _), (.clippedFile, _): false
    }
  }

  package var code: Code {
    switch self {
    case .heavyLimiting: EngineCodes.heavyLimiting
    case .missedTarget: EngineCodes.missedTarget
    case .silentSong: EngineCodes.silentSong
    case .clippedFile: EngineCodes.clippedFile
    }
  }

  package var message: String {
    switch self {
    case .heavyLimiting(let song, let reduction, let limit, let reached):
      "song `\(song)` needs \(Self.tenths(reduction)) dB of limiting to reach "
        + "\(Self.tenths(reached.number)) LUFS, more than \(Self.tenths(limit)) dB"
    case .missedTarget(let song, let target, let reached):
      "\(song.map { "song `\($0)`" } ?? "the album") reaches \(Self.tenths(reached.number)) LUFS, "
        + "not \(Self.tenths(target.number)) LUFS"
    case .silentSong(let song):
      "song `\(song)` is too quiet or too short to have a loudness; its level is left as it is"
    case .clippedFile(let path, let peak):
      "`\(path)` is cut off at full scale: its sound peaks at +\(Self.tenths(peak)) dBFS"
    }
  }

  package var diagnostic: Diagnostic { Diagnostic(code, at: nil, message) }

  private static func tenths(_ number: Double) -> String {
    let rounded = Int((number * 10).rounded(.toNearestOrAwayFromZero))
    let sign = rounded < 0 ? "-" : ""
    return "\(sign)\(rounded.magnitude / 10).\(rounded.magnitude % 10)"
  }
}
