import Diagnostics
import Fields
import Manifest
import Quantities

/// A licence has run out by today.
struct EndedLicence: Check {
  static let code = Code(
    "R013",
    .warning,
    "licence that has run out",
    """
    The use of a sample was allowed until a day that is over. What was released before may stay or \
    not, as the licence says; nothing new may be made with it. The day is today in UTC, or that of \
    `--today`.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      rights: {samples: [{take: loop.1, cleared: true, licence: docs/signed.pdf, expires: 2030-12-31}]}
      # songs/a.yaml
      song: a
      takes: {loop.1: {file: loop.wav}}
      tracks: {loop: {clips: [{take: loop.1}]}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      rights: {samples: [{take: loop.1, cleared: true, licence: docs/signed.pdf, expires: ~2025-12-31~}]}
      # songs/a.yaml
      song: a
      takes: {loop.1: {file: loop.wav}}
      tracks: {loop: {clips: [{take: loop.1}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for heard in project.heardSamples {
      let sample = heard.sample
      guard let end = sample.expires ?? sample.licence?.expires, end < project.today,
        end >= project.releaseDay ?? end
      else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: sample.expires != nil
            ? sample.place(of: \.expires) : sample.licence?.place(of: \.expires),
          "\(sample.called) could be used until \(end)",
          help: ["ask for the licence to be extended"]
        )
      )
    }
  }
}
