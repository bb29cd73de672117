import Diagnostics
import Fields
import Manifest
import Quantities

/// A deliverable has a higher rate than every song.
struct RateAboveSongs: Check {
  static let code = Code(
    "L008",
    .warning,
    "rate above that of the songs",
    """
    The files would have a higher sample rate than any of the mixes, and nothing in them above \
    what the mixes hold. Shops refuse such files as upsampled.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {hires: {of: songs, format: flac, rate: 44.1 kHz}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {hires: {of: songs, format: flac, rate: ~96 kHz~}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    let rates = project.songs.map(\.resolved.song.rate)
    guard let highest = rates.max(by: { $0.hertz < $1.hertz }) else { return }
    for (name, deliverable) in project.deliverables {
      guard let rate = deliverable.rate, rate.hertz > highest.hertz else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: deliverable.place(of: \.rate),
          "deliverable `\(name)` has \(rate), and no song more than \(highest)",
          help: ["leave `rate` out, which keeps each song's own"]
        )
      )
    }
  }
}
