import Fields
import Processors
import Quantities
import Signal

/// Holds its input back and does nothing else: a look-ahead without an effect.
struct Latency: Processor {
  var frames = 0
  var origin = Origin()

  init() {}
  init(_ frames: Int) { self.frames = frames }

  static let kind = "latency"
  static let summary = "Holds its input back."
  static let revision = 1
  static let fields: [Field<Self>] = []

  func reach(in context: RenderContext) -> Reach { Reach(latency: frames) }
  func convergence(in context: RenderContext) -> Int { 1 }
  func settings(in context: RenderContext) -> Int { frames }
  func makeKernel(in context: RenderContext) -> LatencyKernel { LatencyKernel(frames: frames) }
}

struct LatencyKernel: Kernel {
  private var line: [StereoFrame]
  private var position = 0

  init(frames: Int) { line = Array(repeating: .zero, count: frames) }

  mutating func process(
    _ block: inout MutableSpan<StereoFrame>,
    key: Span<StereoFrame>,
    settings: Ramp<Int>
  ) {
    guard !line.isEmpty else { return }
    for index in block.indices {
      let late = line[position]
      line[position] = block[index]
      block[index] = late
      position = (position + 1) % line.count
    }
  }

  mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    visitor.visit(&line)
    visitor.visit(&position)
  }
}

/// Multiplies its input by its key, both held back by as many frames.
struct KeyProduct: Processor {
  var frames = 0
  var origin = Origin()

  init() {}
  init(_ frames: Int) { self.frames = frames }

  static let kind = "key-product"
  static let summary = "Multiplies its input by its key."
  static let revision = 1
  static let fields: [Field<Self>] = []

  func reach(in context: RenderContext) -> Reach { Reach(latency: frames) }
  func convergence(in context: RenderContext) -> Int { 1 }
  func settings(in context: RenderContext) -> Int { frames }
  func makeKernel(in context: RenderContext) -> KeyProductKernel {
    KeyProductKernel(frames: frames)
  }
}

struct KeyProductKernel: Kernel {
  private var line: LatencyKernel

  init(frames: Int) { line = LatencyKernel(frames: frames) }

  mutating func process(
    _ block: inout MutableSpan<StereoFrame>,
    key: Span<StereoFrame>,
    settings: Ramp<Int>
  ) {
    for index in block.indices { block[index] *= key[index] }
    line.process(&block, key: key, settings: settings)
  }

  mutating func visitState<V: StateVisitor>(_ visitor: inout V) { line.visitState(&visitor) }
}

/// A one-pole low-pass, whose state never comes to rest by itself.
struct OnePole: Processor {
  var origin = Origin()

  static let kind = "one-pole"
  static let summary = "A low-pass of one pole."
  static let revision = 1
  static let fields: [Field<Self>] = []

  func reach(in context: RenderContext) -> Reach { Reach(tail: nil) }
  func convergence(in context: RenderContext) -> Int { 2 }
  func settings(in context: RenderContext) -> Double { 0.01 }
  func makeKernel(in context: RenderContext) -> OnePoleKernel { OnePoleKernel() }
}

struct OnePoleKernel: Kernel {
  private var state = StereoFrame.zero

  mutating func process(
    _ block: inout MutableSpan<StereoFrame>,
    key: Span<StereoFrame>,
    settings: Ramp<Double>
  ) {
    for index in block.indices {
      state += (block[index] - state) * settings.from
      block[index] = state
    }
  }

  mutating func visitState<V: StateVisitor>(_ visitor: inout V) { visitor.visit(&state) }
}
