import Planning
import Quantities

/// What is to be said of a file as it was read back.
struct FileJudgement {
  private let file: PlannedFile
  private let inspection: Inspection
  /// In dBTP, the highest that a song in it may have; nil for what has no ceiling.
  private let ceiling: Double?
  /// True for a master that nothing follows without a gap.
  private let hasEnd: Bool

  /// In dB, what the manifest language allows above the ceiling.
  private static let ceilingTolerance = 0.1
  /// In dBFS: a cut at a lower level is not heard as a click.
  private static let quietEnd = -60.0

  init(_ file: PlannedFile, _ masters: [Master], _ inspection: Inspection, _ plan: AlbumPlan) {
    self.file = file
    self.inspection = inspection
    ceiling = masters.compactMap { $0.ceiling?.number }.max()
    hasEnd = ceiling != nil && file.song.map { !plan.songs[$0].isJoined } ?? true
  }

  func check() throws(RenderProblem) {
    guard file.format.isLossless, let ceiling, let peak = inspection.truePeak,
      peak > ceiling + Self.ceilingTolerance
    else { return }
    throw RenderProblem(
      EngineCodes.overCeiling,
      "`\(file.path)` has a true peak of \(Self.hundredths(peak)) dBTP, above its ceiling of "
        + "\(Self.hundredths(ceiling)) dBTP",
      notes: ["deliverables of earlier builds are as they were"],
      help: ["set the song's `true-peak` to what was agreed, or ask for a master that keeps it"]
    )
  }

  var warnings: [DeliveryWarning] {
    var warnings: [DeliveryWarning] = []
    if file.format.isLossless, inspection.clippedRuns > 0 {
      warnings.append(.clippedRuns(path: file.path, count: inspection.clippedRuns))
    }
    if file.format.isLossless, hasEnd, let level = inspection.lastLevel, level > Self.quietEnd {
      warnings.append(.cutEnd(path: file.path, level: level))
    }
    if !file.format.isLossless, let peak = inspection.truePeak, peak > 0 {
      warnings.append(.codecOver(path: file.path, peak: peak))
    }
    return warnings
  }

  private static func hundredths(_ number: Double) -> String {
    let rounded = Int((number * 100).rounded(.toNearestOrAwayFromZero))
    let digits = String(rounded.magnitude % 100)
    return (rounded < 0 ? "-" : "") + "\(rounded.magnitude / 100)."
      + String(repeating: "0", count: 2 - digits.count) + digits
  }
}
