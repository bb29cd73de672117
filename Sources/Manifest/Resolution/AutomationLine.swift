import Signal

/// What moves one parameter of a strip or a VCA, as it was written and as it lies in time.
package struct AutomationLine: Sendable {
  package struct Point: Sendable {
    package let written: AutomationPoint
    package let frame: Int
    /// In the parameter's unit.
    package let value: Double
  }

  /// As the manifest writes it: `compressor.2.threshold`.
  package let path: String
  /// Index into the strip's chain; nil for what belongs to the strip itself.
  package let processor: Int?
  /// The way below the processor or the strip, in the words of the field tables: `threshold`.
  package let parameter: String
  /// What holds before the first point.
  package let initial: Double
  /// In the order of their frames.
  package let points: [Point]
  /// A number as it is written.
  package let text: @Sendable (Double) -> String

  /// The same line of what is at another place of the chain, or has another name.
  package func moving(_ processor: Int?, _ parameter: String) -> AutomationLine {
    AutomationLine(
      path: path,
      processor: processor,
      parameter: parameter,
      initial: initial,
      points: points,
      text: text
    )
  }

  var curve: Curve {
    Curve(
      initial: initial,
      points: points.map {
        Curve.Point(frame: $0.frame, value: $0.value, shape: $0.written.approach.curve)
      }
    )
  }
}
