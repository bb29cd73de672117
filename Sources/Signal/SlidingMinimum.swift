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

  /// Takes a value and gives the smallest of the window that ends with it.
  @inline(__always)
  mutating func step(_ value: Int64) -> Int64 {
    values[position] = value
    recent = min(recent, value)
    position += 1
    guard position < values.count else {
      let smallest = recent
      beginBlock()
      return smallest
    }
    return min(recent, rest[position])
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
