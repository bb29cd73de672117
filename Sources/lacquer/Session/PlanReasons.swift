import Comparison
import Engine
import Manifest
import Quantities

/// Finds for each node of a forecast what of an edit it is stale for.
struct PlanReasons {
  private let changes: [Change]

  /// - Parameter changes: since the last build.
  init(_ changes: [Change]) {
    self.changes = changes.filter(\.isHeard)
  }

  /// In the words of the manifest; none where it only reads what is stale.
  func reasons(for node: Forecast.Node, of song: String?, readsStale: Bool) -> [String] {
    let own = changes.filter { $0.isAbout(node.name, of: song) }
    if own.isEmpty, readsStale { return [] }
    let near = changes.filter { change in
      node.sources.contains { change.isAbout($0, of: song) }
    }
    let found = own.isEmpty ? near : own
    let all = found.isEmpty ? changes.filter { $0.concernsAll(of: song) } : found
    return all.map(\.line)
  }
}

extension Change {
  /// The change and its place: `fader of vocals: -4 dB -> -3 dB, songs/night-train.yaml:47`.
  var line: String { placeText.map { "\(sentence), \($0)" } ?? sentence }

  /// True where the node is what the change is about.
  fileprivate func isAbout(_ node: String, of song: String?) -> Bool {
    guard self.song.map({ $0.rawValue == song }) ?? true else { return false }
    switch subject {
    case .track(let name): return node == "track \(name)"
    case .bus(let name): return node == "bus \(name)" || node == "sum \(name)"
    case .mix: return node == "mix" || node == "sum mix"
    case .master: return node.hasPrefix("master")
    case .deliverable: return node.contains(" bits at ")
    case .album, .song, .section, .tempo, .take, .vca, .sequence: return false
    }
  }

  /// True for what moves many strips at once.
  fileprivate func concernsAll(of song: String?) -> Bool {
    guard self.song.map({ $0.rawValue == song }) ?? true else { return false }
    switch subject {
    case .album, .song, .section, .tempo, .take, .vca, .sequence: return true
    case .track, .bus, .mix, .master, .deliverable: return false
    }
  }
}
