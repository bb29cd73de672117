import Diagnostics
import Manifest

/// One rule about a project that could be read: what it is called, why it matters, how it looks.
///
/// A check is pure: a project in, findings out; it looks at no other check. `lacquer explain` and
/// the tests come from what it says about itself.
package protocol Check: Sendable {
  init()

  static var code: Code { get }
  static var examples: Examples { get }

  func run(_ project: Project, _ findings: inout Findings)
}

/// Manifests that show a rule: an album, or a song alone.
///
/// A line `# songs/a.yaml` begins another file. In the failing one `~` marks where the finding points.
package struct Examples: Sendable {
  package let passing: String
  package let failing: String

  package init(passing: String, failing: String) {
    self.passing = passing
    self.failing = failing
  }

  /// The files of an example, in their order; the first one is the album, or the song.
  package static func files(of text: String) -> [(path: String, text: String)] {
    var files = [(path: text.hasPrefix("album:") ? "album.yaml" : "song.yaml", text: "")]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# "), line.hasSuffix(".yaml") {
        files.append((String(line.dropFirst(2)), ""))
      } else {
        files[files.count - 1].text += line + "\n"
      }
    }
    return files
  }

  /// The failing example without the marks.
  package var unmarkedFailing: String { failing.filter { $0 != "~" } }
}

/// What the lock file must say of the takes.
package enum LockRule: Hashable, Sendable {
  /// New takes are added to it.
  case open
  /// Every take must be in it.
  case frozen
}

/// What checks have found, each finding once: repeats of a clip have one.
package struct Findings: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Diagnostic> = []

  package mutating func add(_ diagnostic: Diagnostic) {
    if seen.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }
}
