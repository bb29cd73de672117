import Diagnostics
import Fields
import Manifest
import Quantities

/// The album and its rights give two codes.
struct TwoProductCodes: Check {
  static let code = Code(
    "R031",
    .error,
    "two product codes for one release",
    """
    The album has a UPC or EAN, and its rights give another one. One release has one code.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      upc: "0888072000018"
      rights: {upc: "0888072000018"}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      upc: "0888072000018"
      rights: {upc: ~"4006381333931"~}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let album = project.album, let rights = album.rights,
      let one = album.upc.flatMap({ try? ProductCode(parsing: $0.value) }),
      let other = rights.upc.flatMap({ try? ProductCode(parsing: $0.value) }), one != other
    else { return }
    findings.add(
      Diagnostic(
        Self.code,
        at: rights.place(of: \.upc),
        "the album's code is `\(one)`, and its rights give `\(other)`",
        labels: album.place(of: \.upc).map { [Diagnostic.Label($0, "the album's")] } ?? [],
        help: ["keep the right one of the two"]
      )
    )
  }
}
