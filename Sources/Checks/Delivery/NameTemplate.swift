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
    A template may hold the placeholders `{number}`, `{number:02}`, `{title}`, `{song}`, \
    `{artist}`, `{album}`, `{deliverable}` and `{ext}`; each brace is closed, and something \
    remains to be the name.
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
    let message: String
    switch problem {
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
      notes: ["the placeholders are \(PhraseList.quoted(known.map { "{\($0)}" }))"],
      help: help
    )
  }
}
