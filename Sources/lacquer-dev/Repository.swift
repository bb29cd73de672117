import Workspace

/// The package's folder, which is the current one.
struct Repository {
  let world: any World

  /// Folders that tools write into.
  private static let leftOut = ["out", "node_modules"]

  var isPackage: Bool { world.exists("Package.swift") }

  /// All files below a folder or the file itself, in the order of their names; hidden ones and
  /// what builds make are left out.
  func files(below top: Path, endingIn endings: [String] = []) -> [Path] {
    guard let status = try? world.status(of: top) else { return [] }
    guard status.kind == .folder else {
      let fits = endings.isEmpty || endings.contains { top.string.hasSuffix($0) }
      return status.kind == .file && fits ? [top] : []
    }
    let names = (try? world.names(in: top)) ?? []
    return names.filter { !$0.hasPrefix(".") && !Self.leftOut.contains($0) }
      .flatMap { files(below: top.joined(with: Path($0)), endingIn: endings) }
  }

  /// A file's text; empty where there is none.
  func text(of path: Path) -> String {
    String(decoding: (try? world.bytes(of: path)) ?? [], as: UTF8.self)
  }

  func lines(of path: Path) -> [Substring] {
    text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
  }
}
