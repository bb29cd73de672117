import Signal

extension Contribution {
  /// Levels, mute and pan over the frames of `range`, with frame 0 at its start.
  package func sliced(to range: Range<Int>) -> Contribution {
    let placement: Placement =
      switch placement {
      case .asIs: .asIs
      case .pan(let curve, let law): .pan(curve.sliced(to: range), law)
      case .balance(let curve): .balance(curve.sliced(to: range))
      }
    return Contribution(
      source: 0,
      levels: levels.map { $0.sliced(to: range) },
      sounding: sounding?.sliced(to: range),
      placement: placement
    )
  }

  /// All but the source.
  package var gainWords: [UInt64] {
    var words = SliceWords()
    words.append(levels.count)
    for level in levels { words.append(level) }
    words.append(sounding != nil)
    if let sounding { words.append(sounding) }
    switch placement {
    case .asIs: words.append(0)
    case .pan(let curve, let law):
      words.append(1 + (PanLaw.allCases.firstIndex(of: law) ?? 0))
      words.append(curve)
    case .balance(let curve):
      words.append(-1)
      words.append(curve)
    }
    return words.words
  }

  /// Puts back what `gainWords` are of; nil for other words.
  package init?(gainWords: [UInt64]) {
    var reader = SliceReader(gainWords[...])
    guard let count = reader.number(), (0...gainWords.count).contains(count) else { return nil }
    var levels: [Curve] = []
    for _ in 0..<count {
      guard let level = reader.curve() else { return nil }
      levels.append(level)
    }
    guard let hasSounding = reader.number() else { return nil }
    var sounding: Curve?
    if hasSounding == 1 {
      guard let curve = reader.curve() else { return nil }
      sounding = curve
    }
    guard let kind = reader.number() else { return nil }
    var placement = Placement.asIs
    if kind != 0 {
      guard let curve = reader.curve() else { return nil }
      if kind < 0 {
        placement = .balance(curve)
      } else {
        guard kind <= PanLaw.allCases.count else { return nil }
        placement = .pan(curve, PanLaw.allCases[kind - 1])
      }
    }
    guard reader.isAtEnd else { return nil }
    self.init(source: 0, levels: levels, sounding: sounding, placement: placement)
  }
}
