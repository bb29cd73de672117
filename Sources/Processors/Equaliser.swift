import Fields
import Quantities
import Signal

/// Bands in series, each a second-order section.
///
/// Every band has the magnitude of its biquad in the RBJ Audio EQ Cookbook (bilinear transform; a
/// shelf's q is the cookbook's Q, its gain reached far from the frequency and half of it, in dB, at
/// the frequency). A `tilt` is a low shelf of the opposite gain and a high shelf of the gain: from
/// one end to the other it makes twice the gain, and 0 dB at its frequency. Not modelled: the
/// de-cramped tops of analogue-matched equalisers.
package struct Equaliser: Processor {
  package var bands: [EqualiserBand] = []
  package var origin = Origin()

  package init() {}

  package static let kind = "eq"
  package static let summary = "Boosts and cuts ranges of frequencies."
  package static let revision = 1
  package static let fields: [Field<Self>] = [
    Field(list: "bands", \.bands, "What is boosted or cut, in series.")
  ]

  package func reach(in context: RenderContext) -> Reach { settings(in: context).reach }

  package func convergence(in context: RenderContext) -> Int {
    context.segments(in: settings(in: context).memory)
  }

  package func settings(in context: RenderContext) -> FilterCascade.Settings {
    FilterCascade.Settings(bands.flatMap { $0.sections(rate: context.framesPerSecond) })
  }

  package func makeKernel(in context: RenderContext) -> FilterCascade {
    FilterCascade(sections: bands.reduce(0) { $0 + $1.sectionCount })
  }
}
