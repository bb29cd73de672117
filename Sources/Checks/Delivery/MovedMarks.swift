import Diagnostics
import Fields
import Manifest
import Planning
import Quantities

/// Tracks of a cue sheet do not begin where the manifest puts their songs.
struct MovedMarks: Check {
  static let code = Code(
    "L019",
    .info,
    "track marks that move onto frames of a disc",
    """
    Marks lie on frames of 1/75 s (IEC 60908), which songs seldom do by themselves. A gap is made \
    longer for that, by less than a frame. Where songs join or overlap nothing is moved: the mark \
    lies on the frame in which the song begins, so that its track has up to 13.3 ms of the song \
    before. Nothing needs to be done.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [{song: dawn, mix: vox.wav}, {song: dusk, mix: vox.wav}]
      sequence: [dawn, {song: dusk, gap: 2 s}]
      deliverables: {cd: {of: album, format: wav, cue: true}}
      """,
    failing: """
      album: a
      songs: [{song: dawn, mix: vox.wav}, {song: dusk, mix: vox.wav}]
      sequence: [dawn, {song: dusk, gap: 1.99 s}]
      deliverables: {~cd~: {of: album, format: wav, cue: true}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for sheet in project.cueSheets {
      var longer: [(song: Name, frames: Int)] = []
      var earlier: [(song: Name, frames: Int)] = []
      var end = 0
      for (entry, song) in zip(sheet.sequence.entries, project.songs) {
        let gap = song.gap.frames(at: sheet.rate).roundedHalfUp
        let grown = entry.frames.lowerBound - end - gap
        if gap > 0, grown > 0 { longer.append((song.name, grown)) }
        let lead = entry.frames.lowerBound - entry.mark
        if lead > 0 { earlier.append((song.name, lead)) }
        end = max(end, entry.frames.upperBound)
      }
      let phrases = [
        phrase(longer, sheet, "gap is", "gaps are", "longer"),
        phrase(earlier, sheet, "mark lies", "marks lie", "before the song"),
      ].compactMap { $0 }
      guard !phrases.isEmpty else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: project.album?.deliverables.place(of: sheet.name),
          "marks of `\(sheet.name)` move onto frames of 1/75 s: "
            + phrases.joined(separator: "; ")
        )
      )
    }
  }

  /// `3 gaps are up to 12.1 ms longer, most before `dusk``.
  private func phrase(
    _ moved: [(song: Name, frames: Int)],
    _ sheet: CueSheet,
    _ one: String,
    _ more: String,
    _ words: String
  ) -> String? {
    guard let most = moved.max(by: { $0.frames < $1.frames }) else { return nil }
    let tenths = (most.frames * 10_000 + sheet.rate.hertz / 2) / sheet.rate.hertz
    let time = "\(tenths / 10).\(tenths % 10) ms"
    return moved.count == 1
      ? "1 \(one) \(time) \(words), at `\(most.song)`"
      : "\(moved.count) \(more) up to \(time) \(words), most at `\(most.song)`"
  }
}
