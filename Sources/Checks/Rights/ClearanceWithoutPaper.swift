import Diagnostics
import Fields
import Manifest
import Quantities

/// A sample is called cleared, and nothing shows it.
struct ClearanceWithoutPaper: Check {
  static let code = Code(
    "R019",
    .warning,
    atDelivery: .error,
    "clearance without a licence",
    """
    A sample is `cleared: true` without a `licence:`. A promise on the telephone does not survive \
    a dispute: nothing is delivered before the paper is there.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      rights: {samples: [{take: loop.1, cleared: true, licence: docs/signed.pdf}]}
      # songs/a.yaml
      song: a
      takes: {loop.1: {file: loop.wav}}
      tracks: {loop: {clips: [{take: loop.1}]}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      rights: {samples: [{take: loop.1, cleared: ~true~}]}
      # songs/a.yaml
      song: a
      takes: {loop.1: {file: loop.wav}}
      tracks: {loop: {clips: [{take: loop.1}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for heard in project.heardSamples {
      let sample = heard.sample
      guard sample.cleared.isOn, sample.licence == nil, sample.isSound(\.licence) else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: sample.place(of: \.cleared),
          "\(sample.called) is called cleared, and no licence shows it",
          help: ["add `licence: PATH`, or `licence: pending` until it is there"]
        )
      )
    }
  }
}
