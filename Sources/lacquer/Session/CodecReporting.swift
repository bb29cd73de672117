import Diagnostics
import Engine
import Fields
import Manifest
import Quantities
import Reports

/// What becomes of lossless files in lossy codecs, where deliverables ask for it.
struct CodecReporting {
  private let deliverables: [String: Deliverable]

  init(_ project: Project) {
    let pairs = project.renderedDeliverables.filter { _, deliverable in
      deliverable.codecCheck.isOn && deliverable.format.isLossless
    }
    deliverables = Dictionary(
      uniqueKeysWithValues: pairs.map { ($0.name.rawValue, $0.deliverable) }
    )
  }

  /// Readings by path of the file, relative to the output folder.
  func readings(
    of files: [BuiltFile],
    in folder: String,
    _ check: CodecCheck
  ) throws(BuildFailure) -> [String: [CodecReport]] {
    let wanted = files.filter { deliverables[$0.deliverable] != nil }
    guard !wanted.isEmpty else { return [:] }
    let readings = try check.readings(of: wanted, in: folder)
    return Dictionary(
      uniqueKeysWithValues: zip(wanted, readings).map { file, readings in
        (file.path, readings.map { CodecReport($0) })
      }
    )
  }

  /// Files that go beyond full scale in a codec.
  func findings(_ files: [DeliveredFileReport]) -> [Diagnostic] {
    files.compactMap { file in
      let over = file.codecs.filter { ($0.truePeak ?? 0) > 0 }
      guard !over.isEmpty else { return nil }
      return Diagnostic(
        EngineCodes.overInCodec,
        at: deliverables[file.deliverable]?.place(of: \.codecCheck),
        "`\(file.path)` goes beyond full scale in \(PhraseList.joined(over.map(\.title)))",
        notes: over.map(\.line),
        help: ["lower `true-peak` of `mastering:`"]
      )
    }
  }
}

extension CodecReport {
  fileprivate init(_ reading: CodecReading) {
    self.init(
      name: reading.codec.rawValue,
      title: reading.codec.title,
      bitRate: reading.codec.bitRate,
      truePeak: reading.truePeak,
      overs: reading.overs
    )
  }
}
