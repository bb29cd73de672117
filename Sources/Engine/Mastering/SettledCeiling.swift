import Bindings
import Planning
import Quantities
import Signal

/// The ceiling that a limiter is given so that a master keeps the one that it has.
///
/// The limiter bounds the true peak of what it gets, and its own gain may lift a point between two
/// samples again, where the sound turns about as fast as the gain does. Such a master is limited once
/// more under a lower ceiling. What is found depends on the mix, the gain and the ceiling alone, and
/// is kept with them.
struct SettledCeiling {
  /// Raised whenever the same mix may get another ceiling.
  static let revision = 1
  /// In dB: what a master may have above its ceiling before it is limited again, a little less than
  /// the 0.1 dB of the manifest language, because rounding to 16 bits moves peaks too.
  static let tolerance = 0.09

  private let key: ContentDigest

  init(_ master: Master, _ setting: GainSearch.Setting) {
    var words = SliceWords()
    words.append("ceiling")
    words.append(Self.revision)
    words.append(Optional(master.mix.output.digest).words)
    words.append(MasterNode.identity)
    words.append(setting.gain)
    words.append(setting.ceiling.number)
    key = ContentDigest(of: words.words)
  }

  /// Nil where the limiter keeps the ceiling by itself, or nobody has looked.
  func ceiling(in store: Store) -> TruePeak? {
    guard let words = store.entry(.response, key), words.count == 1 else { return nil }
    return TruePeak(number: Double(bitPattern: words[0]))
  }

  func keep(_ ceiling: TruePeak, in store: Store) {
    store.keep(entry: [ceiling.number.bitPattern], in: .response, for: key)
  }
}

extension Master {
  /// The same under the ceiling that was settled for it; itself where there is none.
  func settled(in store: Store?) -> Master {
    guard let asked, let store,
      let ceiling = SettledCeiling(self, asked).ceiling(in: store)
    else { return self }
    return limited(to: ceiling)
  }
}

extension MasterGraph {
  /// The masters of files that go beyond their ceilings, or may.
  func suspects(_ result: GraphRun.Result) -> [Master] {
    deliveries.filter { delivery in
      guard let output = result.outputs[delivery.nodes.measurement],
        let measured = Measurement(of: output, rate: delivery.file.rate.hertz),
        let ceiling = delivery.masters.compactMap({ $0.asked?.ceiling.number }).min()
      else { return false }
      // Less than what rounding may hide.
      return measured.peak.truePeakLevel > ceiling + SettledCeiling.tolerance - 0.01
    }.flatMap(\.masters).filter { $0.asked != nil }
  }
}

extension AlbumBuild {
  /// Settles lower ceilings for masters that go beyond theirs; true where there was one.
  func settle(_ masters: [Master]) throws(BuildInterruption) -> Bool {
    guard !masters.isEmpty else { return false }
    var graph = MasterGraph()
    let nodes = masters.map { graph.measured($0) }
    let result = try run(graph.graph)
    try check(result.problems)
    var isChanged = false
    for (master, node) in zip(masters, nodes) {
      guard let asked = master.asked, let setting = master.setting,
        let output = result.outputs[node],
        let measured = Measurement(of: output, rate: master.mix.rate)
      else { continue }
      let excess = measured.peak.truePeakLevel - asked.ceiling.number
      guard excess > SettledCeiling.tolerance else { continue }
      SettledCeiling(master, asked)
        .keep(TruePeak(number: setting.ceiling.number - excess), in: store)
      isChanged = true
    }
    return isChanged
  }
}
