import Engine
import Fields
import Manifest
import Planning
import Quantities
import Reports
import Workspace

/// Cue sheets and PQ sheets beside the files that a build made of albums.
struct DiscSheets {
  private let project: Project
  private let session: Session

  init(_ project: Project, _ session: Session) {
    self.project = project
    self.session = session
  }

  /// Writes those that are not as they would become.
  ///
  /// - Returns: their paths by that of the file that they tell of, all relative to the output folder.
  func write(
    beside files: [BuiltFile],
    of plan: AlbumPlan
  ) throws(OutputFile.Problem) -> [String: [String]] {
    let withSheets = Set(
      project.renderedDeliverables.filter { $0.deliverable.cue.isOn }.map(\.name.rawValue)
    )
    var paths: [String: [String]] = [:]
    for file in plan.files where withSheets.contains(file.deliverable) {
      guard let sequence = file.sequence,
        let built = files.first(where: { $0.path == file.path })
      else { continue }
      let contents = DiscContents(project, sequence, in: .init(file, built))
      let stem = Self.stem(of: file)
      let sheets = [
        (stem + ".cue", CueSheet(contents).text), (stem + ".pq.txt", PQSheet(contents).text),
      ]
      for (path, text) in sheets { try write(text, to: path) }
      paths[file.path] = sheets.map(\.0)
    }
    return paths
  }

  private func write(_ text: String, to path: String) throws(OutputFile.Problem) {
    let place = session.outputFolder.joined(with: Path(path))
    let bytes = Array(text.utf8)
    guard (try? session.world.bytes(of: place)) != bytes else { return }
    try OutputFile.write(bytes, to: place.string)
  }

  /// The path of a file without its ending, cut so that a longer ending and that of a file that is
  /// being written have room in the 255 bytes that Linux gives a name.
  private static func stem(of file: PlannedFile) -> String {
    let ending = "." + file.format.rawValue
    var stem = file.path.hasSuffix(ending) ? String(file.path.dropLast(ending.count)) : file.path
    let folder = file.path.utf8.count - name(of: file).utf8.count
    while stem.utf8.count - folder > longestStem { stem.removeLast() }
    return stem
  }

  private static let longestStem = 230

  fileprivate static func name(of file: PlannedFile) -> String {
    file.path.split(separator: "/").last.map { String($0) } ?? file.path
  }
}

extension DiscContents.File {
  fileprivate init(_ file: PlannedFile, _ built: BuiltFile) {
    self.init(
      name: DiscSheets.name(of: file),
      rate: file.rate,
      depth: file.depth,
      channels: built.channels,
      digest: built.digest,
      soundDigest: built.soundDigest
    )
  }
}
