/// The smallest of the last so many values, whatever their order, at the same cost for every frame.
///
/// Van Herk (1992) and Gil and Werman (1993): the window always ends in one block of its own length
/// and begins in the one before, whose minima up to its end are known.
package struct SlidingMinimum: Hashable, Sendable {
  /// The last values; from `position` on those of the block before.
  private var values: [Int64]
  /// Minimum of `values` from each place to the end, of the block before.
  private var rest: [Int64]
  /// Minimum of the present block so far.
  private var recent = Int64.max
  private var position = 0

  /// - Parameters:
  ///   - window: in frames, 1 or more.
  ///   - value: what came before the first frame.
  package init(window: Int, of value: Int64) {
    precondition(window > 0, "a window has a frame")
    values = Array(repeating: value, count: window)
    rest = values
  }

  package mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    values.rotate(toStartAt: position)
    visitor.visit(&values)
    beginBlock()
  }

  /// Takes values and puts in place of each the smallest of the window that ends with it.
  mutating func slide(_ values: inout MutableSpan<Int64>) {
    var index = 0
    while index < values.count {
      let count = min(values.count - index, self.values.count - position)
      var part = values._mutatingExtracting(index..<(index + count))
      slideInBlock(&part, from: position)
      index += count
      position += count
      if position == self.values.count { beginBlock() }
    }
  }

  /// Values up to the end of the block and no further.
  private mutating func slideInBlock(_ values: inout MutableSpan<Int64>, from position: Int) {
    var smallest = recent
    for index in values.indices { self.values[position + index] = values[index] }
    // With the block's last value the window is the block, and nothing before it counts.
    let end = min(position + values.count + 1, rest.count)
    do {
      let before = rest.span.extracting((position + 1)..<end)
      for index in values.indices {
        smallest = min(smallest, values[index])
        values[index] = index < before.count ? min(smallest, before[index]) : smallest
      }
    }
    recent = smallest
  }

  private mutating func beginBlock() {
    position = 0
    recent = .max
    var smallest = Int64.max
    for index in values.indices.reversed() {
      smallest = min(smallest, values[index])
      rest[index] = smallest
    }
  }
}
