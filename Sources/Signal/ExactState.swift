extension StateVisitor {
  /// Shows frames as bit patterns, which no rounding touches.
  ///
  /// For state that is input and nothing else: it is forgotten after its length whatever happens,
  /// and what passes through it stays exact.
  mutating func visitExact(_ frames: inout [StereoFrame]) {
    var patterns: [Int64] = []
    patterns.reserveCapacity(2 * frames.count)
    for frame in frames {
      patterns.append(Int64(bitPattern: frame.x.bitPattern))
      patterns.append(Int64(bitPattern: frame.y.bitPattern))
    }
    visit(&patterns)
    for index in frames.indices {
      frames[index].x = Double(bitPattern: UInt64(bitPattern: patterns[2 * index]))
      frames[index].y = Double(bitPattern: UInt64(bitPattern: patterns[2 * index + 1]))
    }
  }
}

extension Array {
  /// Turns the array round so that what lies at `index` comes first: a ring in the order of time.
  mutating func rotate(toStartAt index: Int) {
    guard index > 0 else { return }
    self = Array(self[index...] + self[..<index])
  }
}
