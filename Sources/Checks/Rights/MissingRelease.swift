import Diagnostics
import Fields
import Manifest
import Quantities

/// Somebody is heard who has signed nothing.
struct MissingRelease: Check {
  static let code = Code(
    "R014",
    .warning,
    atDelivery: .error,
    "performer without a release",
    """
    Everybody who is heard has signed what lets their performance be sold. Where `releases:` are \
    kept, somebody is heard who is not among them. A take that is muted or on no track does not \
    count.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      rights: {releases: {ana: docs/signed.pdf}}
      # songs/a.yaml
      song: a
      takes: {vox: {file: vox.wav, by: ana}}
      tracks: {t: {clips: [{take: vox}]}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      rights: {releases: {joe: docs/signed.pdf}}
      # songs/a.yaml
      song: a
      takes: {vox: {file: vox.wav, by: ~ana~}}
      tracks: {t: {clips: [{take: vox}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs {
      let rights = project.rights(of: song)
      guard rights.keepsReleases else { continue }
      var told: Set<Name> = []
      for take in song.resolved.heardTakes {
        guard let person = take.take.by?.value, rights.release(of: person) == nil,
          told.insert(person).inserted
        else { continue }
        findings.add(
          Diagnostic(
            Self.code,
            at: take.take.place(of: \.by),
            "`\(person)` is heard in `\(song.name)` without a release",
            help: ["add it to `releases:`, or `\(person): pending` until it is signed"]
          )
        )
      }
    }
  }
}
