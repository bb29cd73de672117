import Fields
import Quantities
import Signal

/// Echoes, straight or from side to side.
///
/// A delay line with feedback, exact to the nearest frame. Each repeat passes a first-order low-pass
/// (`high-cut`) once more; the input passes a second-order Butterworth high-pass (`low-cut`) once.
/// With `ping-pong` the middle of the input sounds left first, then right. Not modelled: tape
/// (flutter, saturation), and times that move.
package struct Delay: Processor {
  package var time = DelayTime(NoteValue(1, over: 4))
  package var feedback = Percent(number: 30)
  package var pingPong = Toggle.off
  package var highCut = Frequency(number: 8_000)
  package var lowCut = Frequency(number: 80)
  package var mix = Percent(number: 30)
  package var origin = Origin()

  package init() {}

  package static let kind = "delay"
  package static let summary = "Repeats the sound as echoes."
  package static let revision = 1
  package static let synonyms = ["wet": "mix"]
  package static let fields: [Field<Self>] = [
    Field("time", \.time, "Time from one repeat to the next.", in: 0...DelayTime.mostSeconds),
    Field(
      "feedback",
      \.feedback,
      "Amplitude of each repeat relative to the one before.",
      in: 0...95,
      automatable: .yes
    ),
    Field("ping-pong", \.pingPong, "Whether repeats go from side to side."),
    Field(
      "high-cut",
      \.highCut,
      "Frequency above which each repeat is duller than the one before.",
      in: 100...20_000,
      automatable: .yes
    ),
    Field(
      "low-cut",
      \.lowCut,
      "Frequency below which the repeats are thinned.",
      in: 10...5_000,
      automatable: .yes
    ),
    Field(
      "mix",
      \.mix,
      "Share of the repeats; the rest is the input.",
      in: 0...100,
      automatable: .yes
    ),
  ]

  package func reach(in context: RenderContext) -> Reach {
    Reach(tail: frames(toFallBy: Self.audibleOctaves, in: context))
  }

  package func convergence(in context: RenderContext) -> Int {
    context.segments(in: frames(toFallBy: Self.stateOctaves, in: context))
  }

  package func settings(in context: RenderContext) -> EchoKernel.Settings {
    EchoKernel.Settings(
      feedback: feedback.fraction,
      mix: mix.fraction,
      highCut: highCut.number,
      lowCut: lowCut.number,
      rate: context.framesPerSecond
    )
  }

  package func makeKernel(in context: RenderContext) -> EchoKernel {
    EchoKernel(delay: time.frames(in: context), pattern: pingPong.isOn ? .pingPong : .straight)
  }

  package func outputChannels(of input: Int) -> Int { pingPong.isOn ? 2 : input }
}

extension Delay {
  /// -120 dB in octaves of amplitude.
  private static let audibleOctaves = 20.0
  /// From full scale to half a step of the grid 2^-32, and on until the last of 2^16 values that
  /// differ by one step has been rounded to its neighbour, with 2^9 to spare.
  private static let stateOctaves = 58.0

  /// Frames until the echoes are so much quieter.
  private func frames(toFallBy octaves: Double, in context: RenderContext) -> Int {
    let loss = -Maths.log2(max(feedback.fraction, 1e-9))
    let repeats = (octaves / loss).rounded(.up) + 1
    // A first-order low-pass spreads each repeat by its time constant, the last one to its own end.
    let spread = context.framesPerSecond / (2 * Maths.pi * highCut.number)
    let smear = Int(spread * (repeats + octaves))
    let settings = settings(in: context)
    return Int(repeats) * time.frames(in: context) + smear
      + settings.lowCut.frames(toFallBy: octaves)
  }
}
