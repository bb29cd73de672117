import Fields
import Manifest
import Quantities

/// Decides what a build makes of a project that has no errors.
package struct AlbumPlanner {
  /// What is asked for; all of it where a set is empty.
  package struct Targets: Hashable, Sendable {
    package var deliverables: Set<Name> = []
    package var songs: Set<Name> = []

    package init() {}
  }

  private let project: Project

  package init(_ project: Project) {
    self.project = project
  }

  package func plan(_ targets: Targets = Targets()) -> AlbumPlan {
    let album = project.album?.mastering
    let normalisation: AlbumPlan.Normalisation =
      switch album?.normalise ?? .song {
      case .album: .album
      case .loudest: .loudest
      case .song: .song
      }
    let wanted = project.songs.filter {
      targets.songs.isEmpty || targets.songs.contains($0.name)
    }
    // One gain for all songs needs all songs, whichever are delivered.
    let songs = normalisation == .song ? wanted : project.songs
    return AlbumPlan(
      songs: songs.map { song in
        SongPlan(
          render: SongPlanner(song).plan(),
          trim: song.mastering?.trim?.number ?? 0,
          target: target(song.mastering, over: album)
        )
      },
      normalisation: normalisation,
      target: target(album, over: nil),
      files: files(of: songs, targets)
    )
  }

  private func target(_ own: Mastering?, over album: Mastering?) -> MasteringTarget {
    MasteringTarget(
      loudness: own?.loudness ?? album?.loudness ?? .streaming,
      ceiling: own?.truePeak ?? album?.truePeak ?? .streaming,
      maxLimiting: (own?.maxLimiting ?? album?.maxLimiting ?? .mostLimiting).number
    )
  }

  private func files(of songs: [ProjectSong], _ targets: Targets) -> [PlannedFile] {
    var files: [PlannedFile] = []
    for (name, deliverable) in project.renderedDeliverables
    where targets.deliverables.isEmpty || targets.deliverables.contains(name) {
      for (index, song) in songs.enumerated()
      where targets.songs.isEmpty || targets.songs.contains(song.name) {
        if let file = file(of: song, at: index, deliverable, named: name) { files.append(file) }
      }
    }
    return files
  }

  private func file(
    of song: ProjectSong,
    at index: Int,
    _ deliverable: Deliverable,
    named name: Name
  ) -> PlannedFile? {
    guard let format = PlannedFile.Format(rawValue: deliverable.format.rawValue),
      let depth = PlannedFile.Depth(rawValue: (deliverable.bits ?? .bits24).rawValue),
      let converter = ConverterQuality(rawValue: deliverable.converter.rawValue),
      let path = try? project.path(of: song, in: deliverable, named: name)
    else { return nil }
    return PlannedFile(
      deliverable: name.rawValue,
      song: index,
      path: path,
      format: format,
      depth: depth,
      rate: deliverable.rate ?? song.resolved.song.rate,
      isDithered: depth != .float32 && deliverable.dither != .none,
      converter: converter,
      tags: PlannedFile.Tags(
        title: song.title,
        artist: song.artist ?? "",
        album: project.album?.printedTitle ?? "",
        trackNumber: project.album == nil ? "" : String(song.number),
        date: project.album?.year?.description ?? "",
        comment: ""
      )
    )
  }
}
