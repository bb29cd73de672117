import Diagnostics
import Fields
import Manifest
import Quantities

/// A deliverable names a strip that no song has.
struct UnknownDeliveredStrip: Check {
  static let code = Code(
    "L010",
    .error,
    "deliverable names an unknown strip",
    """
    `without:` and `only:` of a deliverable name tracks, buses and VCAs. Songs may differ: a name \
    counts where a song has it, but one that no song of the album has would leave in what was \
    meant to be left out.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {instrumental: {of: songs, format: wav, without: [vocals]}}
      # songs/a.yaml
      song: a
      takes: {v: {file: ../vox.wav}}
      tracks: {vocals: {clips: [{take: v}]}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {instrumental: {of: songs, format: wav, without: [~vocal~]}}
      # songs/a.yaml
      song: a
      takes: {v: {file: ../vox.wav}}
      tracks: {vocals: {clips: [{take: v}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    let songs = project.songs.map(\.resolved.song)
    for (name, deliverable) in project.deliverables {
      for strip in deliverable.without + deliverable.only
      where !songs.contains(where: { $0.hasStrip(named: strip.value) }) {
        let known = songs.flatMap { $0.tracks.keys + $0.buses.keys + $0.vcas.keys }
        let near = Suggestion.nearest(to: strip.value.rawValue, in: known.map(\.rawValue))
        findings.add(
          Diagnostic(
            Self.code,
            at: strip.place.range,
            "no song has the strip `\(strip.value)` that deliverable `\(name)` names",
            help: near.map { ["a strip with a similar name: `\($0)`"] }
              ?? ["name a track, a bus or a VCA"]
          )
        )
      }
    }
  }
}
