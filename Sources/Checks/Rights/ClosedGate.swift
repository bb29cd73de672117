import Diagnostics
import Fields
import Manifest
import Quantities

/// A song is further than its approvals let it.
struct ClosedGate: Check {
  static let code = Code(
    "R029",
    .warning,
    atDelivery: .error,
    "gate that is not passed",
    """
    A gate says whose approval a song needs before it comes so far: its mix is approved before it \
    is mastered, say. The song's `status:` is behind the gate, and an approval is missing, stale \
    or taken back.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      gates: [{song-status: mastering, stage: mix, by: [ana]}]
      approvals: [{of: song a, stage: mix, by: ana, on: 2026-03-28, digest: "sha256:b6c4e5537d6dc75fbd7011b9b990217229be14769d48f3fd8d1a8362012f6537"}]
      # songs/a.yaml
      song: a
      status: mastering
      takes: {a: {file: ../vox.wav}}
      tracks: {t: {clips: [{take: a}]}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      gates: [{song-status: mastering, stage: mix, by: [ana]}]
      # songs/a.yaml
      song: a
      status: ~mastering~
      takes: {a: {file: ../vox.wav}}
      tracks: {t: {clips: [{take: a}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs {
      for blocked in project.closedGates(for: song) {
        let names = PhraseList.quoted(blocked.missing.map(\.rawValue))
        findings.add(
          Diagnostic(
            Self.code,
            at: song.resolved.song.place(of: \.status),
            "`\(song.name)` is `\(blocked.status.rawValue)` without "
              + "\(names) having approved its \(blocked.gate.stage.rawValue)",
            labels: blocked.gate.origin.range.map { [Diagnostic.Label($0, "the gate")] } ?? [],
            help: ["have it heard; `lacquer approve` prints an approval of what there is now"]
          )
        )
      }
    }
  }
}
