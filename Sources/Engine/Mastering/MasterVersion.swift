import Planning
import Quantities

/// A song, or a part of one, at the rate of a deliverable: what loudness is set for.
struct MasterVersion: Hashable, Sendable {
  /// Index into the album plan's songs.
  let song: Int
  /// Index into the album plan's parts; nil for the song's own mix.
  let part: Int?
  let rate: SampleRate
  /// Nil at the song's own rate.
  let converter: ConverterQuality?

  /// What a file is made of.
  init(of file: PlannedFile, in plan: AlbumPlan) {
    self.init(file, part: file.part, plan)
  }

  /// The mix whose loudness sets the gain of a file.
  init(setting file: PlannedFile, in plan: AlbumPlan) {
    self.init(file, part: nil, plan)
  }

  private init(_ file: PlannedFile, part: Int?, _ plan: AlbumPlan) {
    song = file.song
    self.part = part
    rate = file.rate
    converter = plan.songs[file.song].render.rate == file.rate ? nil : file.converter
  }

  /// A song at its own rate.
  init(song: Int, in plan: AlbumPlan) {
    self.song = song
    part = nil
    rate = plan.songs[song].render.rate
    converter = nil
  }

  /// The same at the song's own rate.
  func unconverted(in plan: AlbumPlan) -> MasterVersion {
    MasterVersion(song: song, part: part, rate: plan.songs[song].render.rate, converter: nil)
  }

  private init(song: Int, part: Int?, rate: SampleRate, converter: ConverterQuality?) {
    self.song = song
    self.part = part
    self.rate = rate
    self.converter = converter
  }
}

/// The versions whose loudness is found together.
struct MasterSet: Hashable, Sendable {
  /// One for each song, in their order; where each song is on its own, only those that are made.
  let versions: [MasterVersion]

  /// Those of a file and its neighbours in the deliverable; a song of which that makes no file
  /// counts at its own rate.
  init(of file: PlannedFile, in plan: AlbumPlan) {
    let neighbours = plan.files.filter { $0.deliverable == file.deliverable }
    versions = plan.songs.indices.compactMap { song in
      if song == file.song { return MasterVersion(setting: file, in: plan) }
      if let other = neighbours.first(where: { $0.song == song }) {
        return MasterVersion(setting: other, in: plan)
      }
      return plan.normalisation == .song ? nil : MasterVersion(song: song, in: plan)
    }
  }

  private init(versions: [MasterVersion]) { self.versions = versions }

  /// Those of songs that did not fail.
  func filter(_ isThere: (MasterVersion) -> Bool) -> MasterSet {
    MasterSet(versions: versions.filter(isThere))
  }
}
