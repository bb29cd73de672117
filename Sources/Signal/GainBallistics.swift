/// How the reduction of a compressor follows the one that its static curve asks for.
///
/// Decoupled detector in the log domain after Giannoulis, Massberg and Reiss, JAES 60(6), 2012,
/// section 2.4: a peak hold that lets go exponentially, then a one-pole for the attack. Unlike
/// there the one-pole acts upwards only, so that attack and release are each what they are called;
/// and the peak is held for a moment, so that a tone is not modulated by its own periods.
///
/// - Attack: after a rise of the level, the time in which the reduction in dB makes 63.2 % of its
///   way.
/// - Release: after a fall of the level, the time in which it makes 63.2 % of its way back,
///   including the hold of 5 ms or half the release, whichever is shorter.
///
/// Two histories meet exactly: at the next peak in the hold, and in the output when it falls to it.
package struct GainBallistics: Hashable, Sendable {
  package struct Times: Hashable, Sendable {
    /// Share of the way upwards that is made in a frame.
    package let attack: Double
    /// Share of the distance that is left after a frame of release.
    package let release: Double
    package let holdFrames: Int

    /// The longest hold: half a period of 100 Hz.
    private static let hold = 0.005

    /// - Parameters:
    ///   - attack: in seconds; 0 for at once.
    ///   - release: in seconds.
    ///   - rate: in frames per second.
    package init(attack: Double, release: Double, rate: Double) {
      self.attack = attack > 0 ? 1 - Maths.exp(-1 / (attack * rate)) : 1
      let held = (min(Self.hold, 0.5 * release) * rate).rounded(.down)
      holdFrames = Int(held)
      let rest = release * rate - held
      self.release = rest > 0 ? Maths.exp(-1 / rest) : 0
    }
  }

  /// Distance in octaves at which a value is set to its target: 6e-6 dB.
  private static let near = 1.0 / 1_048_576

  private(set) var peak = 0.0
  private(set) var reduction = 0.0
  private(set) var held = 0

  package init() {}

  package mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    visitor.visit(&peak)
    visitor.visit(&reduction)
    visitor.visit(&held)
  }

  /// The reduction to apply in this frame, where the static curve asks for `target`; in octaves.
  @inline(__always)
  mutating func step(_ target: Double, _ times: Times) -> Double {
    let excess = peak - target
    let isRising = excess <= 0
    let isHeld = held > 0
    let falling = excess > Self.near ? target + times.release * excess : target
    peak = isRising ? target : (isHeld ? peak : falling)
    let hold = target > 0 ? times.holdFrames : 0
    held = isRising ? hold : (isHeld ? held - 1 : 0)
    let rise = peak - reduction
    reduction = rise > Self.near ? reduction + times.attack * rise : peak
    return reduction
  }
}
