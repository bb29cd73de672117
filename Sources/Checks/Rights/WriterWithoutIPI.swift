import Diagnostics
import Fields
import Manifest
import Quantities

/// A writer has no IPI though others have.
struct WriterWithoutIPI: Check {
  static let code = Code(
    "R033",
    .warning,
    "writer without an IPI name number",
    """
    A work is registered with the IPI name number of every writer. Where one of them has theirs \
    written down, the others need one too, or their part of the income waits.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {ipi: "00199999952"}, joe: {ipi: "00000000199"}}
      rights: {writers: [{person: ana, share: 50%}, {person: joe, share: 50%}]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {ipi: "00199999952"}, joe: {}}
      rights: {writers: [{person: ana, share: 50%}, {person: ~joe~, share: 50%}]}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for sheet in project.rightsSheets {
      let writers = sheet.rights.writers
      let bare = writers.filter { !hasNumber($0, in: project) }
      guard !bare.isEmpty, bare.count < writers.count else { continue }
      for writer in bare {
        let name = writer.person?.value.rawValue ?? writer.party?.value ?? ""
        findings.add(
          Diagnostic(
            Self.code,
            at: writer.person?.place.range ?? writer.place(of: \.party),
            "writer `\(name)` of \(sheet.owner) has no IPI name number",
            notes: ["other writers have theirs"],
            help: ["add `ipi:` to the person, or to the share"]
          )
        )
      }
    }
  }

  private func hasNumber(_ writer: WriterShare, in project: Project) -> Bool {
    writer.ipi != nil || writer.person.flatMap { project.album?.people[$0.value]?.ipi } != nil
  }
}
