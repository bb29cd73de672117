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
    lower case count as the same, because some disks take them so.
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
      var owners: [String: ProjectSong] = [:]
      for song in project.songs {
        guard let path = try? project.path(of: song, in: deliverable, named: name) else { continue }
        guard let other = owners[path.lowercased()] else {
          owners[path.lowercased()] = song
          continue
        }
        findings.add(
          Diagnostic(
            Self.code,
            at: deliverable.place(of: \.name),
            "`\(other.name)` and `\(song.name)` would both be written to `\(path)`",
            help: ["put `{number:02}` or `{song}` into the name"]
          )
        )
        break
      }
    }
  }
}
