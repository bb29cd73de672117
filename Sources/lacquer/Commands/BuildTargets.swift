import ArgumentParser
import Diagnostics
import Manifest
import Planning
import Quantities
import Workspace

/// The words after `build`: deliverables, songs, and at most one manifest.
struct BuildTargets {
  private let words: [String]
  /// The word that is a path to a manifest.
  let manifest: String?

  /// - Throws: `ValidationError` for a second manifest.
  init(_ words: [String]) throws {
    let manifests = words.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    guard manifests.count < 2 else {
      throw ValidationError("a build reads one manifest; name the songs of an album by their names")
    }
    manifest = manifests.first
    self.words = words.filter { !manifests.contains($0) }
  }

  /// - Throws: `ValidationError` for a word that names nothing.
  func resolve(in project: Project, manifest: Path) throws -> AlbumPlanner.Targets {
    var targets = AlbumPlanner.Targets()
    if let song = project.songs.first(where: { $0.resolved.path == manifest.string }),
      self.manifest != nil, project.album != nil
    {
      targets.songs.insert(song.name)
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
    let near = Suggestion.nearest(to: word, in: known).map { "; did you mean `\($0)`?" } ?? ""
    return ValidationError(
      "there is no deliverable or song `\(word)`\(near) "
        + "The targets are \(PhraseList.quoted(known))."
    )
  }
}
