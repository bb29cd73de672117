import Diagnostics
import Fields
import Manifest
import Quantities

/// A cue sheet is asked for beside what it cannot describe.
struct CueSubject: Check {
  static let code = Code(
    "L013",
    .error,
    "cue sheet of what is not one lossless file of the album",
    """
    A cue sheet says where tracks begin in one file, and names that file. So it goes with `of: \
    album` and with WAV or FLAC, in which a place is a place to the sample, and the file's name has \
    no quotation marks, which a sheet has no way to write.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {cd: {of: album, format: wav, cue: true}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {cd: {of: songs, format: wav, cue: ~true~}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for (name, deliverable) in project.deliverables where deliverable.cue.isOn {
      guard let problem = problem(of: deliverable, name, in: project) else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: deliverable.place(of: \.cue),
          "deliverable `\(name)` \(problem.words)",
          help: [problem.help]
        )
      )
    }
  }

  private func problem(
    of deliverable: Deliverable,
    _ name: Name,
    in project: Project
  ) -> (words: String, help: String)? {
    guard deliverable.of == .album else {
      return ("has a cue sheet, and holds more than one file", "use `of: album`, or take `cue` out")
    }
    guard deliverable.format == .wav || deliverable.format == .flac else {
      return (
        "has a cue sheet, which does not go with \(deliverable.format.rawValue)",
        "use `format: wav` or `format: flac`"
      )
    }
    let file = DeliveredFile(song: nil, strip: nil)
    guard let path = try? project.path(of: file, in: deliverable, named: name),
      path.contains("\"")
    else { return nil }
    return (
      "has a cue sheet, which cannot name a file with quotation marks",
      "give it another name: `name: \"{deliverable}.{ext}\"`"
    )
  }
}
