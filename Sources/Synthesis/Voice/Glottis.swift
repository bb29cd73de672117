import Signal

/// The vocal folds: a train of air pulses, already differentiated by the lips' radiation.
///
/// The pulse is Rosenberg's (1971, form B): a cubic while the folds open, a parabola while they
/// close; its steps are differences of the flow, so that little folds back from above.
struct Glottis: Sendable {
  private var phase = 0.0
  private var flow = 0.0

  private static let opening = 0.42
  private static let closing = 0.2

  /// Air that flows now, 0 to 1: breath noise sounds while the folds are open.
  var airflow: Double { flow }

  /// The next frame; `step` is in cycles a frame.
  mutating func next(step: Double) -> Double {
    phase += step
    if phase >= 1 { phase -= 1 }
    let before = flow
    flow = Self.flow(at: phase)
    return (flow - before) / step
  }

  private static func flow(at phase: Double) -> Double {
    if phase < opening {
      let x = phase / opening
      return x * x * (3 - 2 * x)
    }
    let x = (phase - opening) / closing
    return x < 1 ? 1 - x * x : 0
  }
}
