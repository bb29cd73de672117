import Diagnostics
import Fields
import Manifest
import Planning
import Quantities

/// More sound than a compact disc holds.
struct LongProgramme: Check {
  static let code = Code(
    "L017",
    .warning,
    "more sound than a compact disc holds",
    """
    Plants press up to 79:57, and from 78 minutes on some ask to be asked; the first discs held \
    74:33. It is asked of files with a cue sheet, 44.1 kHz and 16 bits.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [{song: dawn, mix: vox.wav}, {song: dusk, mix: vox.wav}]
      deliverables: {cd: {of: album, format: wav, rate: 44.1 kHz, bits: 16, cue: true}}
      """,
    failing: """
      album: a
      songs: [\((1...9).map { "{song: s\($0), mix: vox.wav}" }.joined(separator: ", "))]
      sequence: [s1, \((2...9).map { "{song: s\($0), gap: 10:00}" }.joined(separator: ", "))]
      deliverables: {~cd~: {of: album, format: wav, rate: 44.1 kHz, bits: 16, cue: true}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for sheet in project.cueSheets where sheet.isCompactDisc {
      let length = DiscTime(notBefore: sheet.sequence.frames, at: sheet.rate)
      guard length > .longestProgramme else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: project.album?.deliverables.place(of: sheet.name),
          "deliverable `\(sheet.name)` is \(length) long, "
            + "\(length - .longestProgramme) more than a compact disc holds",
          notes: ["times are minutes, seconds and frames of 1/75 s"],
          help: ["divide the album between two discs, or take a song out of its `sequence:`"]
        )
      )
    }
  }
}
