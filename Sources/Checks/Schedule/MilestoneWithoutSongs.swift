import Diagnostics
import Fields
import Manifest
import Quantities

/// A milestone is done, and its songs are not so far.
struct MilestoneWithoutSongs: Check {
  static let code = Code(
    "S025",
    .error,
    "milestone done without its songs",
    """
    A milestone has a day on which it was `done:` and a `song-status:`, and a song that it counts is \
    not so far. Where it names no songs it counts all of the album.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      milestones: [{id: mixes, done: 2026-02-20, song-status: mixed}]
      # songs/a.yaml
      song: s
      status: mixed
      takes: {a: {file: ../vox.wav}}
      tracks: {t: {clips: [{take: a}]}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      milestones: [{id: mixes, done: ~2026-02-20~, song-status: mixed}]
      # songs/a.yaml
      song: s
      status: mixing
      takes: {a: {file: ../vox.wav}}
      tracks: {t: {clips: [{take: a}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for milestone in project.album?.milestones ?? [] where milestone.done != nil {
      let behind = milestone.songsBehind(in: project)
      guard let status = milestone.songStatus, !behind.isEmpty else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: milestone.place(of: \.done),
          "milestone `\(milestone.id.value)` is done, and \(PhraseList.quoted(behind.map(\.0))) "
            + (behind.count == 1 ? "is" : "are") + " not \(status.rawValue)",
          labels: behind.compactMap { $0.1.map { Diagnostic.Label($0, "how far it is") } },
          help: ["raise the status of the songs, or take `done:` out"]
        )
      )
    }
  }
}

extension Milestone {
  /// Songs that it counts and that are not so far as it asks, with where that is written.
  func songsBehind(in project: Project) -> [(String, SourceRange?)] {
    guard let songStatus else { return [] }
    let meant = Set(songs.map(\.value))
    return project.songs.compactMap { song in
      guard meant.isEmpty || meant.contains(song.name),
        song.resolved.song.isSound(\.status),
        (song.resolved.song.status ?? .demo) < songStatus
      else { return nil }
      let node = song.resolved.song
      return (song.name.rawValue, node.isGiven(\.status) ? node.place(of: \.status) : nil)
    }
  }
}
