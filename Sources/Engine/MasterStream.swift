import Processors
import Quantities
import Signal

/// A mix as it is delivered, in order: under its gain, then limited.
struct MasterStream: Sendable {
  /// As in a node: 16 KiB at once.
  private static let blockFrames = 1024

  private let mix: MixedSong
  private let gain: Double
  private let latency: Int
  private var limiter: RunningProcessor
  /// Frames of the mix taken in.
  private var position = 0

  /// - Parameters:
  ///   - mix: at the rate of the stream.
  ///   - gain: in dB.
  ///   - ceiling: of the true peak.
  init(_ mix: MixedSong, gain: Double, ceiling: TruePeak) {
    self.mix = mix
    self.gain = Maths.amplitude(decibels: gain)
    limiter = RunningProcessor(
      MasterLimiter.processor(ceiling: ceiling),
      automation: [],
      in: RenderContext(rate: SampleRate(hertz: mix.rate))
    )
    latency = limiter.latency
  }

  var channels: Int { mix.file.channels }

  /// The next frames, interleaved; `range` follows the range before, and the first one starts at 0.
  mutating func next(_ range: Range<Int>) throws(RenderProblem) -> [Float] {
    var output: [Float] = []
    output.reserveCapacity(range.count * channels)
    let end = range.upperBound + latency
    let start = position
    let input = try read(start..<end)
    var block: [StereoFrame] = []
    block.reserveCapacity(Self.blockFrames)
    while position < end {
      // What the limiter gives before the song starts is none of it.
      let next = min(position < latency ? latency : end, position + Self.blockFrames, end)
      load(input.span, from: (position - start) * channels, count: next - position, to: &block)
      var target = block.mutableSpan
      limiter.process(&target, key: Span(), at: position)
      if position >= latency { store(block, to: &output) }
      position = next
    }
    var rounding = StateRounding()
    limiter.visitState(&rounding)
    return output
  }

  /// Frames of the mix; zero beyond its end.
  private func read(_ range: Range<Int>) throws(RenderProblem) -> [Float] {
    let inside = range.clamped(to: 0..<mix.frames)
    var samples = try mix.file.read(inside)
    let missing = range.count - inside.count
    samples.append(contentsOf: repeatElement(0, count: missing * channels))
    return samples
  }

  private func load(
    _ samples: Span<Float>,
    from start: Int,
    count: Int,
    to block: inout [StereoFrame]
  ) {
    block.removeAll(keepingCapacity: true)
    let right = channels - 1
    for frame in 0..<count {
      let index = start + frame * channels
      let sound = StereoFrame(Double(samples[index]), Double(samples[index + right]))
      block.append(sound * gain)
    }
  }

  private func store(_ block: [StereoFrame], to output: inout [Float]) {
    for frame in block {
      output.append(Float(frame.x))
      if channels == 2 { output.append(Float(frame.y)) }
    }
  }
}
