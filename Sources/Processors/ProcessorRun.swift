import Fields
import Signal

/// What a processor at work does, whatever its type.
protocol ProcessorRunning: Sendable {
  mutating func process(
    _ block: inout MutableSpan<StereoFrame>,
    key: Span<StereoFrame>,
    at frame: Int
  )
  mutating func visitState<V: StateVisitor>(_ visitor: inout V)
  /// What it is as filters that do not move; nil where it is none.
  var filters: FilterRun? { get }
}

/// A kernel driven by curves.
///
/// Control points lie at absolute song frames that are multiples of the processor's interval and
/// at every automation point, so that what is heard depends neither on how blocks are cut nor on
/// where rendering starts.
struct ProcessorRun<P: Processor>: ProcessorRunning {
  private struct Moving: Sendable {
    let access: ParameterAccess<P>
    let curve: Curve
  }

  private let processor: P
  private let context: RenderContext
  private let moving: [Moving]
  private let constant: P.Running.Settings
  private var kernel: P.Running

  init(
    _ processor: P,
    automation: [ParameterCurve],
    in context: RenderContext,
    responses: any ResponseSource
  ) {
    var base = processor
    var moving: [Moving] = []
    for parameter in automation {
      let path = parameter.path.split(separator: ".")[...]
      guard let access = P.access(path, in: processor) else { continue }
      if parameter.curve.isConstant {
        access.set(&base, parameter.curve.initial)
      } else {
        moving.append(Moving(access: access, curve: parameter.curve))
      }
    }
    self.processor = base
    self.context = context
    self.moving = moving
    constant = base.settings(in: context)
    kernel = base.makeKernel(in: context, responses: responses)
  }

  mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    kernel.visitState(&visitor)
  }

  var filters: FilterRun? {
    guard moving.isEmpty, let cascade = kernel as? FilterCascade,
      let settings = constant as? FilterCascade.Settings
    else { return nil }
    return FilterRun(cascade, settings)
  }

  mutating func process(
    _ block: inout MutableSpan<StereoFrame>,
    key: Span<StereoFrame>,
    at frame: Int
  ) {
    guard !moving.isEmpty else {
      kernel.process(&block, key: key, settings: Ramp(constant: constant))
      return
    }
    let end = frame + block.count
    var position = frame
    while position < end {
      let still = moving.allSatisfy { $0.curve.isConstant(over: position..<end) }
      let interval = still ? position..<end : controlInterval(around: position)
      let stop = min(interval.upperBound, end)
      let range = (position - frame)..<(stop - frame)
      var part = block._mutatingExtracting(range)
      let settings =
        still ? Ramp(constant: settings(at: position)) : ramp(over: interval, from: position)
      if key.isEmpty {
        kernel.process(&part, key: key, settings: settings)
      } else {
        kernel.process(&part, key: key.extracting(range), settings: settings)
      }
      position = stop
    }
  }

  private func controlInterval(around frame: Int) -> Range<Int> {
    let step = P.controlInterval
    var lower = frame - ((frame % step) + step) % step
    var upper = lower + step
    for parameter in moving {
      if let point = parameter.curve.lastPoint(at: frame) { lower = max(lower, point) }
      if let point = parameter.curve.nextPoint(after: frame) { upper = min(upper, point) }
    }
    return lower..<upper
  }

  private func ramp(over interval: Range<Int>, from position: Int) -> Ramp<P.Running.Settings> {
    var end = processor
    var moves = false
    for parameter in moving {
      let value = parameter.curve.value(approaching: interval.upperBound)
      moves = moves || value != parameter.curve.value(at: interval.lowerBound)
      parameter.access.set(&end, value)
    }
    let from = settings(at: interval.lowerBound)
    guard moves else { return Ramp(constant: from) }
    return Ramp(
      from: from,
      to: end.settings(in: context),
      offset: position - interval.lowerBound,
      length: interval.count
    )
  }

  private func settings(at frame: Int) -> P.Running.Settings {
    var now = processor
    for parameter in moving { parameter.access.set(&now, parameter.curve.value(at: frame)) }
    return now.settings(in: context)
  }
}
