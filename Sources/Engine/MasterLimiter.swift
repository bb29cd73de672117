import Processors
import Quantities

/// The limiter of all deliverables: the one of the desk, as it is without parameters.
enum MasterLimiter {
  /// In dB: the true peak of a song this far below the ceiling moves the limiter for certain not.
  ///
  /// It holds 0.05 dB below the ceiling and looks closer than a meter does.
  static let clearance = 0.5

  static func processor(ceiling: TruePeak) -> some Processor {
    var limiter = Limiter()
    limiter.ceiling = ceiling
    return limiter
  }
}
