import Diagnostics
import Fields
import Manifest
import Quantities

/// A strip plays into nothing that is heard.
struct UnheardStrip: Check {
  static let code = Code(
    "X002",
    .error,
    "track that reaches no output",
    """
    With `output: none` a strip plays into nothing of its own; that is right for one that only \
    drives a side-chain. This one has no send and drives nothing that is heard, or all that it \
    plays into ends nowhere: its sound is lost. A strip that is meant to be silent is muted.
    """
  )
  static let examples = Examples(
    passing: """
      song: s
      takes: {a: {file: vox.wav}}
      tracks:
        ghost: {clips: [{take: a}], output: none}
        bass: {clips: [{take: a}], chain: [{compressor: {sidechain: ghost}}]}
      """,
    failing: """
      song: s
      takes: {a: {file: vox.wav}}
      tracks:
        ~ghost~: {clips: [{take: a}], output: none}
        bass: {clips: [{take: a}]}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs.map(\.resolved) where song.areRoutesSound {
      // Strips that play into the mix or drive what does; those behind each are known before it.
      var heard: Set<Int> = [song.mix]
      for index in song.strips.indices.reversed() {
        let strip = song.strips[index]
        let plays = strip.output.map { heard.contains($0) } ?? false
        if plays || strip.sends.contains(where: { heard.contains($0.bus) }) { heard.insert(index) }
        if heard.contains(index) {
          heard.formUnion(strip.chain.compactMap(\.key))
        } else if !strip.isMuted {
          findings.add(
            Diagnostic(
              Self.code,
              at: strip.place,
              "`\(strip.name)` reaches no output",
              help: ["give it an `output:` or a send, or mute it"]
            )
          )
        }
      }
    }
  }
}
