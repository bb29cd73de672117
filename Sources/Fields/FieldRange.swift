import Diagnostics
import Quantities
import Syntax

/// A value that a range can be asked of.
package protocol RangedValue: ManifestValue {
  /// True where the value lies in a range of numbers in the stored unit.
  func isWithin(_ range: ClosedRange<Double>) -> Bool
  /// True where the value lies in the range at the rate of the song that it is used in.
  func isWithin(_ range: ClosedRange<Double>, at rate: SampleRate) -> Bool
  /// True where only a rate tells exactly whether a value lies in a range.
  static var needsRate: Bool { get }
  /// A limit of the range as it would be written.
  static func written(_ limit: Double) -> String
}

/// The limits of a field as they are shown.
package struct FieldRange: Hashable, Sendable {
  package let text: String
  /// In the stored unit.
  package let limits: ClosedRange<Double>

  package init<Value: RangedValue>(_ range: ClosedRange<Double>, of type: Value.Type) {
    limits = range
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

extension RangedValue {
  package static var needsRate: Bool { false }

  package func isWithin(_ range: ClosedRange<Double>, at rate: SampleRate) -> Bool {
    isWithin(range)
  }
}

extension RangedValue where Self: Measured {
  package func isWithin(_ range: ClosedRange<Double>) -> Bool { range.contains(number) }
  package static func written(_ limit: Double) -> String { Self(number: limit).description }
}

extension Optional: RangedValue where Wrapped: RangedValue {
  package static var needsRate: Bool { Wrapped.needsRate }

  package func isWithin(_ range: ClosedRange<Double>, at rate: SampleRate) -> Bool {
    self?.isWithin(range, at: rate) ?? true
  }

  package func isWithin(_ range: ClosedRange<Double>) -> Bool {
    self?.isWithin(range) ?? true
  }

  package static func written(_ limit: Double) -> String { Wrapped.written(limit) }
}

extension FieldRange {
  func finding(_ field: String, _ text: String, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      FieldCodes.outOfRange,
      at: place,
      "`\(field)` is out of range: `\(text)`",
      label: self.text,
      help: ["choose a value \(self.text)"]
    )
  }
}

extension ManifestNode {
  /// Values that turn out to be out of range at a song's rate: lengths in samples.
  package func rangeFindings(at rate: SampleRate) -> [Diagnostic] {
    Self.fields.compactMap { field in
      guard let range = field.range, let isWithin = field.isWithinAtRate, !isWithin(self, rate),
        case .text(let text) = field.canonical(self)
      else { return nil }
      let place = origin.value(of: field.name) ?? origin.range
      return range.finding(field.name, "\(text) at \(rate)", at: place)
    }
  }
}
