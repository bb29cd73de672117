import Bindings
import Planning
import Quantities
import Signal

/// Finds the gain into the limiter with which songs reach their loudness.
///
/// Where no limiting happens loudness moves exactly with the gain; else the limited sound is
/// measured and the gain corrected until it is right. Gains lie on a grid of 0.01 dB, so that an
/// inaudible change of a mix does not move them.
struct GainSearch: Sendable {
  /// How a song is mastered.
  struct Setting: Hashable, Sendable {
    /// In dB, the song's trim included.
    var gain = 0.0
    let ceiling: TruePeak
  }

  /// Raised whenever the same mixes may get another gain.
  static let revision = 1

  /// In LU; leaves room for what another meter reads otherwise.
  private static let tolerance = 0.03
  /// In LU, from the promise of the manifest language: beyond it there is a warning.
  static let promise = 0.1
  private static let mostRounds = 8
  /// Loudness follows the gain less and less where limiting is heavy; a smaller slope than this
  /// would send the search far away.
  private static let leastSlope = 0.1
  /// Below it the ceiling holds the sound, and more gain makes it no louder.
  private static let deadSlope = 0.02
  /// In dB above the gain that would do without a limiter.
  private static let mostDrive = 30.0

  private let plan: AlbumPlan
  private let versions: [MasterVersion]
  private let mixes: [MixedSong]
  private let store: Store
  private let workers: Int
  private let cancellation: Cancellation
  private let counter = Counter()

  /// Segments that were rendered to be measured.
  var made: Int { counter.count }

  /// A search over a set of which `mixes` holds each version.
  init(
    _ plan: AlbumPlan,
    _ set: MasterSet,
    _ mixes: [MixedSong],
    in store: Store,
    workers: Int,
    cancellation: Cancellation
  ) {
    self.plan = plan
    versions = set.versions
    self.mixes = mixes
    self.store = store
    self.workers = workers
    self.cancellation = cancellation
  }

  /// One setting for each version, and what could not be had.
  func run() throws(BuildInterruption) -> (settings: [Setting], warnings: [DeliveryWarning]) {
    var settings = versions.map { Setting(ceiling: plan.songs[$0.song].target.ceiling) }
    let audible = mixes.indices.filter { mixes[$0].blocks.integrated().isFinite }
    var warnings: [DeliveryWarning] = []
    switch plan.normalisation {
    case .song:
      let share = max(1, workers / max(1, audible.count))
      let found = try Self.values(
        Workers.map(audible.count, workers: workers) { index in
          BuildInterruption.attempt { () throws(BuildInterruption) in
            let target = song(audible[index]).target.loudness
            return try search([audible[index]], target: target, trims: [0], workers: share)
          }
        }
      )
      for (index, result) in zip(audible, found) {
        settings[index].gain = Self.onGrid(result.gain + song(index).trim)
        warnings += result.missed(song(index).target.loudness, song: song(index).render.song)
      }
    case .album, .loudest:
      guard !audible.isEmpty else { break }
      // A song's trim is part of the album's balance, which as a whole reaches the target.
      let trims = audible.map { song($0).trim }
      let result = try search(
        audible,
        target: plan.target.loudness,
        trims: trims,
        workers: workers
      )
      for (index, trim) in zip(audible, trims) {
        settings[index].gain = Self.onGrid(result.gain + trim)
      }
      warnings += result.missed(plan.target.loudness, song: nil)
    }
    for index in mixes.indices {
      guard audible.contains(index) else {
        warnings.append(.silentSong(song: song(index).render.song))
        continue
      }
      if let warning = try limiting(of: index, settings[index]) { warnings.append(warning) }
    }
    return (settings, warnings)
  }

  private func song(_ index: Int) -> SongPlan { plan.songs[versions[index].song] }

  // MARK: - Search

  private struct Found: Sendable {
    var gain: Double
    var loudness: Double

    func missed(_ target: Loudness, song: String?) -> [DeliveryWarning] {
      guard (loudness - target.number).magnitude > GainSearch.promise else { return [] }
      return [.missedTarget(song: song, target: target, reached: Loudness(number: loudness))]
    }
  }

