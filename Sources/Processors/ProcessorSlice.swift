import Fields
import Signal

/// All that a processor's parameters say over a stretch of song, and nothing of what they say
/// elsewhere: two stretches with equal slices, input and state before sound equal.
package struct ProcessorSlice: Hashable, Sendable {
  package let kind: String
  package let revision: Int
  /// The parameters, those that automation holds still over the stretch included.
  package let parameters: Canonical
  /// Those that move, in frames of the stretch.
  package let moving: [ParameterCurve]
  /// Where control intervals are cut: frames of the stretch at which any curve has a point.
  package let cuts: [Int]
  /// Where the stretch lies between two control points.
  package let phase: Int

  /// The parameters of `processor` over `range`, the song frames of its input.
  package init(
    _ processor: some Processor,
    automation: [ParameterCurve],
    over range: Range<Int>
  ) {
    self.init(of: processor, automation, range)
  }

  private init<P: Processor>(of processor: P, _ automation: [ParameterCurve], _ range: Range<Int>) {
    kind = P.kind
    revision = P.revision
    let step = P.controlInterval
    // A control interval that lies across an edge of the stretch bears on both sides of it.
    let wide = (range.lowerBound - step)..<(range.upperBound + step)
    var still = processor
    var moving: [ParameterCurve] = []
    for parameter in automation {
      guard let access = P.access(parameter.path.split(separator: ".")[...], in: processor) else {
        continue
      }
      if parameter.curve.isConstant(over: wide) {
        access.set(&still, parameter.curve.value(at: wide.lowerBound))
      } else {
        moving.append(ParameterCurve(path: parameter.path, curve: parameter.curve.sliced(to: wide)))
      }
    }
    parameters = still.canonical
    self.moving = moving
    guard !moving.isEmpty else {
      cuts = []
      phase = 0
      return
    }
    cuts = automation.flatMap { $0.curve.pointFrames(in: wide) }.map { $0 - wide.lowerBound }
    phase = ((range.lowerBound % step) + step) % step
  }
}
