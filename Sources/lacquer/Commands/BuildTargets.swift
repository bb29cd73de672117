import ArgumentParser
import Diagnostics
import Manifest
import Planning
import Quantities
import Workspace

/// The words after `build`: deliverables, songs, and at most one manifest.
struct BuildTargets {
  private let words: [String]
  /// The first word that is a path to a manifest or a folder.
  let manifest: String?

  init(_ words: [String]) {
    manifest = words.first { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    self.words = words.filter { !$0.hasSuffix(".yaml") && !$0.hasSuffix(".yml") }
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
