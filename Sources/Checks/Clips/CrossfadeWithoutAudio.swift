import Diagnostics
import Fields
import Manifest
import Quantities

/// A crossfade needs audio past the edges of its clips, and a join to lie on.
struct CrossfadeWithoutAudio: Check {
  static let code = Code(
    "C006",
    .error,
    "crossfade without enough audio",
    """
    A crossfade is centred on the join of two clips: the first one is read past its end and the \
    second one before its start, half of the length each. Where a take has no audio there, or the \
    two clips do not meet, or the first one has a fade-out of its own, there is nothing to fade.
    """
  )
  static let examples = Examples(
    passing: """
      song: s
      takes: {a: {file: short.wav}, b: {file: vox.wav}}
      tracks:
        t:
          clips:
            - {take: a, from: start, to: 0.5 s}
            - {take: b, from: 0.5 s, to: 2 s, crossfade: 20 ms}
      """,
    failing: """
      song: s
      takes: {a: {file: short.wav}, b: {file: vox.wav}}
      tracks:
        t:
          clips:
            - {take: a, from: start, to: 1 s}
            - {take: b, from: 1 s, to: 2 s, crossfade: ~20 ms~}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs.map(\.resolved) {
      for strip in song.strips {
        for (index, clip) in strip.clips.enumerated()
        where clip.clip.crossfade != nil && clip.repetition == 0 {
          let before = index > 0 ? strip.clips[index - 1] : nil
          // The clip that it joins may be one that has a finding of its own.
          guard clip.isJoined || strip.areClipsWhole else { continue }
          if let finding = finding(before, clip, in: song) { findings.add(finding) }
        }
      }
    }
  }

  private func finding(
    _ before: ResolvedClip?,
    _ clip: ResolvedClip,
    in song: ResolvedSong
  ) -> Diagnostic? {
    let place = clip.clip.place(of: \.crossfade)
    guard let before, before.frames.upperBound == clip.frames.lowerBound else {
      // Overlaps have a finding of their own.
      if let before, before.frames.upperBound > clip.frames.lowerBound { return nil }
      return Diagnostic(
        Self.code,
        at: place,
        "no clip ends where this one starts, so there is nothing to fade",
        help: ["use `fade-in:`, or let the clip before it end here"]
      )
    }
    if before.clip.fadeOut != nil {
      return Diagnostic(
        Self.code,
        at: place,
        "the clip before fades out on its own, so there is nothing to crossfade",
        labels: before.clip.place(of: \.fadeOut).map { [Diagnostic.Label($0, "fades out")] } ?? [],
        help: ["take out one of the two"]
      )
    }
    for (name, side) in [("before the join", before), ("after the join", clip)] {
      let take = song.takes[side.take]
      let inside = side.read.lowerBound >= 0 && side.read.upperBound <= take.frames
      let missing = max(-side.reach.lowerBound, side.reach.upperBound - take.frames)
      guard inside, missing > 0 else { continue }
      return Diagnostic(
        Self.code,
        at: place,
        "the crossfade needs \(Seconds.text(frames: missing, rate: song.song.rate)) more of take "
          + "`\(take.name)`, \(name)",
        labels: side.clip.origin.range.map { [Diagnostic.Label($0, "this clip")] } ?? [],
        help: ["shorten the crossfade, or move the join into the take"]
      )
    }
    let length = clip.fadeIn.length
    guard length > clip.frames.count + clip.leadIn || length > before.frames.count + before.leadOut
    else { return nil }
    return Diagnostic(
      Self.code,
      at: place,
      "the crossfade is longer than one of its clips",
      help: ["shorten the crossfade"]
    )
  }
}
