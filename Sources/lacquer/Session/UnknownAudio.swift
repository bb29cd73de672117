import Comparison
import Diagnostics
import History
import Manifest
import Workspace

/// Takes of a version whose audio nobody knows, for a word about it.
struct UnknownAudio {
  let version: String
  let project: Project
  let world: any World

  /// Nil where all is known.
  var finding: Diagnostic? {
    let unknown = project.takes.filter { (try? $0.facts.get()) == nil }
    guard !unknown.isEmpty else { return nil }
    let paths = Set(unknown.map { Path($0.path) }).sorted().map(\.string)
    let pointers = paths.filter(isPointer)
    let isPlural = pointers.count > 1
    return Diagnostic(
      ComparisonCodes.unknownAudio,
      at: nil,
      "the audio of \(PhraseList.quoted(paths)) is not known in \(version)",
      notes: pointers.isEmpty
        ? []
        : [
          "\(PhraseList.quoted(pointers)) \(isPlural ? "are Git LFS pointers" : "is a Git LFS pointer")"
        ],
      help: [
        pointers.isEmpty
          ? "`lacquer lock` writes down what takes are; commit it with the manifests"
          : "`git lfs pull` brings audio, and `lacquer lock` writes down what it is"
      ]
    )
  }

  private func isPointer(_ path: String) -> Bool {
    let location = project.root.joined(with: Path(path))
    guard let status = try? world.status(of: location), status.size < LFSPointer.longest else {
      return false
    }
    return (try? world.bytes(of: location)).flatMap { LFSPointer($0) } != nil
  }
}
