import Diagnostics
import Fields
import Manifest
import Quantities

/// Nothing of a song is heard.
struct SilentSong: Check {
  static let code = Code(
    "X006", .warning, "song in which nothing is heard",
    """
    No track of the song has a clip that is heard. Its master would be silence.
    """)
  static let examples = Examples(
    passing: "song: s\ntakes: {a: {file: vox.wav}}\ntracks: {t: {clips: [{take: a}]}}\n",
    failing: "song: ~s~\ntakes: {a: {file: vox.wav}}\ntracks: {t: {}}\n")

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs.map(\.resolved) {
      let isHeard = song.strips.contains { !$0.isMuted && !$0.clips.isEmpty }
      // Clips of takes that cannot be read have findings of their own.
      let isWhole = song.takes.allSatisfy { $0.frames > 0 }
      guard !isHeard, isWhole else { continue }
      findings.add(
        Diagnostic(
          Self.code, at: song.song.place(of: \.name),
          "nothing is heard in `\(song.name)`", help: ["give a track clips"]))
    }
  }
}
