import Diagnostics
import Fields
import Manifest
import Processors
import Quantities

/// A parameter is given, or moved, that what stands beside it leaves without effect.
struct ParameterWithoutEffect: Check {
  static let code = Code(
    "X008",
    .warning,
    "parameter without effect",
    """
    The `q` of a high-pass or low-pass belongs to `slope: 12 dB/oct`: the other slopes are \
    Butterworth filters, whose resonances are set. A notch has no `gain`: it takes its frequency \
    out. What is given has no effect on the sound.
    """
  )
  static let examples = Examples(
    passing: """
      song: s
      takes: {a: {file: vox.wav}}
      tracks: {t: {clips: [{take: a}], chain: [{high-pass: {frequency: 80 Hz, q: 1}}]}}
      """,
    failing: """
      song: s
      takes: {a: {file: vox.wav}}
      tracks: {t: {clips: [{take: a}], chain: [{high-pass: {slope: 24 dB/oct, q: ~1~}}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs {
      for link in song.resolved.strips.flatMap(\.chain) + song.masterChain {
        for finding in Self.findings(in: link) { findings.add(finding) }
      }
    }
  }

  private static func findings(in link: ResolvedProcessor) -> [Diagnostic] {
    switch link.processor {
    case let filter as HighPass:
      filter.slope == .second
        ? [] : findings(\.q, of: filter, path: "q", in: link, resonance(of: filter.slope))
    case let filter as LowPass:
      filter.slope == .second
        ? [] : findings(\.q, of: filter, path: "q", in: link, resonance(of: filter.slope))
    case let equaliser as Equaliser:
      equaliser.bands.enumerated().flatMap { index, band in
        let path = "bands.\(index + 1).gain"
        return band.notch == nil ? [] : findings(\.gain, of: band, path: path, in: link, notch)
      }
    default: []
    }
  }

  /// What is said, and what to do about it.
  private struct Wording {
    let message: String
    let help: String
  }

  private static func resonance(of slope: FilterSlope) -> Wording {
    Wording(
      message: "`q` has no effect with `slope: \(slope.rawValue)`",
      help: "leave `q` out, or use `slope: \(FilterSlope.second.rawValue)`"
    )
  }

  private static let notch = Wording(
    message: "`gain` has no effect on a notch",
    help: "leave `gain` out, or use a `bell`"
  )

  /// A finding where the field is written, else at the processor where automation moves it.
  private static func findings<Node: ManifestNode, Value>(
    _ field: KeyPath<Node, Value>,
    of node: Node,
    path: String,
    in link: ResolvedProcessor,
    _ wording: Wording
  ) -> [Diagnostic] {
    let isGiven = node.isGiven(field)
    guard isGiven || link.automation.contains(where: { $0.path == path }) else { return [] }
    return [
      Diagnostic(
        code,
        at: isGiven ? node.place(of: field) : link.place,
        wording.message,
        help: [wording.help]
      )
    ]
  }
}
