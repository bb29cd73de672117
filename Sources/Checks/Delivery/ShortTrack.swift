import Diagnostics
import Fields
import Manifest
import Planning
import Quantities

/// A track is shorter than a compact disc may have it.
struct ShortTrack: Check {
  static let code = Code(
    "L015",
    .error,
    "track of less than 4 s",
    """
    A track of a compact disc has at least 4 s from its mark to the next one (IEC 60908): players \
    look for marks that long, and burners and plants refuse shorter ones. It is asked of files with \
    a cue sheet, 44.1 kHz and 16 bits.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [{song: dawn, mix: vox.wav}]
      deliverables: {cd: {of: album, format: wav, rate: 44.1 kHz, bits: 16, cue: true}}
      """,
    failing: """
      album: a
      songs: [{song: ~dawn~, mix: short.wav}]
      deliverables: {cd: {of: album, format: wav, rate: 44.1 kHz, bits: 16, cue: true}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for sheet in project.cueSheets where sheet.isCompactDisc {
      for (index, song) in project.songs.enumerated() {
        let length = sheet.length(ofTrack: index)
        guard length < .shortestTrack else { continue }
        findings.add(
          Diagnostic(
            Self.code,
            at: song.resolved.song.place(of: \.name),
            "track \(index + 1) of `\(sheet.name)`, `\(song.name)`, has only \(length), "
              + "less than \(DiscTime.shortestTrack)",
            notes: ["times are minutes, seconds and frames of 1/75 s, to the next mark"],
            help: ["make the gap after it longer, or make it part of another song"]
          )
        )
      }
    }
  }
}
