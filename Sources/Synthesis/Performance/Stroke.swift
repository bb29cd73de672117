/// A note as it is played: where a human put it, rather than where it is written.
struct Stroke: Sendable {
  /// Seconds from the take's first frame.
  let time: Double
  /// Seconds.
  let duration: Double
  let pitch: Pitch
  /// From 0 to 1.
  let velocity: Double
  let syllable: String
  /// 1 for a clean note, less for one without care.
  let clarity: Double
  /// Loudness of the breath taken before it, where there is time for one; 1 is usual.
  let breath: Double
  /// Of this note alone, for the noise in it.
  let seed: UInt64
}
