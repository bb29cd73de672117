import Planning

/// What has to be known of two versions for their sound to be compared, and what of it cannot be.
struct ComparisonQuestion {
  private(set) var versions: BothVersions<AlbumVersion>
  /// By pair.
  let pairs: [PairComparison]
  /// By pair the file that is looked at; nil where the masters are the same, or are not made.
  private var files: [BothVersions<PlannedFile>?]
  private let songs: [SongPairing]
  /// By song of each version the takes that are not at hand.
  private let lost: BothVersions<[Int: [String]]>

  init(
    _ plans: BothVersions<AlbumPlan>,
    _ songs: [SongPairing],
    without lost: BothVersions<[Int: [String]]> = BothVersions(old: [:], new: [:])
  ) throws(BuildFailure) {
    self.songs = songs
    self.lost = lost
    var versions = try plans.map { plan throws(BuildFailure) in try AlbumVersion(plan) }
    let pairs = songs.map { PairComparison($0, versions) }
    var files: [BothVersions<PlannedFile>?] = []
    for pair in pairs {
      guard lost.old[pair.pair.old] == nil, lost.new[pair.pair.new] == nil else {
        files.append(nil)
        continue
      }
      versions.old.want(pair.nodes(of: .old), ofSong: pair.pair.old)
      versions.new.want(pair.nodes(of: .new), ofSong: pair.pair.new)
      if pair.mayDiffer {
        versions.old.want(MasterVersion(song: pair.pair.old, in: plans.old))
        versions.new.want(MasterVersion(song: pair.pair.new, in: plans.new))
      }
      let file = Self.file(of: pair.pair, versions, without: lost.map { Set($0.keys) })
      files.append(file)
      if let file {
        versions.old.want(file.old)
        versions.new.want(file.new)
      }
    }
    self.versions = versions
    self.pairs = pairs
    self.files = files
  }

  /// Nil where the masters are the same, are not made, or need songs that are not at hand.
  private static func file(
    of pair: SongPairing,
    _ versions: BothVersions<AlbumVersion>,
    without lost: BothVersions<Set<Int>>
  ) -> BothVersions<PlannedFile>? {
    let before = versions.old.plan.files(of: pair.old)
    guard let new = versions.new.plan.files(of: pair.new).first,
      let old = before.first(where: { $0.deliverable == new.deliverable }) ?? before.first,
      versions.old.identity(of: old) != versions.new.identity(of: new)
    else { return nil }
    let needed = BothVersions(
      old: MasterSet(of: old, in: versions.old.plan).versions.map(\.song),
      new: MasterSet(of: new, in: versions.new.plan).versions.map(\.song)
    )
    guard lost.old.isDisjoint(with: needed.old), lost.new.isDisjoint(with: needed.new) else {
      return nil
    }
    return BothVersions(old: old, new: new)
  }

  /// The takes of a pair that are not at hand; nil where all are.
  func missing(_ pair: Int) -> BothVersions<[String]>? {
    let old = lost.old[songs[pair].old] ?? []
    let new = lost.new[songs[pair].new] ?? []
    return old.isEmpty && new.isEmpty ? nil : BothVersions(old: old, new: new)
  }

  /// The same with all takes that have to be read in their places, without songs whose takes are
  /// nowhere.
  func answerable(
    _ work: AlbumVersion.Work,
    _ find: SoundComparison.TakeFinder
  ) throws(BuildFailure) -> ComparisonQuestion {
    let old = TakePlaces(versions.old.plan, versions.old.takesToRead(work)) { find($0, .old) }
    let new = TakePlaces(versions.new.plan, versions.new.takesToRead(work)) { find($0, .new) }
    guard !old.isEmpty || !new.isEmpty else { return self }
    return try ComparisonQuestion(
      BothVersions(old: old.plan, new: new.plan),
      songs,
      without: BothVersions(old: old.missing, new: new.missing)
    )
  }

  /// By pair the masters as their files have them.
  func masters(
    _ old: AlbumVersion.Rendered,
    _ new: AlbumVersion.Rendered
  ) throws(BuildInterruption) -> [BothVersions<FinishedMaster>?] {
    let wanted = files.indices.filter { files[$0] != nil }
    let before = try old.masters(of: wanted.compactMap { files[$0]?.old })
    let after = try new.masters(of: wanted.compactMap { files[$0]?.new })
    var result = [BothVersions<FinishedMaster>?](repeating: nil, count: files.count)
    for (place, index) in wanted.enumerated() {
      guard let old = before[place], let new = after[place], old != new else { continue }
      result[index] = BothVersions(old: old, new: new)
    }
    return result
  }
}

extension AlbumPlan {
  /// Those of a song, the ones at its own rate first.
  fileprivate func files(of song: Int) -> [PlannedFile] {
    let own = files.filter { $0.song == song }
    let isConverted = { (file: PlannedFile) in file.rate != songs[song].render.rate }
    return own.filter { !isConverted($0) } + own.filter(isConverted)
  }
}

/// A plan whose takes lie where they were found.
private struct TakePlaces {
  let plan: AlbumPlan
  /// Names of takes that are nowhere, by song.
  private(set) var missing: [Int: [String]] = [:]
  /// True where nothing had to be found.
  let isEmpty: Bool

  init(
    _ plan: AlbumPlan,
    _ needed: [Int: Set<Int>],
    _ find: (PlannedTake) -> String?
  ) {
    isEmpty = needed.isEmpty
    var places: [Int: [Int: String]] = [:]
    for (song, takes) in needed.sorted(by: { $0.key < $1.key }) {
      for take in takes.sorted() {
        let planned = plan.songs[song].render.takes[take]
        if let place = find(planned) {
          places[song, default: [:]][take] = place
        } else {
          missing[song, default: []].append(planned.name)
        }
      }
    }
    self.plan = plan.placingTakes { song, take in places[song]?[take] }
  }
}
