import Fields
import Manifest
import Quantities

/// Says what the files of a project carry besides sound.
struct FileDescription {
  private let project: Project
  private let tagging: FileTagging
  private var digests: FileDigests

  init(of project: Project, _ digests: FileDigests) {
    self.project = project
    self.digests = digests
    tagging = FileTagging(project)
  }

  /// A planned file with its tags, and in WAV with origin and markers.
  mutating func describing(
    _ planned: PlannedFile,
    _ file: DeliveredFile,
    _ songs: [SongPlan],
    _ parts: [PartPlan]
  ) -> PlannedFile {
    let known = project.deliverables.first { $0.name.rawValue == planned.deliverable }
    guard let (name, deliverable) = known else { return planned }
    var planned = planned
    let digest = digests.digest(of: planned, songs, parts)
    planned.tags = tagging.tags(of: file, in: deliverable, named: name, digest: digest)
    guard planned.format == .wav else { return planned }
    planned.origin = FileOrigin(
      of: file,
      planned,
      in: deliverable,
      of: project,
      digest: digest
    )
    planned.markers = markers(in: planned, file)
    return planned
  }

  /// Songs of an album, sections of a song.
  private func markers(in planned: PlannedFile, _ file: DeliveredFile) -> [FileMarker] {
    if let sequence = planned.sequence {
      return sequence.entries.map { entry in
        FileMarker(frame: entry.mark, name: project.songs[entry.song].title)
      }
    }
    return file.song.map { project.songs[$0].markers(at: planned.rate) } ?? []
  }
}
