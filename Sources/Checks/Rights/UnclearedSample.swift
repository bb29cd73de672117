import Diagnostics
import Fields
import Manifest
import Quantities

/// A sample is heard that nobody allowed.
struct UnclearedSample: Check {
  static let code = Code(
    "R011",
    .error,
    "sample that is heard and not cleared",
    """
    To use a piece of somebody's recording takes the consent of who owns the recording and of who \
    owns the work, before the release. The take is heard in the mix as it is; a take that is muted \
    or on no track does no harm.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      rights: {samples: [{take: loop.1, source: Rainy Street, cleared: false}]}
      # songs/a.yaml
      song: a
      takes: {loop.1: {file: loop.wav}, vox: {file: vox.wav}}
      tracks: {loop: {clips: [{take: loop.1}], mute: true}, t: {clips: [{take: vox}]}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      rights: {samples: [~{take: loop.1, source: Rainy Street, cleared: false}~]}
      # songs/a.yaml
      song: a
      takes: {loop.1: {file: loop.wav}}
      tracks: {loop: {clips: [{take: loop.1}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for heard in project.heardSamples where !heard.sample.cleared.isOn {
      let sample = heard.sample
      findings.add(
        Diagnostic(
          Self.code,
          at: sample.origin.range,
          "\(sample.called) is heard in `\(heard.song.name)` and not cleared",
          help: ["clear it, or mute or replace what plays `\(sample.take.value)`"]
        )
      )
    }
  }
}
