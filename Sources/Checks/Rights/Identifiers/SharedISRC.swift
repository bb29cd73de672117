import Diagnostics
import Fields
import Manifest
import Quantities

/// Two recordings have one ISRC.
struct SharedISRC: Check {
  static let code = Code(
    "R005",
    .error,
    "one ISRC for two recordings",
    """
    An ISRC names one recording. Two songs with one code are one song to shops and collecting \
    societies, and the income of both goes to one. An album gives a code only where it has a \
    single song.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [{song: dawn, mix: vox.wav, rights: {isrc: DE-A12-26-00001}}, {song: dusk, mix: vox.wav, rights: {isrc: DE-A12-26-00002}}]
      """,
    failing: """
      album: a
      songs: [{song: dawn, mix: vox.wav, rights: {isrc: DE-A12-26-00001}}, {song: dusk, mix: vox.wav, rights: {isrc: ~DEA122600001~}}]
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    var owners: [ISRC: RightsSheet] = [:]
    for sheet in project.rightsSheets {
      guard let text = sheet.rights.isrc?.value, let isrc = try? ISRC(parsing: text) else {
        continue
      }
      let place = sheet.rights.place(of: \.isrc)
      if sheet.isOfAlbum {
        if sheet.songs.count > 1 { findings.add(shared(by: sheet.songs.count, at: place)) }
        continue
      }
      guard let other = owners[isrc] else {
        owners[isrc] = sheet
        continue
      }
      findings.add(
        Diagnostic(
          Self.code,
          at: place,
          "\(other.owner) and \(sheet.owner) have one ISRC, `\(isrc)`",
          labels: other.rights.place(of: \.isrc).map { [Diagnostic.Label($0, "also here")] } ?? [],
          help: ["give each recording its own"]
        )
      )
    }
  }

  /// A warning only: no song takes a code from an album with others.
  private func shared(by songs: Int, at place: SourceRange?) -> Diagnostic {
    var finding = Diagnostic(
      Self.code,
      at: place,
      "the album's ISRC is not that of any of its \(songs) songs",
      help: ["give each song its own, under the `rights:` of the song"]
    )
    finding.severity = .warning
    return finding
  }
}