  /// The gain with which songs, under their trims, reach a target together.
  private func search(
    _ members: [Int],
    target: Loudness,
    trims: [Double],
    workers: Int
  ) throws(BuildInterruption) -> Found {
    let start = target.number - pooled(members.map { mixes[$0].blocks }, gain: 0)
    let most = start + Self.mostDrive
    var gain = Self.onGrid(start)
    var rounds: [Found] = []
    while rounds.count < Self.mostRounds {
      let gains = trims.map { Self.onGrid(gain + $0) }
      let loudness = try loudness(of: members, gains: gains, workers: workers)
      let distance = target.number - loudness
      var slope = 1.0
      if let last = rounds.last { slope = (loudness - last.loudness) / (gain - last.gain) }
      rounds.append(Found(gain: gain, loudness: loudness))
      let step = distance / min(1, max(Self.leastSlope, slope))
      let next = Self.onGrid(min(most, gain + step))
      guard distance.magnitude > Self.tolerance, slope > Self.deadSlope, next != gain else {
        break
      }
      gain = next
    }
    // Where more gain made it no louder, the least of the gains distorts least.
    let best = rounds.map { (target.number - $0.loudness).magnitude }.min() ?? 0
    let good = rounds.filter {
      (target.number - $0.loudness).magnitude <= best + Self.tolerance / 3
    }
    return good.min { $0.gain < $1.gain } ?? Found(gain: gain, loudness: -.infinity)
  }

  private func loudness(
    of members: [Int],
    gains: [Double],
    workers: Int
  ) throws(BuildInterruption) -> Double {
    let isLinear = zip(members, gains).allSatisfy { !isLimited($0, gain: $1) }
    if isLinear, let gain = gains.first, gains.allSatisfy({ $0 == gain }) {
      return pooled(members.map { mixes[$0].blocks }, gain: gain)
    }
    let share = max(1, workers / members.count)
    let measured = try Self.values(
      Workers.map(members.count, workers: workers) { index in
        BuildInterruption.attempt { () throws(BuildInterruption) in
          try limited(members[index], gain: gains[index], workers: share)
        }
      }
    )
    return pooled(measured, gain: 0)
  }

  /// What counts for the target: songs together, or the loudest of them.
  private func pooled(_ blocks: [LoudnessBlocks], gain: Double) -> Double {
    guard plan.normalisation == .loudest else {
      return LoudnessBlocks.integrated(pooling: blocks, gain: gain)
    }
    return blocks.map { $0.integrated(gain: gain) }.max() ?? -.infinity
  }

  /// The energies of a song after gain and limiter.
  private func limited(
    _ index: Int,
    gain: Double,
    workers: Int
  ) throws(BuildInterruption) -> LoudnessBlocks {
    let mix = mixes[index]
    var graph = Graph()
    let source = graph.give(mix.sound, song: song(index).render.song, group: 0)
    let ceiling = song(index).target.ceiling
    let master = graph.master(mix.sound, from: source, gain: gain, ceiling: ceiling, name: "search")
    let measured = graph.measure(
      master,
      rate: mix.rate,
      name: "loudness of the search",
      peaks: false
    )
    let run = GraphRun(graph, in: store, workers: workers, cancellation: cancellation)
    let result = try run.run()
    counter.add(result.made)
    if let problem = result.problems.first?.value { throw .failed(.failed([problem])) }
    guard let output = result.outputs[measured],
      let measurement = Measurement(of: output, rate: mix.rate)
    else { preconditionFailure("a run without problems has all outputs") }
    return measurement.blocks
  }

  private func isLimited(_ index: Int, gain: Double) -> Bool {
    let ceiling = song(index).target.ceiling.number
    return mixes[index].peak.truePeakLevel + gain > ceiling - MasterNode.clearance
  }

  // MARK: - Warnings

  private func limiting(
    of index: Int,
    _ setting: Setting
  ) throws(BuildInterruption) -> DeliveryWarning? {
    let reduction = mixes[index].peak.truePeakLevel + setting.gain - setting.ceiling.number
    let limit = song(index).target.maxLimiting
    guard reduction > limit else { return nil }
    let reached = try limited(index, gain: setting.gain, workers: workers).integrated()
    return .heavyLimiting(
      song: song(index).render.song,
      reduction: reduction,
      limit: limit,
      reached: Loudness(number: reached)
    )
  }

  private static func onGrid(_ gain: Double) -> Double {
    (gain * 100).rounded(.toNearestOrEven) / 100
  }

  /// All values, or the first failure in their order.
  private static func values<Value>(
    _ results: [Result<Value, BuildInterruption>]
  ) throws(BuildInterruption) -> [Value] {
    var values: [Value] = []
    for result in results { values.append(try result.get()) }
    return values
  }
}
