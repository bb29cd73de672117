import Diagnostics
import Quantities
import Syntax

/// A value that a range can be asked of.
package protocol RangedValue: ManifestValue {
  /// True where the value lies in a range of numbers in the stored unit.
  func isWithin(_ range: ClosedRange<Double>) -> Bool
  /// A limit of the range as it would be written.
  static func written(_ limit: Double) -> String
}

/// The limits of a field as they are shown.
package struct FieldRange: Hashable, Sendable {
  package let text: String

  package init<Value: RangedValue>(_ range: ClosedRange<Double>, of type: Value.Type) {
    let lower = Value.written(range.lowerBound)
    let upper = Value.written(range.upperBound)
    text =
      switch (range.lowerBound.isFinite, range.upperBound.isFinite) {
      case (true, false): "at least \(lower)"
      case (false, true): "at most \(upper)"
      default: "from \(lower) to \(upper)"
      }
  }
}

extension RangedValue where Self: Measured {
  package func isWithin(_ range: ClosedRange<Double>) -> Bool { range.contains(number) }
  package static func written(_ limit: Double) -> String { Self(number: limit).description }
}

extension Optional: RangedValue where Wrapped: RangedValue {
  package func isWithin(_ range: ClosedRange<Double>) -> Bool {
    self?.isWithin(range) ?? true
  }

  package static func written(_ limit: Double) -> String { Wrapped.written(limit) }
}

extension Reader {
  mutating func reportRange(of node: SyntaxNode, range: FieldRange?) {
    report(
      Diagnostic(
        FieldCodes.outOfRange,
        at: node.range,
        "`\(field)` is out of range: `\(node.text ?? "")`",
        label: range?.text ?? "",
        help: range.map { ["choose a value \($0.text)"] } ?? []
      )
    )
  }
}
