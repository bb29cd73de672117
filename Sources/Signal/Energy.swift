/// A sum of squares that is exact, so that it does not matter where it was cut.
///
/// Every square is split onto two grids before it is added: 2^-30 and, of the rest, 2^-70. While
/// the squares add up to less than 2^23 and are no more than 2^14, as those of 10 ms of six channels
/// are, the sums on both grids are exact in double, hence the same in any order. Beyond that, at
/// levels of +36 dBFS and more, they round like any sum.
struct Energy: Hashable, Sendable {
  /// A multiple of 2^-30.
  var coarse: Double
  /// A multiple of 2^-70.
  var fine: Double

  init(coarse: Double, fine: Double) {
    self.coarse = coarse
    self.fine = fine
  }

  static let zero = Energy(coarse: 0, fine: 0)

  /// Adding and taking away 1.5 x 2^52 steps rounds to the step, half to even, below 2^51 steps.
  static let coarseRounder = 0x1.8p22
  static let fineRounder = 0x1.8p-18

  /// The sum, rounded once.
  var value: Double { coarse + fine }

  static func += (sum: inout Energy, other: Energy) {
    sum.coarse += other.coarse
    sum.fine += other.fine
  }

  /// The weighted squares of both sides of some frames.
  init(of frames: Span<StereoFrame>, weights: StereoFrame) {
    var (coarse, fine) = (StereoFrame.zero, StereoFrame.zero)
    for index in frames.indices {
      let square = weights * (frames[index] * frames[index])
      let rounded = (square + Self.coarseRounder) - Self.coarseRounder
      coarse += rounded
      fine += ((square - rounded) + Self.fineRounder) - Self.fineRounder
    }
    self.init(coarse: coarse.x + coarse.y, fine: fine.x + fine.y)
  }
}
