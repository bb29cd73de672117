import Diagnostics
import Fields
import Manifest
import Quantities

/// A take that is heard does not say who of its session plays.
struct NamelessPerformer: Check {
  static let code = Code(
    "C012",
    .info,
    "heard take without a performer",
    """
    Credits and releases come from who plays on what is heard. Several people were at the take's \
    session, and `by:` does not say which of them plays.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/s.yaml]
      people: {ana: {}, joe: {}}
      sessions: [{id: band-day, at: 2026-03-04 12:00-20:00, people: [ana, joe], songs: [s]}]
      # songs/s.yaml
      song: s
      takes: {a: {file: ../vox.wav, by: joe, session: band-day}}
      tracks: {t: {clips: [{take: a}]}}
      """,
    failing: """
      album: a
      songs: [songs/s.yaml]
      people: {ana: {}, joe: {}}
      sessions: [{id: band-day, at: 2026-03-04 12:00-20:00, people: [ana, joe], songs: [s]}]
      # songs/s.yaml
      song: s
      takes: {~a~: {file: ../vox.wav, session: band-day}}
      tracks: {t: {clips: [{take: a}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    let sessions = project.album?.sessions ?? []
    for song in project.songs.map(\.resolved) {
      for take in song.heardTakes where take.take.by == nil && take.take.isSound(\.by) {
        guard let name = take.take.session?.value,
          let session = sessions.first(where: { $0.id.value == name }), session.people.count > 1
        else { continue }
        let people = session.people.map(\.person.value.rawValue)
        findings.add(
          Diagnostic(
            Self.code,
            at: song.song.takes.place(of: take.name),
            "nobody is said to play `\(take.name)`, and several were at `\(name)`",
            labels: session.place(of: \.people).map { [Diagnostic.Label($0, "who was there")] }
              ?? [],
            help: ["say with `by:` which of \(PhraseList.quoted(people)) plays"]
          )
        )
      }
    }
  }
}
