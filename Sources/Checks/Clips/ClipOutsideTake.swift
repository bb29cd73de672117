import Diagnostics
import Fields
import Manifest
import Quantities

/// A clip reads where its take has no audio.
struct ClipOutsideTake: Check {
  static let code = Code(
    "C005",
    .error,
    "clip outside of its take",
    """
    A clip reads before the first or after the last frame of its take. Nothing was recorded there, \
    and silence is not filled in without being asked for.
    """
  )
  static let examples = Examples(
    passing: """
      song: s
      takes: {vox: {file: short.wav}}
      tracks: {t: {clips: [{take: vox, from: start, to: 0.5 s}]}}
      """,
    failing: """
      song: s
      takes: {vox: {file: short.wav}}
      tracks: {t: {clips: [~{take: vox, from: start, to: 2 s}~]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs.map(\.resolved) {
      for strip in song.strips {
        for clip in strip.clips {
          let take = song.takes[clip.take]
          guard clip.read.lowerBound < 0 || clip.read.upperBound > take.frames else { continue }
          findings.add(finding(clip, take, in: song))
        }
      }
    }
  }

  private func finding(
    _ clip: ResolvedClip,
    _ take: ResolvedTake,
    in song: ResolvedSong
  ) -> Diagnostic {
    let early = -clip.read.lowerBound
    let late = clip.read.upperBound - take.frames
    let problem =
      early > 0
      ? "starts \(seconds(early, song)) before its first sample"
      : "ends \(seconds(late, song)) after its last sample"
    let first = seconds(take.start, song)
    let last = seconds(take.start + take.frames, song)
    return Diagnostic(
      Self.code,
      at: clip.clip.origin.range,
      "the clip of `\(take.name)` \(problem)",
      labels: take.take.place(of: \.starts).map { [Diagnostic.Label($0, "where it starts")] } ?? [],
      notes: ["the take lies from \(first) to \(last) of the song"]
    )
  }

  private func seconds(_ frames: Int, _ song: ResolvedSong) -> String {
    Seconds.text(frames: frames, rate: song.song.rate)
  }
}
