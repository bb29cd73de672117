import Planning
import Quantities

/// The gains of an album's files; each set of versions that share a target is searched once.
struct GainSettings {
  private let plan: AlbumPlan
  private let mixes: [MasterVersion: MixedSong]
  private let store: Store
  private let workers: Int
  private let cancellation: Cancellation
  private let leavesRecords: Bool
  private let progress: any BuildProgress
  private var found: [MasterSet: [MasterVersion: GainSearch.Setting]] = [:]
  private(set) var warnings: [DeliveryWarning] = []
  /// Segments that were rendered to be measured.
  private(set) var made = 0

  /// Gains for the mixes of a run; those of songs that failed are missing.
  ///
  /// Forecasts go by the records of the last search that left some.
  init(
    _ plan: AlbumPlan,
    _ mixes: [MasterVersion: MixedSong],
    in store: Store,
    workers: Int,
    cancellation: Cancellation,
    leavesRecords: Bool = true,
    progress: any BuildProgress
  ) {
    self.plan = plan
    self.mixes = mixes
    self.store = store
    self.workers = workers
    self.cancellation = cancellation
    self.leavesRecords = leavesRecords
    self.progress = progress
  }

  /// What a file is made of, one of each song where it holds the album; nil where a song that it
  /// needs is missing.
  mutating func masters(of file: PlannedFile) throws(BuildInterruption) -> [Master]? {
    var masters: [Master] = []
    for version in MasterVersion.all(of: file, in: plan) {
      guard let master = try master(version, of: file) else { return nil }
      masters.append(master)
    }
    return masters
  }

  private mutating func master(
    _ version: MasterVersion,
    of file: PlannedFile
  ) throws(BuildInterruption) -> Master? {
    guard let mix = mixes[version] else { return nil }
    guard plan.isMastered(part: version.part) else {
      if let warning = mix.clipping(in: file) { warnings.append(warning) }
      if let warning = mix.returned(version, in: plan),
        !warnings.contains(where: { $0.isLike(warning) })
      {
        warnings.append(warning)
      }
      return Master(version, mix.sound, setting: nil, in: plan)
    }
    let whole = MasterSet(of: file, in: plan)
    let set = plan.normalisation == .song ? whole.filter { mixes[$0] != nil } : whole
    let members = set.versions.compactMap { mixes[$0] }
    guard members.count == set.versions.count else { return nil }
    if found[set] == nil { found[set] = try search(set, members) }
    guard let setting = found[set]?[version.setting] else { return nil }
    return Master(version, mix.sound, setting: setting, in: plan)
  }

  private mutating func search(
    _ set: MasterSet,
    _ members: [MixedSong]
  ) throws(BuildInterruption) -> [MasterVersion: GainSearch.Setting] {
    progress.mastering(.seekingLoudness)
    let search = GainSearch(
      plan,
      set,
      members,
      in: store,
      workers: workers,
      cancellation: cancellation
    )
    let (settings, more) = try search.run()
    made += search.made
    for (version, setting) in zip(set.versions, settings) where leavesRecords {
      SettingRecord(gain: setting.gain, mixes: members.map(\.sound.output.digest))
        .keep(for: version, set, in: plan, store)
    }
    warnings += more.filter { warning in !warnings.contains { warning.isLike($0) } }
    return Dictionary(uniqueKeysWithValues: zip(set.versions, settings))
  }
}
