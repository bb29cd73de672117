import Diagnostics
import Fields
import Foundation
import Manifest
import Reports
import Syntax
import Testing

/// The schemas and lacquer itself are of one mind.
@Suite struct ManifestCaseTests {
  @Test(arguments: ManifestCase.wellFormed)
  func `lacquer reads what is well formed`(_ manifest: ManifestCase) {
    #expect(findings(in: manifest) == [])
  }

  @Test(arguments: ManifestCase.illFormed)
  func `lacquer refuses what is ill formed`(_ manifest: ManifestCase) {
    #expect(findings(in: manifest) != [])
  }

  @Test(
    .enabled(if: Tool.validator != nil, "check-jsonschema is not installed"),
    arguments: ManifestCase.wellFormed
  )
  func `a schema accepts what is well formed`(_ manifest: ManifestCase) throws {
    #expect(try Self.verdicts.get()[manifest.name] == [])
  }

  @Test(
    .enabled(if: Tool.validator != nil, "check-jsonschema is not installed"),
    arguments: ManifestCase.illFormed
  )
  func `a schema refuses what is ill formed`(_ manifest: ManifestCase) throws {
    #expect(try #require(try Self.verdicts.get()[manifest.name]) != [])
  }

  /// What the validator says of every case, by the case's name.
  private static let verdicts = Result<[String: [String]], any Error> {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lacquer-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let cases = ManifestCase.wellFormed + ManifestCase.illFormed
    var verdicts: [String: [String]] = [:]
    for schema in [SchemaFile.album, .song, .lock] {
      let own = cases.filter { $0.schema == schema }
      var files: [URL] = []
      for (index, manifest) in own.enumerated() {
        let file = folder.appending(path: "\(schema.rawValue)-\(index).yaml")
        try Data(manifest.text.utf8).write(to: file)
        files.append(file)
      }
      let validation = try Validation(of: files, as: schema)
      for (manifest, file) in zip(own, files) {
        verdicts[manifest.name] = validation.errors[file.path] ?? []
      }
    }
    return verdicts
  }

  /// The messages of what lacquer finds while it reads the manifest by itself, parts left out.
  private func findings(in manifest: ManifestCase) -> [String] {
    let file = SourceFile(path: "\(manifest.schema).yaml", bytes: Array(manifest.text.utf8))
    let (root, problems) = YAMLParser.parse(file)
    guard let root, case .mapping(let entries) = root.content, problems.isEmpty else {
      return problems.map(\.message) + ["no mapping"]
    }
    if entries.contains(where: { $0.key == "include" }) { return [] }
    var reader = Reader()
    switch manifest.schema {
    case .album: _ = Album.read(entries, at: root.range, &reader)
    case .lock: return Lockfile.read(file).1.map(\.message)
    default: _ = Song.read(entries, at: root.range, &reader)
    }
    return reader.diagnostics.map(\.message)
  }
}
