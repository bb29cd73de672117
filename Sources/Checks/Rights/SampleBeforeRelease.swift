import Diagnostics
import Fields
import Manifest
import Quantities

/// A sample is allowed until before the release.
struct SampleBeforeRelease: Check {
  static let code = Code(
    "R012",
    .error,
    "sample whose licence ends before the release",
    """
    The use of a sample is allowed until a day that lies before the milestone `release`, so that \
    the record could not be sold with it.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      milestones: [{id: release, due: 2026-06-05}]
      rights: {samples: [{take: loop.1, cleared: true, licence: docs/signed.pdf, expires: 2030-12-31}]}
      # songs/a.yaml
      song: a
      takes: {loop.1: {file: loop.wav}}
      tracks: {loop: {clips: [{take: loop.1}]}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      milestones: [{id: release, due: 2026-06-05}]
      rights: {samples: [{take: loop.1, cleared: true, licence: docs/signed.pdf, expires: ~2026-05-31~}]}
      # songs/a.yaml
      song: a
      takes: {loop.1: {file: loop.wav}}
      tracks: {loop: {clips: [{take: loop.1}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let release = project.releaseDay else { return }
    for heard in project.heardSamples {
      let sample = heard.sample
      guard let end = sample.expires ?? sample.licence?.expires, end < release else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: sample.expires != nil
            ? sample.place(of: \.expires) : sample.licence?.place(of: \.expires),
          "\(sample.called) may be used until \(end), and the release is on \(release)",
          help: ["extend the licence, or mute or replace what plays `\(sample.take.value)`"]
        )
      )
    }
  }
}
