import Diagnostics
import Fields
import Manifest

/// A VCA moves nothing.
struct IdleVCA: Check {
  static let code = Code(
    "X009",
    .warning,
    "VCA without members",
    """
    A VCA is a fader that moves the faders of its members, and this one has none.
    """
  )
  static let examples = Examples(
    passing: """
      song: s
      takes: {a: {file: vox.wav}}
      tracks: {t: {clips: [{take: a}]}}
      vcas: {all: {members: [t]}}
      """,
    failing: """
      song: s
      takes: {a: {file: vox.wav}}
      tracks: {t: {clips: [{take: a}]}}
      vcas: {~all~: {members: []}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs.map(\.resolved.song) {
      for vca in song.vcas.entries
      where vca.value.members.isEmpty && vca.value.isSound(\.members) {
        findings.add(
          Diagnostic(
            Self.code,
            at: song.vcas.place(of: vca.key),
            "VCA `\(vca.key)` moves nothing",
            help: ["name its members, or take it out"]
          )
        )
      }
    }
  }
}
