import Reports
import Workspace

/// A file of the repository that is made from the code and never edited by hand.
struct GeneratedFile {
  /// Below the package's folder.
  let path: String
  let text: String

  static let command = "swift run lacquer-dev generate"

  static let all: [GeneratedFile] = SchemaFile.allCases.map { schema in
    GeneratedFile(path: "schemas/\(schema.fileName)", text: schema.text)
  }

  func isUpToDate(in world: any World) -> Bool {
    guard let bytes = try? world.bytes(of: Path(path)) else { return false }
    return bytes == Array(text.utf8)
  }
}
