import Signal

/// Filters that stand next to each other and do not move, in one pass: the same samples and the same
/// state as one after the other, bit for bit.
struct FilterRun: ProcessorRunning {
  private var cascades: [FilterCascade]
  private var settings: [FilterCascade.Settings]

  init(_ cascade: FilterCascade, _ settings: FilterCascade.Settings) {
    cascades = [cascade]
    self.settings = [settings]
  }

  var filters: FilterRun? { self }

  /// This one and then the other.
  func followed(by next: FilterRun) -> FilterRun {
    var both = self
    both.cascades += next.cascades
    both.settings += next.settings
    return both
  }

  mutating func process(
    _ block: inout MutableSpan<StereoFrame>,
    key: Span<StereoFrame>,
    at frame: Int
  ) {
    FilterCascade.process(&block, through: &cascades, settings)
  }

  mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    for index in cascades.indices { cascades[index].visitState(&visitor) }
  }
}
