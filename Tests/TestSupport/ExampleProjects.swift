import Workspace

/// The texts under `examples/`, by path.
package enum ExampleProjects {
  package static let names = ["first-light", "mastering-only"]

  /// The texts of all manifests and papers of an example, by path relative to its folder.
  package static func files(of name: String) throws -> [String: String] {
    let world = DiskWorld()
    let root = Path("\(#filePath)").parent.parent.parent.joined(with: Path("examples/\(name)"))
    var files: [String: String] = [:]
    for folder in ["", "songs", "docs"] where world.exists(root.joined(with: Path(folder))) {
      for name in try world.names(in: root.joined(with: Path(folder))) {
        let path = Path(folder).joined(with: Path(name))
        guard ["yaml", "txt"].contains(path.fileExtension) else { continue }
        files[path.string] = String(
          decoding: try world.bytes(of: root.joined(with: path)),
          as: UTF8.self
        )
      }
    }
    return files
  }
}
