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

  /// What a file is made of: one version, or one of each song where it holds the album.
  static func all(of file: PlannedFile, in plan: AlbumPlan) -> [MasterVersion] {
    plan.contents(of: file).map { MasterVersion(song: $0.song, part: $0.part, as: file, in: plan) }
  }

  /// A song or a part of one at the rate of a file.
  init(song: Int, part: Int?, as file: PlannedFile, in plan: AlbumPlan) {
    self.init(
      song: song,
      part: part,
      rate: file.rate,
      converter: plan.render(ofSong: song, part: part).rate == file.rate ? nil : file.converter
    )
  }

  /// The mix whose loudness sets the gain of this one: a version of a song is as loud as the song's
  /// master makes it.
  var setting: MasterVersion {
    MasterVersion(song: song, part: nil, rate: rate, converter: converter)
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
    let rate = plan.render(ofSong: song, part: part).rate
    return MasterVersion(song: song, part: part, rate: rate, converter: nil)
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
    let neighbours = [file] + plan.files.filter { $0.deliverable == file.deliverable }
    versions = plan.songs.indices.filter { !plan.isReturned(song: $0) }.compactMap { song in
      let holder = neighbours.first { file in plan.contents(of: file).contains { $0.song == song } }
      if let holder { return MasterVersion(song: song, part: nil, as: holder, in: plan) }
      return plan.normalisation == .song ? nil : MasterVersion(song: song, in: plan)
    }
  }

  private init(versions: [MasterVersion]) { self.versions = versions }

  /// Those of songs that did not fail.
  func filter(_ isThere: (MasterVersion) -> Bool) -> MasterSet {
    MasterSet(versions: versions.filter(isThere))
  }
}
