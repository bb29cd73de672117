import Fields
import Quantities
import Signal

/// One entry of a chain: parameters with fields, and how to make a kernel of them.
///
/// A processor's file has always the same order: what it does, where its formulas come from, what
/// it does not model; parameters with fields; `reach`; settings and kernel.
package protocol Processor: ManifestNode {
  associatedtype Running: Kernel

  /// Raised whenever the same parameters may give other samples.
  static var revision: Int { get }
  /// Frames between two control points of automated parameters.
  static var controlInterval: Int { get }

  /// How far it reaches in time.
  func reach(in context: RenderContext) -> Reach
  /// Segments after which a difference in the input's past has left the state, at most; nil where
  /// that depends on `reach` alone.
  func convergence(in context: RenderContext) -> Int
  /// What the kernel needs of the parameters at one moment.
  func settings(in context: RenderContext) -> Running.Settings
  /// A kernel at rest.
  func makeKernel(in context: RenderContext) -> Running
  /// The same with impulse responses from where they are kept.
  func makeKernel(in context: RenderContext, responses: any ResponseSource) -> Running

  /// Channels it makes of `input` channels (1 or 2).
  func outputChannels(of input: Int) -> Int
  /// What drives its detector; nil for its own input.
  var sidechain: Sidechain? { get }
}

extension Processor {
  package static var controlInterval: Int { 32 }
  package func makeKernel(in context: RenderContext, responses: any ResponseSource) -> Running {
    makeKernel(in: context)
  }
  package func outputChannels(of input: Int) -> Int { input }
  package var sidechain: Sidechain? { nil }
}

/// What a processor knows of the song around it.
package struct RenderContext: Hashable, Sendable {
  package let rate: SampleRate
  /// Length of a quarter note in seconds where the song begins; note values mean this.
  package let quarter: Rational

  package init(rate: SampleRate, quarter: Rational = Rational(1, over: 2)) {
    self.rate = rate
    self.quarter = quarter
  }
}

/// What a detector listens to instead of its own input.
package struct Sidechain: ManifestNode {
  /// Where on the strip the key is taken.
  package enum Tap: String, Choice {
    case preFader = "pre-fader"
    case postFader = "post-fader"
  }

  package var from = Placed<Name>.unnamed
  package var tap = Tap.preFader
  package var origin = Origin()

  package init() {}

  package static let kind = "sidechain"
  package static let summary = "Another strip whose level drives the detector."
  package static let shorthand: String? = "from"
  package static let fields: [Field<Self>] = [
    Field("from", \.from, "Track or bus that is listened to.", required: true),
    Field("tap", \.tap, "After the chain and before the fader, or after the fader and the pan."),
  ]
}
