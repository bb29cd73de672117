import Diagnostics
import Fields
import Manifest
import Quantities

/// A role is not in the vocabulary of credits.
struct UnknownRole: Check {
  static let code = Code(
    "R020",
    .warning,
    "role that the vocabulary does not have",
    """
    Credits travel to shops and societies in the words of DDEX (the allowed values of \
    ContributorRole, with instruments). A role outside of them is printed as it stands and lost on \
    the way. `lacquer credits --format json` shows each role's value.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {roles: [lead-vocals, Mixing Engineer, organ]}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {roles: [lead-vocals, ~vocls~]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    let album = project.album
    let people = (album?.people.entries ?? []).map(\.value)
    let booked = (album?.sessions ?? []).flatMap(\.people)
    let credits = (album?.credits ?? []) + project.songs.flatMap(\.resolved.song.credits)
    for role in people.flatMap(\.roles) + booked.flatMap(\.roles) + credits.flatMap(\.roles) {
      check(role.value, at: role.place.range, &findings)
    }
    for writer in project.rightsSheets.flatMap(\.rights.writers) {
      guard let role = writer.role else { continue }
      check(role, at: writer.place(of: \.role), &findings)
    }
  }

  private func check(_ role: Text, at place: SourceRange?, _ findings: inout Findings) {
    guard ContributorRole(role.value) == nil else { return }
    let near = Suggestion.nearest(to: role.value.lowercased(), in: ContributorRole.words)
    findings.add(
      Diagnostic(
        Self.code,
        at: place,
        "no role of DDEX is called `\(role)`",
        help: near.map { ["a role with a similar name: `\($0)`"] } ?? []
      )
    )
  }
}
