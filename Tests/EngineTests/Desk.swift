import Bindings
import Engine
import Planning
import Processors
import Quantities
import Signal
import TestSupport

/// Builds a render plan by hand, with takes as float32 WAV files in a folder.
struct Desk {
  let folder: TemporaryFolder
  let rate: Int
  private(set) var takes: [PlannedTake] = []
  private(set) var nodes: [RenderNode] = []

  init(_ folder: TemporaryFolder, rate: Int = 48_000) {
    self.folder = folder
    self.rate = rate
  }

  var context: RenderContext { RenderContext(rate: SampleRate(hertz: rate)) }

  /// Writes a take; its index.
  mutating func take(_ samples: [Float], channels: Int = 1, rate: Int? = nil) throws -> Int {
    let name = "take-\(takes.count)"
    let path = folder.file("\(name).wav")
    let own = rate ?? self.rate
    let frames = samples.count / channels
    try writeWAV(samples, channels: channels, rate: own, to: path)
    takes.append(
      PlannedTake(
        name: name,
        path: path,
        digest: try SHA256Digest(ofFileAt: path).description,
        frames: frames,
        rate: SampleRate(hertz: own),
        channels: channels
      )
    )
    return takes.count - 1
  }

  /// A take and the clip of all of it.
  mutating func whole(_ samples: [Float], channels: Int = 1, at start: Int = 0) throws
    -> PlannedClip
  {
    let take = try take(samples, channels: channels)
    return whole(take: take, at: start)
  }

  /// A clip of a whole take from a song frame on.
  func whole(
    take: Int,
    at start: Int = 0,
    gain: Double = 0,
    isReversed: Bool = false,
    fadeIn: PlannedClip.Fade = .none,
    fadeOut: PlannedClip.Fade = .none
  ) -> PlannedClip {
    PlannedClip(
      take: take,
      frames: start..<(start + takes[take].frames),
      from: 0,
      isReversed: isReversed,
      gain: gain,
      fadeIn: fadeIn,
      fadeOut: fadeOut
    )
  }

  /// A node; its index.
  mutating func node(
    _ kind: RenderNode.Kind,
    _ input: RenderNode.Input,
    isInverted: Bool = false,
    trim: Curve = Curve(constant: 0),
    chain: [PlannedProcessor] = [],
    channels: Int
  ) -> Int {
    let context = context
    nodes.append(
      RenderNode(
        kind: kind,
        name: "\(kind.rawValue)-\(nodes.count)",
        input: input,
        isInverted: isInverted,
        trim: trim,
        chain: chain,
        channels: channels,
        lookAhead: chain.reduce(0) { $0 + $1.processor.reach(in: context).latency }
      )
    )
    return nodes.count - 1
  }

  mutating func track(
    _ clips: [PlannedClip],
    isInverted: Bool = false,
    trim: Curve = Curve(constant: 0),
    chain: [PlannedProcessor] = [],
    channels: Int = 1
  ) -> Int {
    node(
      .track,
      .clips(clips),
      isInverted: isInverted,
      trim: trim,
      chain: chain,
      channels: channels
    )
  }

  mutating func bus(_ contributions: [Contribution], chain: [PlannedProcessor] = []) -> Int {
    node(.bus, .sum(contributions), chain: chain, channels: 2)
  }

  /// The plan whose output is the last node.
  func plan(frames: Int, song: String = "song") -> RenderPlan {
    RenderPlan(
      song: song,
      rate: SampleRate(hertz: rate),
      frames: frames,
      context: context,
      takes: takes,
      nodes: nodes,
      output: nodes.count - 1
    )
  }
}

extension Contribution {
  /// A source as it is, under constant levels.
  static func of(
    _ source: Int,
    levels: [Curve] = [],
    sounding: Curve? = nil,
    placement: Placement = .asIs
  ) -> Contribution {
    Contribution(source: source, levels: levels, sounding: sounding, placement: placement)
  }
}

extension PlannedProcessor {
  init(_ processor: any Processor, automation: [ParameterCurve] = [], key: Contribution? = nil) {
    self.init(processor: processor, automation: automation, key: key)
  }
}

func writeWAV(_ samples: [Float], channels: Int, rate: Int, to path: String) throws {
  var writer = try SoundFileWriter(
    path: path,
    container: .wav,
    encoding: .float32,
    channels: channels,
    rate: rate,
    frames: samples.count / channels
  )
  try writer.write(samples.span)
  try writer.close()
}
