import Manifest
import TestSupport

/// A song of one track at 120 bpm and 48 kHz, so that a bar is 96,000 frames and a beat 24,000.
struct TrackSong {
  let project: TestProject

  /// A song with these entries of `clips:` and `takes:`.
  ///
  /// The takes `a` and `b` are a minute of mono from `1|1` on.
  init(
    clips: String,
    takes: String = "a: {file: a.wav}, b: {file: b.wav}",
    rate: String = "48 kHz"
  ) {
    project = TestProject(
      song: """
        song: s
        rate: \(rate)
        tempo: [{at: 1|1, bpm: 120, meter: 4/4}]
        arrangement: [{section: verse, length: 4 bars}, {section: chorus, length: 4 bars}]
        takes: {\(takes)}
        tracks: {t: {clips: [\(clips)]}}
        """
    )
  }

  /// The clips of the track, without findings.
  func clips() throws -> [ResolvedClip] {
    guard project.errors.isEmpty else { throw Unexpected(findings: project.text) }
    return try project.strip("t").clips
  }

  struct Unexpected: Error, CustomStringConvertible {
    let findings: String

    var description: String { findings }
  }
}
