/// Mean square of each side over a window that slides frame by frame.
///
/// Squares are whole numbers on the grid 2^-36 and their sum is exact, so nothing is left of a
/// frame once it is out of the window. Louder frames than +42 dBFS count as that.
package struct SlidingPower: Hashable, Sendable {
  /// Steps of the grid in one.
  private static let scale = 68_719_476_736.0
  /// The largest square, 2^14: 2^14 * 2^36 * 2^12 frames stay below 2^63.
  private static let loudest = 16_384.0
  /// Frames that the sum has room for.
  package static let longest = 4096

  private var squares: [Int64]
  private var sums: SIMD2<Int64> = .zero
  private var position = 0

  /// - Parameter window: in frames, 1 or more and at most `longest`.
  package init(window: Int) {
    precondition((1...Self.longest).contains(window), "the window fits the sum")
    squares = Array(repeating: 0, count: 2 * window)
  }

  package mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    squares.rotate(toStartAt: position)
    position = 0
    visitor.visit(&squares)
    sums = .zero
    for index in stride(from: 0, to: squares.count, by: 2) {
      sums &+= SIMD2(squares[index], squares[index + 1])
    }
  }

  /// Replaces each frame by the mean of the squares in the window that ends with it.
  package mutating func measure(_ block: inout MutableSpan<StereoFrame>) {
    let length = squares.count
    let unit = 2 / (Double(length) * Self.scale)
    var (sum, place) = (sums, position)
    var line = squares.mutableSpan
    for index in block.indices {
      let square = block[index] * block[index]
      let left = Int64((min(square.x, Self.loudest) * Self.scale).rounded(.toNearestOrEven))
      let right = Int64((min(square.y, Self.loudest) * Self.scale).rounded(.toNearestOrEven))
      sum &+= SIMD2(left &- line[place], right &- line[place + 1])
      line[place] = left
      line[place + 1] = right
      place = place + 2 == length ? 0 : place + 2
      block[index] = StereoFrame(Double(sum.x) * unit, Double(sum.y) * unit)
    }
    (sums, position) = (sum, place)
  }
}
