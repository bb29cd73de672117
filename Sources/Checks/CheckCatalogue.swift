import Diagnostics
import Manifest

/// Every check, by families in the order of the codes; a family's own list stands in its folder.
package enum CheckCatalogue {
  package static let all: [any Check.Type] =
    clips + mix + delivery + budget + schedule + rights

  /// Those that hold only where every take must be locked.
  private static let frozen: [any Check.Type] = [UnlockedTake.self]

  /// Runs every check on a project.
  package static func run(_ project: Project, lock: LockRule = .open) -> [Diagnostic] {
    let reckoning = Reckoning(project)
    var findings = Findings()
    for check in (all + (lock == .frozen ? frozen : [])).map({ $0.init() }) {
      if let check = check as? any ReckonedCheck {
        check.run(reckoning, &findings)
      } else {
        check.run(project, &findings)
      }
    }
    return findings.diagnostics
  }

  /// Codes of all checks.
  package static var codes: [Code] { (all + frozen).map { $0.code } }

  /// The codes that accepting new audio settles.
  package static let codesOfChangedTakes = [ChangedTake.code.id]

  /// Codes that have examples: those of checks, and those of reading that are shown by some.
  package static var codesWithExamples: [Code] { codes + ReadingExamples.all.map(\.code) }

  package static func examples(of code: Code) -> Examples? {
    (all + frozen).first { $0.code == code }?.examples
      ?? ReadingExamples.all.first { $0.code == code }?.examples
  }
}
