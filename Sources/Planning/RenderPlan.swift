import Fields
import Processors
import Quantities
import Signal

/// Everything that shapes one song's sound, as a graph of nodes in song time.
///
/// All frames are song frames at `rate`, from 0 at `1|1`. Latency does not appear between nodes: a
/// node reads its inputs ahead by its own `lookAhead`, so every output lies where it belongs.
package struct RenderPlan: Hashable, Sendable {
  package let song: String
  package let rate: SampleRate
  /// Length with the tail.
  package let frames: Int
  package let context: RenderContext
  package let takes: [PlannedTake]
  /// Each node reads only nodes before it.
  package let nodes: [RenderNode]
  /// Index of the node whose output is the finished sound before loudness: mix, then master chain.
  package let output: Int

  package init(
    song: String,
    rate: SampleRate,
    frames: Int,
    context: RenderContext,
    takes: [PlannedTake],
    nodes: [RenderNode],
    output: Int
  ) {
    self.song = song
    self.rate = rate
    self.frames = frames
    self.context = context
    self.takes = takes
    self.nodes = nodes
    self.output = output
  }

  package var grid: SegmentGrid { SegmentGrid(rate: rate.hertz) }
  package var segmentCount: Int { grid.count(for: frames) }
}

/// An audio file that clips read from.
package struct PlannedTake: Hashable, Sendable {
  package let name: String
  /// Where it is opened.
  package let path: String
  /// SHA-256 of the file in lower-case hexadecimal digits.
  package let digest: String
  /// Frames in the file, at its own rate.
  package let frames: Int
  package let rate: SampleRate
  /// 1 or 2.
  package let channels: Int

  package init(
    name: String,
    path: String,
    digest: String,
    frames: Int,
    rate: SampleRate,
    channels: Int
  ) {
    self.name = name
    self.path = path
    self.digest = digest
    self.frames = frames
    self.rate = rate
    self.channels = channels
  }
}

/// A strip, a bus, the mix or the master chain: an input and a chain, before any fader.
package struct RenderNode: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case track
    /// The input of a bus or of the mix, before its chain.
    case sum
    case bus
    case mix
    case master
    /// The chain of a master that then fades.
    case masterChain = "master chain"
    /// What a strip adds to the mix.
    case stem
  }

  package enum Input: Hashable, Sendable {
    /// In the order of the timeline; two may overlap in a crossfade.
    case clips([PlannedClip])
    /// Added exactly: contributions are rounded to the grid 2^-40, so their order has no meaning.
    case sum([Contribution])
  }

  package let kind: Kind
  package let name: String
  package let input: Input
  /// True where polarity is inverted before the trim.
  package let isInverted: Bool
  /// In dB, before the chain.
  package let trim: Curve
  /// Without those that are bypassed: latency is made up for where it arises, so a bypassed
  /// processor leaves no trace.
  package let chain: [PlannedProcessor]
  /// 1 or 2, after the chain.
  package let channels: Int
  /// Frames by which the inputs are read ahead: the chain's latencies together.
  package let lookAhead: Int

  package init(
    kind: Kind,
    name: String,
    input: Input,
    isInverted: Bool,
    trim: Curve,
    chain: [PlannedProcessor],
    channels: Int,
    lookAhead: Int
  ) {
    self.kind = kind
    self.name = name
    self.input = input
    self.isInverted = isInverted
    self.trim = trim
    self.chain = chain
    self.channels = channels
    self.lookAhead = lookAhead
  }
}

/// A processor of a chain with what moves it and what it listens to.
package struct PlannedProcessor: Hashable, Sendable {
  package let processor: any Processor
  package let automation: [ParameterCurve]
  /// The side-chain; nil for its own input.
  package let key: Contribution?

  package init(processor: any Processor, automation: [ParameterCurve], key: Contribution?) {
    self.processor = processor
    self.automation = automation
    self.key = key
  }

  package static func == (left: PlannedProcessor, right: PlannedProcessor) -> Bool {
    type(of: left.processor).kind == type(of: right.processor).kind
      && left.processor.canonical == right.processor.canonical
      && left.automation == right.automation && left.key == right.key
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(type(of: processor).kind)
    hasher.combine(processor.canonical)
    hasher.combine(automation)
    hasher.combine(key)
  }
}

/// A piece of a take on the timeline.
package struct PlannedClip: Hashable, Sendable {
  package struct Fade: Hashable, Sendable {
    /// Frames inside the clip; 0 for none.
    package let length: Int
    package let shape: CurveShape

    package static let none = Fade(length: 0, shape: .linear)

    package init(length: Int, shape: CurveShape) {
      self.length = length
      self.shape = shape
    }
  }

  /// Index into the plan's takes.
  package let take: Int
  /// Song frames, edges of crossfades included.
  package let frames: Range<Int>
  /// First frame of the piece of the take that is read, at the song's rate.
  package let from: Int
  /// The piece is read from its last frame to its first.
  package let isReversed: Bool
  /// In dB.
  package let gain: Double
  /// Frame n of the clip is multiplied by the shape at n / length.
  package let fadeIn: Fade
  /// Mirrored: the frame n before the end (1 for the last one) by the shape at n / length.
  package let fadeOut: Fade

  package init(
    take: Int,
    frames: Range<Int>,
    from: Int,
    isReversed: Bool,
    gain: Double,
    fadeIn: Fade,
    fadeOut: Fade
  ) {
    self.take = take
    self.frames = frames
    self.from = from
    self.isReversed = isReversed
    self.gain = gain
    self.fadeIn = fadeIn
    self.fadeOut = fadeOut
  }
}

/// What one node adds to another: the source's output under faders, sends and pan.
package struct Contribution: Hashable, Sendable {
  package enum Placement: Hashable, Sendable {
    /// A mono source stands on both sides unchanged.
    case asIs
    /// A mono source under a pan law; the curve goes from -100 to 100.
    case pan(Curve, PanLaw)
    /// A stereo source, the far side turned down in a straight line.
    case balance(Curve)
  }

  /// Index of the node.
  package let source: Int
  /// In dB; all are added: fader, VCAs, send level.
  package let levels: [Curve]
  /// 1 where it sounds, 0 where it is muted; nil where it always sounds.
  package let sounding: Curve?
  package let placement: Placement

  package init(source: Int, levels: [Curve], sounding: Curve?, placement: Placement) {
    self.source = source
    self.levels = levels
    self.sounding = sounding
    self.placement = placement
  }
}

/// Amplitudes of a mono source on its way from left to right.
///
/// With p from -1 to 1 and t = (p + 1) pi / 4: constant power is (cos t, sin t), -3.01 dB at the
/// centre; -6 dB is (1 - p) / 2 and (1 + p) / 2; -4.5 dB is the geometric mean of both.
package enum PanLaw: String, Hashable, Sendable, CaseIterable {
  case constantPower = "-3 dB"
  case compromise = "-4.5 dB"
  case linear = "-6 dB"
}
