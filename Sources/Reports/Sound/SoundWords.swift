/// Levels, times and bands for people.
enum SoundWords {
  /// One decimal; `silent` for nothing at all.
  static func level(_ decibels: Double) -> String {
    decibels.isFinite ? fixed(decibels, decimals: 1) : "silent"
  }

  /// `-20.1 -> -19.6`; once where both are the same in print.
  static func change(_ pair: SoundReport.Pair) -> String {
    let (old, new) = (level(pair.old), level(pair.new))
    return old == new ? old : "\(old) -> \(new)"
  }

  /// With a sign, and two decimals as gains have them.
  static func gain(_ decibels: Double) -> String {
    (decibels > 0 ? "+" : "") + fixed(decibels, decimals: 2)
  }

  /// `1:02.500`.
  static func time(_ seconds: Double) -> String {
    let thousandths = Int((seconds * 1000).rounded())
    let rest = fixed(Double(thousandths % 60_000) / 1000, decimals: 3)
    return "\(thousandths / 60_000):" + (thousandths % 60_000 < 10_000 ? "0" : "") + rest
  }

  static func time(_ place: SoundReport.Place) -> String {
    "\(time(place.start)) to \(time(place.end))"
  }

  static func fixed(_ number: Double, decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { product, _ in product * 10 }
    let steps = Int((number * Double(scale)).rounded())
    let rest = String(steps.magnitude % UInt(scale))
    let zeros = String(repeating: "0", count: decimals - rest.count)
    return "\(steps < 0 ? "-" : "")\(steps.magnitude / UInt(scale)).\(zeros)\(rest)"
  }

  // MARK: - Bands

  /// In dB below the loudest band: what lies deeper is masked or noise.
  private static let deepest = 60.0
  private static let mostRuns = 3

  /// The bands that have changed most, neighbours that changed alike together:
  /// `63 Hz to 200 Hz +1.5 dB, 4 kHz -0.3 dB`.
  static func bands(_ bands: [SoundReport.Section.Band]) -> String {
    let loudest = bands.reduce(-Double.infinity) { max($0, $1.levels.old, $1.levels.new) }
    var runs: [(first: Double, last: Double, index: Int, change: String, size: Double)] = []
    for (index, band) in bands.enumerated() {
      let louder = max(band.levels.old, band.levels.new)
      guard louder.isFinite, louder > loudest - deepest else { continue }
      let step = band.levels.new - band.levels.old
      let change =
        step.isFinite ? fixed(step, decimals: 1) : step > 0 ? "from silence" : "to silence"
      guard change != "0.0" else { continue }
      if let last = runs.last, last.change == change, last.index == index - 1 {
        runs[runs.count - 1].last = band.frequency
        runs[runs.count - 1].index = index
      } else {
        runs.append((band.frequency, band.frequency, index, change, step.magnitude))
      }
    }
    let bySize = runs.indices.sorted { (runs[$1].size, $0) < (runs[$0].size, $1) }
    let shown = bySize.prefix(mostRuns).sorted()
    var words = shown.map { place in
      let run = runs[place]
      let range =
        run.first == run.last
        ? frequency(run.first) : "\(frequency(run.first)) to \(frequency(run.last))"
      guard run.size.isFinite else { return "\(range) \(run.change)" }
      return "\(range) \(run.change.hasPrefix("-") ? "" : "+")\(run.change) dB"
    }
    if runs.count > shown.count { words.append("less in \(runs.count - shown.count) more") }
    return words.joined(separator: ", ")
  }

  /// `31.5 Hz`, `1.25 kHz`, `16 kHz`.
  static func frequency(_ hertz: Double) -> String {
    let number = hertz < 1_000 ? hertz : hertz / 1_000
    var text = fixed(number, decimals: 2)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text + (hertz < 1_000 ? " Hz" : " kHz")
  }
}
