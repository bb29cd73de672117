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
    // One gain for all songs needs all songs, whichever are delivered, and so does one file.
    let isWhole = normalisation != .song || asked(targets).contains { $0.deliverable.of == .album }
    let songs = isWhole ? project.songs : wanted
    let plans = songs.map { song in
      SongPlan(
        render: SongPlanner(song).plan(),
        trim: song.mastering?.trim?.number ?? 0,
        target: target(song.mastering, over: album),
        isJoined: isJoined(song),
        match: match(song)
      )
    }
    let common = target(album, over: nil)
    var parts = PartList()
    var description = FileDescription(of: project, FileDigests(normalisation, common))
    let files = files(of: songs, targets, &parts).map { file, planned in
      description.describing(planned, file, plans, parts.plans)
    }
    return AlbumPlan(
      songs: plans,
      parts: parts.plans,
      normalisation: normalisation,
      target: common,
      files: files,
      otherPaths: otherPaths(than: files, targets)
    )
  }

  /// True where the next song in the running order leaves no gap.
  private func isJoined(_ song: ProjectSong) -> Bool {
    guard let next = project.songs.first(where: { $0.number == song.number + 1 }) else {
      return false
    }
    return next.gap.seconds(at: song.resolved.song.rate) <= .zero
  }

  private func match(_ song: ProjectSong) -> MatchPlan? {
    guard let (match, sound) = song.match,
      let reference = SongPlanner(sounding: sound).takes.first
    else { return nil }
    return MatchPlan(
      reference: reference,
      amount: match.amount.fraction,
      most: match.most.number
    )
  }

  private func otherPaths(than files: [PlannedFile], _ targets: Targets) -> [String] {
    let planned = Set(files.map(\.path))
    return asked(targets).flatMap { name, deliverable in
      project.files(of: deliverable).compactMap {
        try? project.path(of: $0, in: deliverable, named: name)
      }
    }.filter { !planned.contains($0) }
  }

  private func target(_ own: Mastering?, over album: Mastering?) -> MasteringTarget {
    MasteringTarget(
      loudness: own?.loudness ?? album?.loudness ?? .streaming,
      ceiling: own?.truePeak ?? album?.truePeak ?? .streaming,
      maxLimiting: (own?.maxLimiting ?? album?.maxLimiting ?? .mostLimiting).number
    )
  }

  /// Deliverables of which something is made: a file of all songs only if it is asked for by its
  /// name, or nothing is.
  private func asked(_ targets: Targets) -> [(name: Name, deliverable: Deliverable)] {
    project.renderedDeliverables.filter { name, deliverable in
      targets.deliverables.isEmpty
        ? deliverable.of != .album || targets.songs.isEmpty
        : targets.deliverables.contains(name)
    }
  }

  private func files(
    of songs: [ProjectSong],
    _ targets: Targets,
    _ parts: inout PartList
  ) -> [(file: DeliveredFile, planned: PlannedFile)] {
    let places = Dictionary(uniqueKeysWithValues: zip(songs.map(\.name), songs.indices))
    var files: [(file: DeliveredFile, planned: PlannedFile)] = []
    for (name, deliverable) in asked(targets) {
      for file in project.files(of: deliverable) {
        guard let path = try? project.path(of: file, in: deliverable, named: name),
          let format = FileFormat(deliverable)
        else { continue }
        guard let index = file.song else {
          let rate = project.rate(ofAlbumIn: deliverable)
          let sequence = sequence(deliverable, &parts)
          let planned = PlannedFile(name, format, rate: rate, sequence: sequence, path)
          files.append((file, planned))
          continue
        }
        let song = project.songs[index]
        guard targets.songs.isEmpty || targets.songs.contains(song.name),
          let place = places[song.name]
        else { continue }
        let part = Self.part(of: file, deliverable, song).map { part in
          parts.add(part, of: song, at: place)
        }
        let planned = PlannedFile(name, format, of: song, at: place, part: part, path)
        files.append((file, planned))
      }
    }
    return files
  }

  /// All songs in one file, each as it would be in one of its own.
  private func sequence(_ deliverable: Deliverable, _ parts: inout PartList) -> AlbumSequence {
    project.sequence(of: deliverable) { place in
      let song = project.songs[place]
      let file = DeliveredFile(song: place, strip: nil)
      return Self.part(of: file, deliverable, song).map { part in
        parts.add(part, of: song, at: place)
      }
    }
  }

  /// Nil for the song's master, if it is ours.
  private static func part(
    of file: DeliveredFile,
    _ deliverable: Deliverable,
    _ project: ProjectSong
  ) -> SongPart? {
    let song = project.resolved
    if let strip = file.strip { return deliverable.of == .tracks ? .track(strip) : .stem(strip) }
    let isMastered = deliverable.stage == .master
    let left = StripChoice(deliverable.without, in: song)
    guard !deliverable.only.isEmpty || !left.strips.isEmpty || !isMastered else {
      return project.returned == nil ? nil : .returned
    }
    let only = deliverable.only.isEmpty ? nil : StripChoice(deliverable.only, in: song)
    return .version(without: left, only: only, isMastered: isMastered)
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
        isMastered: part.isMastered,
        isReturned: part == .returned
      )
    )
    places[key] = plans.count - 1
    return plans.count - 1
  }
}

/// How the files of a deliverable are written, whatever they hold.
private struct FileFormat {
  let deliverable: Deliverable
  let format: PlannedFile.Format
  let depth: PlannedFile.Depth
  let converter: ConverterQuality
  let dithering: PlannedFile.Dithering

  init?(_ deliverable: Deliverable) {
    guard let format = PlannedFile.Format(rawValue: deliverable.format.rawValue),
      let depth = PlannedFile.Depth(rawValue: deliverable.depth.rawValue),
      let converter = ConverterQuality(rawValue: deliverable.converter.rawValue),
      let dithering = PlannedFile.Dithering(rawValue: deliverable.dither.rawValue)
    else { return nil }
    self.deliverable = deliverable
    self.format = format
    self.depth = depth
    self.converter = converter
    self.dithering = depth == .float32 ? .none : dithering
  }
}

extension PlannedFile {
  /// A file of a song, or of one of its parts.
  fileprivate init(
    _ name: Name,
    _ format: FileFormat,
    of song: ProjectSong,
    at place: Int,
    part: Int?,
    _ path: String
  ) {
    let rate = format.deliverable.rate(ofSongAt: song.resolved.song.rate)
    self.init(name, format, rate: rate, song: place, part: part, sequence: nil, path)
  }

  /// All songs in one file.
  fileprivate init(
    _ name: Name,
    _ format: FileFormat,
    rate: SampleRate,
    sequence: AlbumSequence,
    _ path: String
  ) {
    self.init(name, format, rate: rate, song: nil, part: nil, sequence: sequence, path)
  }

  private init(
    _ name: Name,
    _ format: FileFormat,
    rate: SampleRate,
    song: Int?,
    part: Int?,
    sequence: AlbumSequence?,
    _ path: String
  ) {
    self.init(
      deliverable: name.rawValue,
      song: song,
      part: part,
      sequence: sequence,
      path: path,
      format: format.format,
      depth: format.depth,
      bitRate: (format.deliverable.bitRate?.kilobits ?? 0) * 1_000,
      rate: rate,
      dithering: format.dithering,
      converter: format.converter
    )
  }
}
