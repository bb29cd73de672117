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

/// Manifests that show a rule.
///
/// In the failing one `~` marks where the finding points.
package struct Examples: Sendable {
  package let passing: String
  package let failing: String

  package init(passing: String, failing: String) {
    self.passing = passing
    self.failing = failing
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

/// Every check, in the order of the codes.
package enum CheckCatalogue {
  package static let all: [any Check.Type] = [
    MissingAudio.self, UnreadableAudio.self, ChangedTake.self, ClipOutsideTake.self,
    CrossfadeWithoutAudio.self, OverlappingClips.self, ClipBeforeStart.self, FadesTooLong.self,
    TooManyChannels.self, ClipAfterEnd.self,
    UnheardStrip.self, SilentSong.self, ParameterWithoutEffect.self,
    DepthOfFormat.self, FilesOnOnePath.self, UnrenderedDeliverable.self, NameTemplate.self,
    AlbumWithoutSongs.self, IgnoredTarget.self,
  ]

  /// Runs every check on a project.
  package static func run(_ project: Project, lock: LockRule = .open) -> [Diagnostic] {
    var findings = Findings()
    for check in all { check.init().run(project, &findings) }
    if lock == .frozen { UnlockedTake().run(project, &findings) }
    return findings.diagnostics
  }

  /// Codes of all checks.
  package static var codes: [Code] {
    (all + [UnlockedTake.self]).map { $0.code }
  }

  /// The codes that accepting new audio settles.
  package static let codesOfChangedTakes = [ChangedTake.code.id]

  package static func examples(of code: Code) -> Examples? {
    (all + [UnlockedTake.self]).first { $0.code == code }?.examples
  }
}
