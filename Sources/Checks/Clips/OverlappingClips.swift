import Diagnostics
import Fields
import Manifest
import Quantities

/// Two clips of one track sound at the same time without a crossfade.
struct OverlappingClips: Check {
  static let code = Code(
    "C007",
    .error,
    "overlapping clips",
    """
    A track is one voice: its clips follow each other and overlap only in a crossfade. Sounds that \
    belong together at one time lie on two tracks.
    """
  )
  static let examples = Examples(
    passing: """
      song: s
      takes: {a: {file: vox.wav}}
      tracks: {t: {clips: [{take: a, from: start, to: 2 s}, {take: a, from: 2 s, to: 3 s}]}}
      """,
    failing: """
      song: s
      takes: {a: {file: vox.wav}}
      tracks: {t: {clips: [{take: a, from: start, to: 2 s}, ~{take: a, from: 1 s, to: 3 s}~]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs.map(\.resolved) {
      for strip in song.strips {
        guard var before = strip.clips.first else { continue }
        var told: Set<SourceRange?> = []
        for clip in strip.clips.dropFirst() {
          let overlap = before.frames.upperBound - clip.frames.lowerBound
          defer { if clip.frames.upperBound > before.frames.upperBound { before = clip } }
          guard overlap > 0, told.insert(clip.clip.origin.range).inserted else { continue }
          findings.add(
            Diagnostic(
              Self.code,
              at: clip.clip.origin.range,
              "clips of `\(strip.name)` overlap by "
                + Seconds.text(frames: overlap, rate: song.song.rate),
              labels: before.clip.origin.range.map { [Diagnostic.Label($0, "still sounding")] }
                ?? [],
              help: ["end the first one earlier, or mute one of them"]
            )
          )
        }
      }
    }
  }
}
