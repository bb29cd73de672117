import Bindings
import Engine
import Planning
import Quantities
import Reports
import Workspace

/// Puts `manifest.json` and `SHA256SUMS` beside the files of each deliverable that was built.
struct DeliveryPaperwork {
  let session: Session

  /// Those of files that were built, with others of the same deliverables; papers that say what
  /// they said are left alone.
  func write(
    _ files: [DeliveredFileReport],
    with others: [DeliveredFileReport]
  ) throws(OutputFile.Problem) {
    var seen: Set<String> = []
    for file in files where seen.insert(file.deliverable).inserted {
      let papers = DeliveryPapers(file.deliverable, among: files + others)
      let folder = FileSystem.folder(of: session.root.joined(with: Path(file.path)).string)
      try write(papers.manifest, to: "\(folder)/manifest.json")
      try write(papers.checksums, to: "\(folder)/SHA256SUMS")
    }
  }

  private func write(_ text: String, to path: String) throws(OutputFile.Problem) {
    let old = try? session.world.bytes(of: Path(path))
    guard old.map({ !text.utf8.elementsEqual($0) }) ?? true else { return }
    try OutputFile.write(text, to: path)
  }
}

extension DeliveredFileReport {
  /// A built file as it is reported.
  init(_ file: BuiltFile) {
    self.init(
      deliverable: file.deliverable,
      song: file.songName,
      path: "out/\(file.path)",
      sha256: file.digest,
      soundSHA256: file.soundDigest,
      inputs: file.inputs.description,
      format: file.format.rawValue,
      bits: file.depth.rawValue,
      frames: file.frames,
      rate: file.rate.hertz,
      channels: file.channels,
      loudness: file.loudness?.number,
      truePeak: file.truePeak?.number,
      loudnessRange: file.loudness == nil ? nil : file.loudnessRange.number,
      head: file.inspection.head,
      tail: file.inspection.tail,
      clippedRuns: file.inspection.clippedRuns,
      lastLevel: file.inspection.lastLevel
    )
  }
}
