import Diagnostics
import Fields
import Manifest
import Quantities

/// A credit says something else than the sessions.
struct ContradictedCredit: Check {
  static let code = Code(
    "R023",
    .warning,
    "credit that sessions contradict",
    """
    The song's credits name somebody for roles of which takes and sessions know none, and these \
    know them for others. One of the two is wrong.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {roles: [vocals, guitar]}}
      # songs/a.yaml
      song: a
      credits: [{person: ana, roles: [vocals]}]
      takes: {vox: {file: vox.wav, by: ana}}
      tracks: {t: {clips: [{take: vox}]}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {roles: [vocals, guitar]}}
      # songs/a.yaml
      song: a
      credits: [{person: ana, roles: ~[drums]~}]
      takes: {vox: {file: vox.wav, by: ana}}
      tracks: {t: {clips: [{take: vox}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs where !song.resolved.song.credits.isEmpty {
      let known = SongCredits(of: song, in: project).credits.filter {
        $0.sources.contains { $0 != .written }
      }
      for credit in song.resolved.song.credits {
        guard let person = credit.person?.value else { continue }
        let written = Set(credit.roles.compactMap { ContributorRole($0.value.value)?.printed })
        let seen = known.filter { $0.person == person && $0.role != "performer" }.map(\.role)
        guard !seen.isEmpty, !written.isEmpty, written.isDisjoint(with: seen) else { continue }
        findings.add(
          Diagnostic(
            Self.code,
            at: credit.place(of: \.roles),
            "`\(person)` is credited for other roles than those known of `\(song.name)`",
            notes: ["takes and sessions know \(PhraseList.quoted(seen))"],
            help: ["mend the credit, or the roles of the person or the session"]
          )
        )
      }
    }
  }
}
