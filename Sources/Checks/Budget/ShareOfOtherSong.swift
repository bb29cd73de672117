import Diagnostics
import Fields
import Manifest
import Quantities

/// The shares of a cost are of other songs than it is for.
struct ShareOfOtherSong: Check {
  static let code = Code(
    "B014",
    .error,
    "shares and songs that do not agree",
    """
    Where `shares:` are given they say what every one of the songs pays: a song without a share \
    would pay nothing, and a share of a song that is not among `songs:` is mostly a slip.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      budget: {costs: [{line: mixing, amount: 1 EUR, songs: [a], shares: {a: 100%}}]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml, songs/b.yaml]
      budget: {costs: [{line: mixing, amount: 1 EUR, songs: [a], shares: {a: 60%, ~b~: 40%}}]}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    let names = Set(project.songs.map(\.name))
    for shared in SharedAmong.all(in: project) where !shared.shares.isEmpty {
      for entry in shared.shares.entries
      where names.contains(entry.key) && !shared.songs.contains(where: { $0.value == entry.key }) {
        findings.add(
          Diagnostic(
            Self.code,
            at: entry.keyPlace.range,
            "\(shared.what) is not for `\(entry.key)`, which has a share",
            help: ["add `\(entry.key)` to `songs`, or take its share out"]
          )
        )
      }
      for song in shared.songs where !shared.shares.mentions(song.value) {
        findings.add(
          Diagnostic(
            Self.code,
            at: song.place.range,
            "`\(song.value)` has no share of \(shared.what)",
            labels: shared.place.map { [Diagnostic.Label($0, "the shares")] } ?? [],
            help: ["give it a share, `0%` for none"]
          )
        )
      }
    }
  }
}
