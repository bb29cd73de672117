import Diagnostics
import Quantities

/// What is not as one would wish in what was delivered.
package enum DeliveryWarning: Hashable, Sendable {
  /// Peaks are turned down by more dB than `limit`.
  case heavyLimiting(song: String, reduction: Double, limit: Double, reached: Loudness)
  /// Of one song, or of the album together.
  case missedTarget(song: String?, target: Loudness, reached: Loudness)
  case silentSong(song: String)
  /// A file of integers holds peaks beyond full scale, in dBFS, which it cuts off.
  case clippedFile(path: String, peak: Double)
  /// Three or more samples in a row at full scale, so often.
  case clippedRuns(path: String, count: Int)
  /// The last frame of a file is still as loud as this, in dBFS.
  case cutEnd(path: String, level: Double)
  /// What comes out of a lossy file goes beyond full scale, to so many dBTP.
  case codecOver(path: String, peak: Double)

  /// The same finding, whatever its numbers: those of two deliverables at two rates differ by little.
  func isLike(_ other: DeliveryWarning) -> Bool {
    switch (self, other) {
    case (.heavyLimiting(let song, _, _, _), .heavyLimiting(let another, _, _, _)):
      song == another
    case (.missedTarget(let song, _, _), .missedTarget(let another, _, _)): song == another
    case (.silentSong(let song), .silentSong(let another)): song == another
    case (.clippedFile(let path, _), .clippedFile(let another, _)): path == another
    case (.clippedRuns, _), (.cutEnd, _), (.codecOver, _): self == other
    case (.heavyLimiting, _), (.missedTarget, _), (.silentSong, _), (.clippedFile, _): false
    }
  }

  package var code: Code {
    switch self {
    case .heavyLimiting: EngineCodes.heavyLimiting
    case .missedTarget: EngineCodes.missedTarget
    case .silentSong: EngineCodes.silentSong
    case .clippedFile: EngineCodes.clippedFile
    case .clippedRuns: EngineCodes.clippedRuns
    case .cutEnd: EngineCodes.cutEnd
    case .codecOver: EngineCodes.codecOver
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
    case .clippedRuns(let path, let count):
      "`\(path)` has \(count == 1 ? "1 run" : "\(count) runs") of clipped samples"
    case .cutEnd(let path, let level):
      "`\(path)` ends in sound, at \(Self.tenths(level)) dBFS"
    case .codecOver(let path, let peak):
      "`\(path)` comes out of its decoder at +\(Self.tenths(peak)) dBTP"
    }
  }

  package var diagnostic: Diagnostic { Diagnostic(code, at: nil, message, help: help) }

  private var help: [String] {
    switch self {
    case .heavyLimiting, .missedTarget, .silentSong, .clippedFile, .clippedRuns: []
    case .cutEnd: ["give the song more `tail`, a `fade-out`, or the next one a `gap` of 0 s"]
    case .codecOver: ["set `true-peak` lower, by what it is over and a tenth"]
    }
  }

  private static func tenths(_ number: Double) -> String {
    let rounded = Int((number * 10).rounded(.toNearestOrAwayFromZero))
    let sign = rounded < 0 ? "-" : ""
    return "\(sign)\(rounded.magnitude / 10).\(rounded.magnitude % 10)"
  }
}
