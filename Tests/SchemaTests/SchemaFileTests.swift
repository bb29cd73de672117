import Foundation
import Reports
import Testing

@Suite struct SchemaFileTests {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: SchemaFile.allCases)
  func `the schema in the repository is what the code makes`(_ schema: SchemaFile) throws {
    let file = Self.package.appending(path: "schemas/\(schema.fileName)")
    let text = try? String(contentsOf: file, encoding: .utf8)
    // Without the texts themselves, which fill a screen.
    let isUpToDate = text == schema.text
    #expect(
      isUpToDate,
      "schemas/\(schema.fileName) is out of date; run `swift run lacquer-dev generate`"
    )
  }

  @Test(.enabled(if: Tool.validator != nil, "check-jsonschema is not installed"))
  func `every schema is one by the rules of its dialect`() throws {
    let files = SchemaFile.allCases.map { "schemas/\($0.fileName)" }
    let (output, status) = try #require(Tool.validator)
      .run(["--check-metaschema"] + files, in: Self.package)
    #expect(status == 0, "\(String(decoding: output, as: UTF8.self))")
  }

  @Test(
    .enabled(if: Tool.validator != nil, "check-jsonschema is not installed"),
    arguments: [SchemaFile.album, .song, .lock]
  )
  func `every example is valid`(_ schema: SchemaFile) throws {
    let files = Self.examples(of: schema)
    guard !files.isEmpty else { return }
    let validation = try Validation(of: files, as: schema)
    #expect(validation.errors.isEmpty, "\(validation.errors)")
  }

  /// The files below `examples` that a schema is for, told by their top keys.
  private static func examples(of schema: SchemaFile) -> [URL] {
    let folder = package.appending(path: "examples")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.sorted().map { folder.appending(path: $0) }.filter { file in
      if schema == .lock { return file.lastPathComponent == "lacquer.lock" }
      guard file.pathExtension == "yaml",
        let text = try? String(contentsOf: file, encoding: .utf8)
      else { return false }
      return text.split(separator: "\n").contains { $0.hasPrefix("\(schema.rawValue):") }
    }
  }
}
