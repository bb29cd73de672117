import Diagnostics
import Fields
import Manifest
import Processors
import Signal

/// Automation goes on where nothing is rendered.
struct AutomationAfterEnd: Check {
  static let code = Code(
    "X010",
    .warning,
    "automation after the end of the song",
    """
    The song ends with its last section and the tail, and a point of automation lies later: it has \
    no effect, or the arrangement has become shorter than was meant.
    """
  )
  static let examples = Examples(
    passing: """
      song: s
      arrangement: [{section: v, length: 4 bars}]
      takes: {a: {file: short.wav}}
      tracks: {t: {clips: [{take: a}], automation: {fader: [[2|1, -3 dB]]}}}
      """,
    failing: """
      song: s
      arrangement: [{section: v, length: 1 bar}]
      takes: {a: {file: short.wav}}
      tracks: {~t~: {clips: [{take: a}], automation: {fader: [[9|1, -3 dB]]}}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs.map(\.resolved) {
      for strip in song.strips {
        var curves: [Curve] = strip.levels + [strip.trim, strip.pan]
        curves += strip.sends.map(\.level)
        if let sounding = strip.sounding { curves.append(sounding) }
        curves += strip.chain.flatMap(\.automation).map(\.curve)
        guard curves.contains(where: { $0.points.contains { $0.frame > song.frames } }) else {
          continue
        }
        findings.add(
          Diagnostic(
            Self.code,
            at: strip.place,
            "automation of `\(strip.name)` goes on after the end of the song",
            notes: [
              "the song ends, with its tail, at "
                + Seconds.text(frames: song.frames, rate: song.song.rate)
            ],
            help: ["move the points, or lengthen the arrangement"]
          )
        )
      }
    }
  }
}
