import Diagnostics
import Fields
import Manifest
import Quantities

/// The fades of a clip do not fit into it.
struct FadesTooLong: Check {
  static let code = Code(
    "C009",
    .error,
    "fades longer than their clip",
    """
    The fades of a clip lie inside it, one after the other. Longer ones would meet, and neither \
    would be what was asked for.
    """
  )
  static let examples = Examples(
    passing: """
      song: s
      takes: {a: {file: vox.wav}}
      tracks: {t: {clips: [{take: a, from: start, to: 1 s, fade-in: 0.5 s, fade-out: 0.5 s}]}}
      """,
    failing: """
      song: s
      takes: {a: {file: vox.wav}}
      tracks: {t: {clips: [~{take: a, from: start, to: 1 s, fade-in: 0.8 s, fade-out: 0.5 s}~]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs.map(\.resolved) {
      for strip in song.strips {
        for clip in strip.clips {
          let fades = clip.fadeIn.length + clip.fadeOut.length
          guard fades > clip.sounding.count, !hasLongCrossfade(clip) else { continue }
          let rate = song.song.rate
          findings.add(
            Diagnostic(
              Self.code,
              at: clip.clip.origin.range,
              "the fades take \(Seconds.text(frames: fades, rate: rate)), and the clip is "
                + "\(Seconds.text(frames: clip.sounding.count, rate: rate)) long",
              help: ["shorten the fades"]
            )
          )
        }
      }
    }
  }

  /// A crossfade longer than the clip has a finding of its own.
  private func hasLongCrossfade(_ clip: ResolvedClip) -> Bool {
    (clip.leadIn > 0 && clip.fadeIn.length > clip.frames.count + clip.leadIn)
      || (clip.leadOut > 0 && clip.fadeOut.length > clip.frames.count + clip.leadOut)
  }
}
