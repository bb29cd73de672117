import Diagnostics
import Fields
import Manifest
import Quantities

/// Two files of a build would have one path.
struct FilesOnOnePath: Check {
  static let code = Code(
    "L002",
    .error,
    "two files on one path",
    """
    Two songs of a deliverable would be written to the same file, and one would be lost. Upper and \
    lower case count as the same, because some disks take them so, and so do the ways in which Unicode writes one letter.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml, songs/b.yaml]
      deliverables: {hires: {of: songs, format: flac, name: "{number:02}.{ext}"}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml, songs/b.yaml]
      deliverables: {hires: {of: songs, format: flac, name: ~"{album}.{ext}"~}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for (name, deliverable) in project.renderedDeliverables {
      // Texts are equal to each other in all normal forms of Unicode.
      var owners: [String: DeliveredFile] = [:]
      for file in project.files(of: deliverable) {
        guard let path = try? project.path(of: file, in: deliverable, named: name) else { continue }
        guard let other = owners[path.lowercased()] else {
          owners[path.lowercased()] = file
          continue
        }
        let isOfStrips = file.song == other.song
        findings.add(
          Diagnostic(
            Self.code,
            at: deliverable.place(of: \.name),
            "`\(project.name(of: other))` and `\(project.name(of: file))` would both be written "
              + "to `\(path)`",
            help: [
              isOfStrips
                ? "put `{strip}` into the name" : "put `{number:02}` or `{song}` into the name"
            ]
          )
        )
        break
      }
    }
  }
}

extension Project {
  /// What a file holds.
  fileprivate func name(of file: DeliveredFile) -> Name {
    guard let song = file.song.map({ songs[$0] }) else { return album?.name.value ?? "album" }
    return file.strip.map { song.resolved.strips[$0].name } ?? song.name
  }
}
