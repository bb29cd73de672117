import Diagnostics
import Planning

/// A finished build as JSON and as lines for people.
package struct BuildReport: Hashable, Sendable {
  package let files: [DeliveredFileReport]
  package let matches: [MatchReport]
  package let rendered: Int
  package let reused: Int
  package let diagnostics: [Diagnostic]

  package init(
    files: [DeliveredFileReport],
    matches: [MatchReport] = [],
    rendered: Int,
    reused: Int,
    diagnostics: [Diagnostic]
  ) {
    self.files = files
    self.matches = matches
    self.rendered = rendered
    self.reused = reused
    self.diagnostics = diagnostics
  }

  /// The object of `build --format json`.
  package var json: JSONValue {
    [
      "deliverables": .array(files.map { $0.json(path: $0.path) }),
      "matches": .array(matches.map(\.json)),
      "profiles": .array(files.compactMap { file in file.profile?.json(of: file.path) }),
      "codecs": .array(files.flatMap { file in file.codecs.map { $0.json(of: file.path) } }),
      "segments": ["rendered": .integer(rendered), "reused": .integer(reused)],
      "diagnostics": JSONRenderer.value(diagnostics),
    ]
  }
}
