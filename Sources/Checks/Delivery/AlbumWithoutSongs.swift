import Diagnostics
import Fields
import Manifest
import Quantities

/// An album lists no songs.
struct AlbumWithoutSongs: Check {
  static let code = Code(
    "L005",
    .warning,
    "album without songs",
    """
    The album lists no songs, so a build makes nothing.
    """
  )
  static let examples = Examples(
    passing: "album: a\nsongs: [songs/a.yaml]\n",
    failing: "album: a\nsongs: ~[]~\n"
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let album = project.album, album.songs.isEmpty, album.isGiven(\.songs),
      album.isSound(\.songs)
    else { return }
    findings.add(
      Diagnostic(
        Self.code,
        at: album.place(of: \.songs),
        "album `\(album.name.value)` has no songs",
        help: ["list its song files under `songs:`"]
      )
    )
  }
}
