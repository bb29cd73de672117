import Diagnostics
import Fields
import Manifest
import Quantities

/// A clip lies behind all that is rendered.
struct ClipAfterEnd: Check {
  static let code = Code(
    "C011",
    .warning,
    "clip after the end of the song",
    """
    The song ends with its last section and the tail, and this clip starts later: it is not heard.
    """
  )
  static let examples = Examples(
    passing: """
      song: s
      arrangement: [{section: a, length: 4 bars}]
      takes: {a: {file: vox.wav}}
      tracks: {t: {clips: [{take: a}]}}
      """,
    failing: """
      song: s
      arrangement: [{section: a, length: 1 bar}]
      takes: {a: {file: vox.wav}}
      tracks: {t: {clips: [~{take: a, at: 9|1}~]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs.map(\.resolved) {
      for strip in song.strips {
        for clip in strip.clips where clip.frames.lowerBound >= song.frames {
          findings.add(
            Diagnostic(
              Self.code,
              at: clip.clip.origin.range,
              "the clip starts after the end of the song and is not heard",
              notes: [
                "the song ends, with its tail, at "
                  + Seconds.text(frames: song.frames, rate: song.song.rate)
              ],
              help: ["lengthen the arrangement, or mute the clip"]
            )
          )
        }
      }
    }
  }
}
