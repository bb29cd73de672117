import Planning
import Quantities
import Signal

/// A song before its loudness is set, at its own rate or at that of a deliverable.
struct MixedSong: Sendable {
  let output: NodeOutput
  let channels: Int
  let measurement: Measurement

  var blocks: LoudnessBlocks { measurement.blocks }
  var peak: PeakReading { measurement.peak }
  var frames: Int { blocks.frames.upperBound }
  /// In frames per second.
  var rate: Int { blocks.rate }
}

extension Graph {
  /// Adds a finished mix; its number.
  mutating func give(_ mix: MixedSong, name: String, group: Int) -> Int {
    give(
      mix.output,
      name: name,
      channels: mix.channels,
      framesPerSegment: SegmentGrid(rate: mix.rate).framesPerSegment,
      frames: mix.frames,
      group: group
    )
  }

  /// Adds the measurement of a node; its number.
  mutating func measure(_ node: Int, rate: Int, name: String) -> Int {
    let source = nodes[node]
    return make(
      MeasureRecipe(rate: rate, sourceChannels: source.channels, frames: source.frames),
      name: name,
      from: [.aligned(node)],
      framesPerSegment: source.framesPerSegment,
      frames: source.frames,
      group: source.group,
      isWanted: true
    )
  }

  /// Adds a mix under its gain and the limiter; its number.
  mutating func master(
    _ mix: MixedSong,
    from node: Int,
    gain: Double,
    ceiling: TruePeak,
    name: String
  ) -> Int {
    let plan = MasterNode.plan(
      frames: mix.frames,
      rate: mix.rate,
      channels: mix.channels,
      gain: gain,
      ceiling: ceiling
    )
    return make(
      ChainRecipe(plan.nodes[0], of: plan),
      name: name,
      from: sources(of: plan.nodes[0], in: plan, from: node),
      framesPerSegment: plan.grid.framesPerSegment,
      frames: mix.frames,
      group: nodes[node].group
    )
  }
}
