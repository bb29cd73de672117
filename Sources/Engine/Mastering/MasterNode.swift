import Planning
import Processors
import Quantities
import Signal

/// A mix under its gain, then limited: the sound of a master, at the rate of a deliverable.
///
/// It is a node like those of the desk: a fader that stands still and a chain of one limiter.
enum MasterNode {
  /// In dB: the true peak of a song this far below the ceiling moves the limiter for certain not.
  ///
  /// It holds 0.05 dB below the ceiling and looks closer than a meter does.
  static let clearance = 0.5

  /// What masters are made with, whatever their gain.
  static var identity: [UInt64] {
    let plan = plan(frames: 0, rate: 48_000, channels: 2, gain: 0, ceiling: TruePeak(number: 0))
    return ChainRecipe(plan.nodes[0], of: plan).identity
  }

  /// A plan of one node that reads one source, the mix.
  static func plan(
    frames: Int,
    rate: Int,
    channels: Int,
    gain: Double,
    ceiling: TruePeak
  ) -> RenderPlan {
    let context = RenderContext(rate: SampleRate(hertz: rate))
    var limiter = Limiter()
    limiter.ceiling = ceiling
    let node = RenderNode(
      kind: .master,
      name: "limiter",
      input: .sum([
        Contribution(
          source: 0,
          levels: [Curve(constant: gain)],
          sounding: nil,
          placement: .asIs
        )
      ]),
      isInverted: false,
      trim: Curve(constant: 0),
      chain: [PlannedProcessor(processor: limiter, automation: [], key: nil)],
      channels: channels,
      lookAhead: limiter.reach(in: context).latency
    )
    return RenderPlan(
      song: "",
      rate: SampleRate(hertz: rate),
      frames: frames,
      context: context,
      takes: [],
      nodes: [node],
      output: 0
    )
  }
}
