import Diagnostics
import Fields
import Quantities
import Workspace

/// What stands where a manifest says that a paper lies.
package enum DocumentState: Hashable, Sendable {
  case missing
  case notAFile
  case leavesProject
  /// Its SHA-256 in hexadecimal digits, where the manifest gives one to compare with.
  case present(digest: String?)
}

/// The papers of a project, by where they lie.
package struct ProjectDocuments: Sendable {
  private var states: [String: DocumentState] = [:]

  /// The path of a paper from the project's root: it is written relative to its manifest.
  package static func path(of document: Document) -> Path {
    let manifest = Path(document.place(of: \.file)?.file.path ?? "")
    return manifest.parent.joined(with: Path(document.file.value)).normalised
  }

  /// Nil for a paper that is still to be signed.
  package subscript(document: Document) -> DocumentState? {
    document.isPending ? nil : states[Self.path(of: document).string]
  }

  package init() {}

  init(of sheets: [Rights], root: Path, world: any World) {
    for document in sheets.flatMap(\.allDocuments) where !document.isPending {
      let path = Self.path(of: document)
      // Another mention may ask for the digest.
      if case .present(digest: .some)? = states[path.string] { continue }
      states[path.string] = Self.state(
        of: path,
        root: root,
        isHashed: document.digest != nil,
        world: world
      )
    }
  }

  private static func state(
    of path: Path,
    root: Path,
    isHashed: Bool,
    world: any World
  ) -> DocumentState {
    let place = root.joined(with: path)
    do throws(WorldProblem) {
      guard path.components.first != "..", !path.isAbsolute,
        try world.canonicalPath(of: place).isInside(world.canonicalPath(of: root))
      else { return .leavesProject }
      guard try world.status(of: place).kind == .file else { return .notAFile }
      guard isHashed else { return .present(digest: nil) }
      return .present(digest: SHA256.hexadecimal(of: try world.bytes(of: place)))
    } catch {
      switch error {
      case .notFound: return .missing
      case .isDirectory, .notDirectory, .notReadable: return .notAFile
      }
    }
  }
}

extension Rights {
  /// All papers that it names, in the order of the table of fields.
  package var allDocuments: [Document] {
    samples.compactMap(\.licence) + releases.entries.map(\.value)
      + [cover?.licence, splitSheet].compactMap { $0 } + documents
  }
}
