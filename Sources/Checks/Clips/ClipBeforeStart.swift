import Diagnostics
import Fields
import Manifest
import Quantities

/// A clip would be heard before the song begins.
struct ClipBeforeStart: Check {
  static let code = Code(
    "C008",
    .error,
    "clip before the start of the song",
    """
    A render begins at `1|1`, and what lies before it would be cut off without a word. A take may \
    start earlier, with a count-in; a clip may not.
    """
  )
  static let examples = Examples(
    passing: "song: s\ntakes: {a: {file: vox.wav}}\ntracks: {t: {clips: [{take: a}]}}\n",
    failing: """
      song: s
      takes: {a: {file: vox.wav}}
      tracks: {t: {clips: [~{take: a, nudge: -12 ms}~]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs.map(\.resolved) {
      for strip in song.strips {
        for clip in strip.clips where clip.sounding.lowerBound < 0 && clip.repetition == 0 {
          let early = Seconds.text(frames: -clip.sounding.lowerBound, rate: song.song.rate)
          findings.add(
            Diagnostic(
              Self.code,
              at: clip.clip.origin.range,
              "the clip starts \(early) before the song",
              help: ["move it, or read its take from later on with `from: start`"]
            )
          )
        }
      }
    }
  }
}
