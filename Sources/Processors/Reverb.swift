import Fields
import Quantities
import Signal

/// An algorithmic room.
///
/// A feedback delay network after Jot and Chaigne (1991) renders an impulse response, once; see
/// `FeedbackDelayNetwork`. It is applied as a convolution, which any two renders agree on after its
/// length. The input is the middle of the signal; a response has the energy of an impulse, so that
/// at 100% noise comes out as loud as it goes in. Not modelled: early reflections of a real room,
/// modulation.
package struct Reverb: Processor {
  package var time = TimeLength.milliseconds(1_800)
  package var size = Percent(number: 100)
  package var preDelay = TimeLength.milliseconds(10)
  package var damping = Frequency(number: 6_000)
  package var lowCut = Frequency(number: 100)
  package var width = Percent(number: 100)
  package var mix = Percent(number: 25)
  package var seed = Count(1)
  package var origin = Origin()

  package init() {}

  private static let shortestTime = 0.1
  private static let longestTime = 12.0
  private static let longestPreDelay = 0.5

  package static let kind = "reverb"
  package static let summary = "Puts the sound into a room."
  package static let revision = 1
  package static let synonyms = ["wet": "mix"]
  package static let fields: [Field<Self>] = [
    Field("time", \.time, "Time in which it decays by 60 dB.", in: shortestTime...longestTime),
    Field("size", \.size, "Size of the room: distance between its reflections.", in: 20...200),
    Field(
      "pre-delay",
      \.preDelay,
      "Silence before the room answers.",
      in: 0...longestPreDelay
    ),
    Field(
      "damping",
      \.damping,
      "Frequency at which it decays in half the time; 20 kHz for none.",
      in: 500...20_000
    ),
    Field("low-cut", \.lowCut, "Frequency below which the room is thinned.", in: 10...2_000),
    Field(
      "width",
      \.width,
      "How far its sides differ; 0% is mono.",
      in: 0...150,
      automatable: .yes
    ),
    Field(
      "mix",
      \.mix,
      "Share of the room; the rest is the input.",
      in: 0...100,
      automatable: .yes
    ),
    Field("seed", \.seed, "Another number is another room of the same kind."),
  ]

  package func reach(in context: RenderContext) -> Reach {
    Reach(latency: ReverbKernel.latency, tail: network(in: context).longestResponse)
  }

  package func convergence(in context: RenderContext) -> Int {
    context.segments(in: network(in: context).longestResponse + 3 * ReverbKernel.latency)
  }

  package func settings(in context: RenderContext) -> ReverbKernel.Settings {
    ReverbKernel.Settings(mix: mix.fraction, width: width.fraction)
  }

  package func makeKernel(in context: RenderContext) -> ReverbKernel {
    makeKernel(in: context, responses: MadeResponses())
  }

  package func makeKernel(
    in context: RenderContext,
    responses: any ResponseSource
  ) -> ReverbKernel {
    let network = network(in: context)
    let response = responses.response([UInt64(Self.revision)] + network.words) {
      let sides = network.render()
      return ImpulseResponse(left: sides.left, right: sides.right)
    }
    return ReverbKernel(left: response.left, right: response.right)
  }

  package func outputChannels(of input: Int) -> Int { 2 }

  /// The room whose response is convolved with the signal.
  package func network(in context: RenderContext) -> FeedbackDelayNetwork {
    FeedbackDelayNetwork(
      time: min(max(context.seconds(of: time), Self.shortestTime), Self.longestTime),
      size: size.fraction,
      preDelay: context.frames(of: preDelay, atMost: Self.longestPreDelay),
      damping: damping.number,
      lowCut: lowCut.number,
      seed: UInt64(seed.value),
      rate: context.framesPerSecond
    )
  }
}
