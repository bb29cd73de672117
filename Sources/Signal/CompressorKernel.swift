/// A feed-forward compressor: detector, static curve and ballistics in the log domain, then a gain.
///
/// Each block goes through three passes, logarithm, envelope and power, so that only the envelope
/// runs frame by frame.
package struct CompressorKernel: Kernel {
  package enum Detector: Hashable, Sendable {
    /// The magnitude of each frame.
    case peak
    /// Root of the mean square over so many frames; a sine reads 3 dB below its peak.
    case rms(window: Int)
  }

  package struct Settings: Hashable, Sendable {
    package var curve: GainReduction
    package var times: GainBallistics.Times
    /// In dB, after the reduction.
    package var makeup: Double
    /// Share of the compressed signal, 0 to 1; the rest is the input.
    package var mix: Double
    /// 1: both sides follow the one that asks for more; 0: each follows its own.
    package var link: Double

    package init(
      curve: GainReduction,
      times: GainBallistics.Times,
      makeup: Double,
      mix: Double,
      link: Double
    ) {
      self.curve = curve
      self.times = times
      self.makeup = makeup
      self.mix = mix
      self.link = link
    }
  }

  /// Frames that go through the three passes at a time.
  private static let passLength = 256
  private typealias Pass = InlineArray<256, Double>
  private typealias Vector = VectorMaths.Vector

  /// Amplitudes below 2^-64 (-385 dB) count as that: the logarithm needs a number above 0.
  private static let quietest = 5.421010862427522e-20

  private var line: DelayLine
  private var power: SlidingPower?
  private var left = GainBallistics()
  private var right = GainBallistics()

  /// A kernel whose detector is `lookAhead` frames ahead of the signal: its latency.
  package init(lookAhead: Int, detector: Detector) {
    line = DelayLine(length: lookAhead)
    if case .rms(let window) = detector { power = SlidingPower(window: window) }
  }

  package mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    left.visitState(&visitor)
    right.visitState(&visitor)
    power?.visitState(&visitor)
    line.visitState(&visitor)
  }

  package mutating func process(
    _ block: inout MutableSpan<StereoFrame>,
    key: Span<StereoFrame>,
    settings: Ramp<Settings>
  ) {
    var start = 0
    while start < block.count {
      let count = min(Self.passLength, block.count - start)
      var part = block._mutatingExtracting(start..<(start + count))
      let keys = key.isEmpty ? 0..<0 : start..<(start + count)
      if settings.isConstant, settings.from.link == 1, left == right {
        processLinked(&part, key: key.extracting(keys), settings.from)
      } else {
        processApart(&part, key: key.extracting(keys), settings, from: start)
      }
      start += count
    }
  }

  /// Sides that differ, now or before, or parameters on their way.
  private mutating func processApart(
    _ block: inout MutableSpan<StereoFrame>,
    key: Span<StereoFrame>,
    _ settings: Ramp<Settings>,
    from start: Int
  ) {
    var storage = InlineArray<256, StereoFrame>(repeating: .zero)
    var levels = storage.mutableSpan
    if key.isEmpty {
      Self.copyMagnitudes(of: block.span, to: &levels)
    } else {
      Self.copyMagnitudes(of: key, to: &levels)
    }
    measurePower(&levels, count: block.count)
    line.exchange(&block)
    if settings.isConstant {
      processSides(&block, levels.span, settings.from)
    } else {
      processMoving(&block, levels.span, settings, from: start)
    }
  }

  private static func copyMagnitudes(
    of key: Span<StereoFrame>,
    to levels: inout MutableSpan<StereoFrame>
  ) {
    for frame in key.indices {
      let value = key[frame]
      levels[frame] = StereoFrame(value.x.magnitude, value.y.magnitude)
    }
  }

  private mutating func measurePower(_ levels: inout MutableSpan<StereoFrame>, count: Int) {
    guard power != nil else { return }
    var part = levels._mutatingExtracting(0..<count)
    power?.measure(&part)
  }

  /// Both sides under one gain: the usual case.
  private mutating func processLinked(
    _ block: inout MutableSpan<StereoFrame>,
    key: Span<StereoFrame>,
    _ settings: Settings
  ) {
    var storage = Pass(repeating: 0)
    var whole = storage.mutableSpan
    var pass = whole._mutatingExtracting(0..<block.count)
    if key.isEmpty {
      findLevels(of: block.span, &pass)
    } else {
      findLevels(of: key, &pass)
    }
    line.exchange(&block)
    FrameLoops.reduce(&pass, settings.curve, octaves: octaves)
    var envelope = left
    for frame in block.indices { pass[frame] = envelope.step(pass[frame], settings.times) }
    left = envelope
    right = envelope
    turnToGains(&pass, settings)
    FrameLoops.scale(&block, by: pass.span)
  }

  /// The louder side of each frame, or of the power at it.
  private mutating func findLevels(
    of key: Span<StereoFrame>,
    _ pass: inout MutableSpan<Double>
  ) {
    guard power != nil else {
      FrameLoops.levels(of: key, atLeast: quietest, into: &pass)
      return
    }
    var storage = InlineArray<256, StereoFrame>(repeating: .zero)
    var levels = storage.mutableSpan
    Self.copyMagnitudes(of: key, to: &levels)
    measurePower(&levels, count: key.count)
    FrameLoops.levels(of: levels.span.extracting(0..<key.count), atLeast: quietest, into: &pass)
  }

  private mutating func processSides(
    _ block: inout MutableSpan<StereoFrame>,
    _ levels: Span<StereoFrame>,
    _ settings: Settings
  ) {
    let quietest = self.quietest
    var storage = (Pass(repeating: 0), Pass(repeating: 0))
    var wholeFirst = storage.0.mutableSpan
    var wholeSecond = storage.1.mutableSpan
    var first = wholeFirst._mutatingExtracting(0..<block.count)
    var second = wholeSecond._mutatingExtracting(0..<block.count)
    for frame in block.indices {
      let level = levels[frame]
      // Fully linked sides see the same number, as in the pass for both at once.
      let linked = settings.link == 1 ? max(level.x, level.y) : quietest
      first[frame] = max(level.x, linked, quietest)
      second[frame] = max(level.y, linked, quietest)
    }
    FrameLoops.reduce(&first, settings.curve, octaves: octaves)
    FrameLoops.reduce(&second, settings.curve, octaves: octaves)
    var (one, two) = (left, right)
    let apart = 1 - settings.link
    for frame in block.indices {
      let (x, y) = (first[frame], second[frame])
      let most = max(x, y)
      first[frame] = one.step(most - apart * (most - x), settings.times)
      second[frame] = two.step(most - apart * (most - y), settings.times)
    }
    (left, right) = (one, two)
    turnToGains(&first, settings)
    turnToGains(&second, settings)
    for frame in block.indices { block[frame] *= StereoFrame(first[frame], second[frame]) }
  }

  /// Parameters on their way: every frame has its own.
  private mutating func processMoving(
    _ block: inout MutableSpan<StereoFrame>,
    _ levels: Span<StereoFrame>,
    _ ramp: Ramp<Settings>,
    from start: Int
  ) {
    let (quietest, octaves) = (self.quietest, self.octaves)
    var (one, two) = (left, right)
    for frame in block.indices {
      let settings = Settings(from: ramp.from, to: ramp.to, at: ramp.position(of: start + frame))
      let (x, y) = (max(levels[frame].x, quietest), max(levels[frame].y, quietest))
      let level = octaves * VectorMaths.log2(Vector(x, y, x, y))
      let asked = settings.curve.octaves(at: level, inverseKnee: settings.curve.inverseKnee)
      let most = max(asked.x, asked.y)
      let apart = 1 - settings.link
      let first = one.step(most - apart * (most - asked.x), settings.times)
      let second = two.step(most - apart * (most - asked.y), settings.times)
      block[frame] *= settings.gains(Vector(first, second, first, second)).lowHalf
    }
    (left, right) = (one, two)
  }

  /// Octaves of amplitude that one of the detector's logarithm stands for: a power counts half.
  private var octaves: Double { power == nil ? 1 : 0.5 }

  private var quietest: Double {
    power == nil ? Self.quietest : Self.quietest * Self.quietest
  }

  /// Reductions in place become factors.
  private func turnToGains(_ pass: inout MutableSpan<Double>, _ settings: Settings) {
    FrameLoops.turnToGains(&pass, makeup: settings.makeupOctaves, mix: settings.mix)
  }
}

extension CompressorKernel.Settings {
  @inline(__always)
  fileprivate init(from: Self, to: Self, at x: Double) {
    curve = GainReduction(from: from.curve, to: to.curve, at: x)
    times = from.times
    makeup = from.makeup + (to.makeup - from.makeup) * x
    mix = from.mix + (to.mix - from.mix) * x
    link = from.link + (to.link - from.link) * x
  }

  /// What four reductions in octaves make of the signal, makeup and mix included.
  @inline(__always)
  fileprivate func gains(_ reductions: VectorMaths.Vector) -> VectorMaths.Vector {
    1 + mix * (VectorMaths.exp2(makeupOctaves - reductions) - 1)
  }

  fileprivate var makeupOctaves: Double { makeup / GainReduction.decibelsPerOctave }
}
