import Diagnostics
import Fields
import Manifest
import Quantities

/// Nothing of a song is heard.
struct SilentSong: Check {
  static let code = Code(
    "X006",
    .warning,
    "song in which nothing is heard",
    """
    No track of the song has a clip that is heard. Its master would be silence.
    """
  )
  static let examples = Examples(
    passing: "song: s\ntakes: {a: {file: vox.wav}}\ntracks: {t: {clips: [{take: a}]}}\n",
    failing: "song: ~s~\ntakes: {a: {file: vox.wav}}\ntracks: {t: {}}\n"
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs.map(\.resolved) {
      let isHeard = song.strips.contains { strip in
        !strip.isMuted && (!strip.clips.isEmpty || !strip.areClipsWhole)
      }
      // What could not be read has findings of its own.
      guard !isHeard, song.song.isSound(\.tracks) else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: song.song.place(of: \.name),
          "nothing is heard in `\(song.name)`",
          help: ["give a track clips"]
        )
      )
    }
  }
}
