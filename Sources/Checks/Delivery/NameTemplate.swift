import Diagnostics
import Fields
import Manifest
import Quantities

/// The template of file names cannot be filled in.
struct NameTemplate: Check {
  static let code = Code(
    "L004",
    .error,
    "template of file names that cannot be filled in",
    """
    A template may hold the placeholders `{number}`, `{title}`, `{song}`, `{artist}`, `{album}`, \
    `{deliverable}`, `{strip}`, `{ext}`, `{version}`, `{rate}`, `{bits}`, `{channels}`, `{tempo}`, \
    `{year}`, `{isrc}`, `{mixer}`, `{date}` and `{revision}`; each brace is closed, and something \
    remains to be the name. `{number:02}` fills up with zeros, `{title:camel}` makes one word of \
    all, `{title:upper}` capitals of that, `{artist:initials}` leaves the first letters, and \
    `{date:mdy}` or `{date:ymd}` digits. A word alone is a convention: `aes`, `archive` or `dated`.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {hires: {of: songs, format: flac, name: "{song}.{ext}"}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {hires: {of: songs, format: flac, name: ~"{tilte}.{ext}"~}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for (name, deliverable) in project.deliverables {
      for file in project.files(of: deliverable) {
        do throws(DeliveryNaming.Problem) {
          _ = try project.path(of: file, in: deliverable, named: name)
        } catch {
          findings.add(finding(error, deliverable))
        }
      }
    }
  }

  private func finding(_ problem: DeliveryNaming.Problem, _ deliverable: Deliverable) -> Diagnostic
  {
    let known = DeliveryNaming.placeholders
    var help: [String] = []
    var notes = ["the placeholders are \(PhraseList.quoted(known.map { "{\($0)}" }))"]
    let message: String
    switch problem {
    case .unknownPreset(let name):
      let presets = NamePreset.allCases.map(\.rawValue)
      message = "there is no naming convention `\(name)`"
      notes = ["the conventions are \(PhraseList.quoted(presets))"]
      help = [
        Suggestion.nearest(to: name, in: presets).map { "one with a similar name: `\($0)`" }
          ?? "a file that is to be called so has an ending: `\(name).{ext}`"
      ]
    case .unknownPlaceholder(let name):
      message = "there is no placeholder `{\(name)}`"
      if let near = Suggestion.nearest(to: name, in: known) {
        help = ["a placeholder with a similar name: `{\(near)}`"]
      }
    case .unbalancedBrace: message = "a brace of the template is not closed"
    case .empty: message = "the template gives an empty name"
    }
    return Diagnostic(
      Self.code,
      at: deliverable.place(of: \.name),
      message,
      notes: notes,
      help: help
    )
  }
}
