import Quantities

/// A processor whose work a meter of gain reduction shows: it turns down what is loud.
///
/// Makeup and mix are no part of the reduction, and are taken out of what is measured.
package protocol GainReducing: Processor {
  /// Gain afterwards.
  var makeup: Level { get }
  /// Share of what was turned down in what comes out.
  var mix: Percent { get }
}

extension GainReducing {
  package var makeup: Level { .unity }
  package var mix: Percent { Percent(number: 100) }
}
