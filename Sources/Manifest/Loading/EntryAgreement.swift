import Diagnostics
import Fields
import Quantities

extension AlbumSong {
  /// What an entry of the album and its song file both say has no winner in silence.
  func disagreements(with song: Song) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let name, song.isSound(\.name), name.value != song.name.value {
      findings.append(
        Diagnostic(
          ManifestCodes.unknownSong,
          at: name.place.range,
          "the song of this file is named `\(song.name)`, not `\(name)`",
          labels: song.name.place.range.map { [Diagnostic.Label($0, "named here")] } ?? []
        )
      )
    }
    for key in ["mastering", "status", "rights"] {
      guard let again = origin.key(of: key), let first = song.origin.key(of: key) else { continue }
      findings.append(
        Diagnostic(
          ManifestCodes.givenTwice,
          at: again,
          "two files give `\(key)` of song `\(song.name)`",
          label: "given again",
          labels: [Diagnostic.Label(first, "given here")],
          help: ["keep it in one of them"]
        )
      )
    }
    return findings
  }
}
