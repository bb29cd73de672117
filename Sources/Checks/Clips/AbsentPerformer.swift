import Diagnostics
import Fields
import Manifest
import Quantities

/// Somebody plays on a take of a session they were not at.
struct AbsentPerformer: Check {
  static let code = Code(
    "C013",
    .warning,
    "performer who was not at the session",
    """
    The take was recorded in a session, and who plays on it is not booked there. One of the two is \
    wrong, and with it the credits or the pay.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/s.yaml]
      people: {ana: {}}
      sessions: [{id: vox-day, at: 2026-03-04 12:00-20:00, people: [ana], songs: [s]}]
      # songs/s.yaml
      song: s
      takes: {a: {file: ../vox.wav, by: ana, session: vox-day}}
      tracks: {t: {clips: [{take: a}]}}
      """,
    failing: """
      album: a
      songs: [songs/s.yaml]
      people: {ana: {}, joe: {}}
      sessions: [{id: vox-day, at: 2026-03-04 12:00-20:00, people: [joe], songs: [s]}]
      # songs/s.yaml
      song: s
      takes: {a: {file: ../vox.wav, by: ~ana~, session: vox-day}}
      tracks: {t: {clips: [{take: a}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    let sessions = project.album?.sessions ?? []
    for song in project.songs.map(\.resolved) {
      for take in song.takes {
        guard let person = take.take.by?.value, let name = take.take.session?.value,
          let session = sessions.first(where: { $0.id.value == name }), !session.people.isEmpty,
          session.isSound(\.people),
          !session.people.contains(where: { $0.person.value == person })
        else { continue }
        findings.add(
          Diagnostic(
            Self.code,
            at: take.take.place(of: \.by),
            "`\(person)` plays on `\(take.name)`, and is not booked for `\(name)`",
            labels: session.place(of: \.people).map { [Diagnostic.Label($0, "who was there")] }
              ?? [],
            help: ["add `\(person)` to the session, or mend the take"]
          )
        )
      }
    }
  }
}
