import ArgumentParser
import Checks
import Diagnostics
import Fields
import Manifest
import Planning
import Quantities
import Workspace

/// The words after `build`: deliverables, songs and manifests.
struct BuildTargets {
  private let words: [String]
  private let manifests: [String]

  /// The first word that is a path to a manifest: the project is looked for around it.
  var manifest: String? { manifests.first }

  init(_ words: [String]) {
    func isPath(_ word: String) -> Bool { word.hasSuffix(".yaml") || word.hasSuffix(".yml") }
    manifests = words.filter(isPath)
    self.words = words.filter { !isPath($0) }
  }

  /// To make whole deliverables is to deliver; to render some songs is work, and so is what has no
  /// deliverables of its own.
  func stage(in project: Project) -> CheckStage {
    guard let album = project.album, !album.deliverables.isEmpty else { return .working }
    let names = project.renderedDeliverables.map(\.name.rawValue)
    let isWhole =
      words.isEmpty && manifests.allSatisfy { $0.hasSuffix(ProjectLoader.albumFile.string) }
    return isWhole || words.contains { names.contains($0) } ? .delivery : .working
  }

  /// - Throws: `ValidationError` for a word that names nothing.
  func resolve(in project: Project, _ session: Session) throws -> AlbumPlanner.Targets {
    var targets = AlbumPlanner.Targets()
    for word in manifests {
      let path = session.path(of: word)
      if let song = project.songs.first(where: { $0.resolved.path == path.string }) {
        if project.album != nil { targets.songs.insert(song.name) }
      } else if path != ProjectLoader.albumFile, path != session.manifest {
        throw ValidationError(
          project.album == nil
            ? "`\(word)` has to be built by itself: it is in no album"
            : "`\(word)` is no song of the album"
        )
      }
    }
    let deliverables = project.renderedDeliverables.map(\.name)
    let songs = project.songs.map(\.name)
    for word in words {
      if let name = deliverables.first(where: { $0.rawValue == word }) {
        targets.deliverables.insert(name)
      } else if let name = songs.first(where: { $0.rawValue == word }) {
        targets.songs.insert(name)
      } else {
        throw problem(word, known: (deliverables + songs).map(\.rawValue), in: project)
      }
    }
    return targets
  }

  private func problem(_ word: String, known: [String], in project: Project) -> ValidationError {
    if project.deliverables.contains(where: { $0.name.rawValue == word }) {
      return ValidationError("deliverable `\(word)` is not made by this version")
    }
    let near = Suggestion.nearest(to: word, in: known).map { "; did you mean `\($0)`?" } ?? "."
    return ValidationError(
      "there is no deliverable or song `\(word)`\(near) "
        + "The targets are \(PhraseList.quoted(known))."
    )
  }
}
