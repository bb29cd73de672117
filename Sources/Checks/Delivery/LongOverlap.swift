import Diagnostics
import Fields
import Manifest
import Planning
import Quantities

/// A song overlaps another by more than one of them has.
struct LongOverlap: Check {
  static let code = Code(
    "L018",
    .warning,
    "overlap that is longer than a song",
    """
    A negative gap lets a song begin before the one ahead of it has ended. It cannot begin before \
    that one begins, so that a longer overlap is cut; and where the second song is the shorter one, \
    it ends within the first.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [{song: dawn, mix: vox.wav}, {song: dusk, mix: vox.wav}]
      sequence: [dawn, {song: dusk, gap: -3 s}]
      deliverables: {whole: {of: album, format: wav}}
      """,
    failing: """
      album: a
      songs: [{song: dawn, mix: short.wav}, {song: dusk, mix: vox.wav}]
      sequence: [dawn, {song: dusk, gap: ~-3 s~}]
      deliverables: {whole: {of: album, format: wav}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let album = project.album,
      project.deliverables.contains(where: { $0.deliverable.of == .album })
    else { return }
    for (before, song) in zip(project.songs, project.songs.dropFirst())
    where song.gap.isNegative {
      let overlap = song.gap.seconds(at: song.resolved.song.rate).magnitude
      let lengths = [before, song].map { song in
        Rational(song.resolved.frames, over: song.resolved.song.rate.hertz)
      }
      guard lengths.allSatisfy({ $0 > .zero }), let shorter = lengths.min(), overlap > shorter
      else { continue }
      let name = lengths[0] < overlap ? before.name : song.name
      let length = lengths[0] < overlap ? lengths[0] : lengths[1]
      let entry = album.sequence.first { $0.song.value == song.name }
      findings.add(
        Diagnostic(
          Self.code,
          at: entry?.place(of: \.gap),
          "`\(song.name)` overlaps `\(before.name)` by \(TimeLength.seconds(overlap)), "
            + "and `\(name)` has only \(TimeLength.seconds(length))",
          help: ["make the overlap shorter than both songs"]
        )
      )
    }
  }
}
