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
    var parts = PartList()
    let files = files(of: songs, targets, &parts)
    return AlbumPlan(
      songs: songs.map { song in
        SongPlan(
          render: SongPlanner(song).plan(),
          trim: song.mastering?.trim?.number ?? 0,
          target: target(song.mastering, over: album)
        )
      },
      parts: parts.plans,
      normalisation: normalisation,
      target: target(album, over: nil),
      files: files
    )
  }

  private func target(_ own: Mastering?, over album: Mastering?) -> MasteringTarget {
    MasteringTarget(
      loudness: own?.loudness ?? album?.loudness ?? .streaming,
      ceiling: own?.truePeak ?? album?.truePeak ?? .streaming,
      maxLimiting: (own?.maxLimiting ?? album?.maxLimiting ?? .mostLimiting).number
    )
  }

  private func files(
    of songs: [ProjectSong],
    _ targets: Targets,
    _ parts: inout PartList
  ) -> [PlannedFile] {
    let places = Dictionary(uniqueKeysWithValues: zip(songs.map(\.name), songs.indices))
    var files: [PlannedFile] = []
    for (name, deliverable) in project.renderedDeliverables
    where targets.deliverables.isEmpty || targets.deliverables.contains(name) {
      for file in project.files(of: deliverable) {
        let song = project.songs[file.song]
        guard targets.songs.isEmpty || targets.songs.contains(song.name),
          let place = places[song.name],
          let path = try? project.path(of: file, in: deliverable, named: name)
        else { continue }
        let part = Self.part(of: file, deliverable, song.resolved).map { part in
          parts.add(part, of: song, at: place)
        }
        let tags = tags(of: file)
        guard
          let planned = PlannedFile(
            deliverable,
            named: name,
            of: song,
            at: place,
            part: part,
            path,
            tags
          )
        else { continue }
        files.append(planned)
      }
    }
    return files
  }

  /// Nil for the song's master.
  private static func part(
    of file: DeliveredFile,
    _ deliverable: Deliverable,
    _ song: ResolvedSong
  ) -> SongPart? {
    if let strip = file.strip { return deliverable.of == .tracks ? .track(strip) : .stem(strip) }
    let isMastered = deliverable.stage == .master
    let left = StripChoice(deliverable.without, in: song)
    guard !deliverable.only.isEmpty || !left.strips.isEmpty || !isMastered else { return nil }
    let only = deliverable.only.isEmpty ? nil : StripChoice(deliverable.only, in: song)
    return .version(without: left, only: only, isMastered: isMastered)
  }

  private func tags(of file: DeliveredFile) -> PlannedFile.Tags {
    let song = project.songs[file.song]
    let strip = file.strip.map { " - \(song.resolved.strips[$0].name)" } ?? ""
    return PlannedFile.Tags(
      title: song.title + strip,
      artist: song.artist ?? "",
      album: project.album?.printedTitle ?? "",
      trackNumber: project.album == nil ? "" : String(song.number),
      date: project.album?.year?.description ?? "",
      comment: ""
    )
  }
}

/// The parts of an album, each once, however many files hold it.
private struct PartList {
  private struct Key: Hashable {
    let song: Name
    let part: SongPart
  }

  private(set) var plans: [PartPlan] = []
  private var places: [Key: Int] = [:]

  /// Its index among the plans.
  mutating func add(_ part: SongPart, of song: ProjectSong, at place: Int) -> Int {
    let key = Key(song: song.name, part: part)
    if let known = places[key] { return known }
    plans.append(
      PartPlan(
        song: place,
        title: part.title(in: song.resolved),
        render: SongPlanner(song).plan(part),
        isMastered: part.isMastered
      )
    )
    places[key] = plans.count - 1
    return plans.count - 1
  }
}

extension PlannedFile {
  fileprivate init?(
    _ deliverable: Deliverable,
    named name: Name,
    of song: ProjectSong,
    at place: Int,
    part: Int?,
    _ path: String,
    _ tags: Tags
  ) {
    guard let format = Format(rawValue: deliverable.format.rawValue),
      let depth = Depth(rawValue: deliverable.depth.rawValue),
      let converter = ConverterQuality(rawValue: deliverable.converter.rawValue)
    else { return nil }
    self.init(
      deliverable: name.rawValue,
      song: place,
      part: part,
      path: path,
      format: format,
      depth: depth,
      bitRate: (deliverable.bitRate?.kilobits ?? 0) * 1_000,
      rate: deliverable.rate(ofSongAt: song.resolved.song.rate),
      isDithered: depth != .float32 && deliverable.dither != .none,
      converter: converter,
      tags: tags
    )
  }
}
