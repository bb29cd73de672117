import Fields
import Quantities
import Signal

/// A change of level, exact to the frame under automation.
package struct Gain: Processor {
  package var level = Level.unity
  package var origin = Origin()

  package init() {}

  package static let kind = "gain"
  package static let summary = "Changes the level."
  package static let shorthand: String? = "level"
  package static let revision = 1
  package static let controlInterval = 1
  package static let fields: [Field<Self>] = [
    Field(
      "level",
      \.level,
      "How much louder or quieter.",
      in: -.infinity...60,
      automatable: .yes
    )
  ]

  package func reach(in context: RenderContext) -> Reach { Reach() }

  package func convergence(in context: RenderContext) -> Int { 0 }

  package func settings(in context: RenderContext) -> GainKernel.Settings {
    GainKernel.Settings(decibels: level.number)
  }

  package func makeKernel(in context: RenderContext) -> GainKernel { GainKernel() }
}
