import Diagnostics
import Quantities
import Syntax

extension ManifestValue where Self: Quantity {
  package static var shape: Shape { .scalar(form) }

  package var canonical: Canonical { .text(description) }

  package static func read(_ node: SyntaxNode, _ reader: inout Reader) -> Self? {
    guard let text = node.text, !node.isEmpty || form.units.isEmpty else {
      reader.reportKind(of: node, expected: form.name, example: form.examples.first)
      return nil
    }
    do {
      return try Self(parsing: text)
    } catch {
      reader.report(error, text: text, at: node.range, form: form)
      return nil
    }
  }
}

extension Reader {
  /// Reports a scalar that is not what the field needs, with what would be.
  package mutating func report(
    _ problem: QuantityProblem,
    text: String,
    at range: SourceRange,
    form: QuantityForm
  ) {
    let example = form.examples.first ?? ""
    let written = "it is written like `\(example)`"
    switch problem {
    case .missingUnit:
      let units = form.units.map { "`\($0)`" }.joined(separator: ", ")
      report(
        Diagnostic(
          FieldCodes.wrongValue,
          at: range,
          "`\(field)` is \(form.name), but `\(text)` has no unit",
          label: "unit missing",
          help: [units.isEmpty ? written : "units that fit: \(units); \(written)"]
        )
      )
    case .wrongUnit(let unit, let kind):
      let what = kind.map { "is \($0)" } ?? "has the unit `\(unit)`"
      let units = form.units.map { "`\($0)`" }.joined(separator: ", ")
      report(
        Diagnostic(
          FieldCodes.wrongValue,
          at: range,
          "`\(field)` is \(form.name), but `\(text)` \(what)",
          label: "unit `\(unit)`",
          help: [units.isEmpty ? written : "units that fit: \(units); \(written)"]
        )
      )
    case .notFinite:
      report(
        Diagnostic(
          FieldCodes.notFinite,
          at: range,
          "`\(field)` is not a finite number: `\(text)`",
          help: [written]
        )
      )
    case .impossible(let why):
      report(
        Diagnostic(
          FieldCodes.wrongValue,
          at: range,
          "`\(field)` cannot be `\(text)`: \(why)",
          help: [written]
        )
      )
    case .malformed:
      report(
        Diagnostic(
          FieldCodes.wrongValue,
          at: range,
          "`\(field)` is \(form.name), but here stands `\(text)`",
          help: [written]
        )
      )
    }
  }
}

extension Level: RangedValue {}
extension Loudness: RangedValue {}
extension LoudnessDifference: RangedValue {}
extension TruePeak: RangedValue {}
extension Frequency: RangedValue {}
extension Ratio: RangedValue {}
extension Percent: RangedValue {}
extension Pan: RangedValue {}
extension Pitch: RangedValue {}
extension Slope: RangedValue {}
extension Number: RangedValue {}

extension SampleRate: ManifestValue {}
extension BitRate: ManifestValue {}
extension MusicalLength: ManifestValue {}
extension Position: ManifestValue {}
extension PositionRange: ManifestValue {}
extension Tempo: ManifestValue {}
extension Meter: ManifestValue {}
extension Key: ManifestValue {}
extension Text: ManifestValue {}
extension Name: ManifestValue {}
extension TakeName: ManifestValue {}
extension CodeName: ManifestValue {}
extension Toggle: ManifestValue {}
extension CalendarDate: ManifestValue {}
extension ClockSpan: ManifestValue {}
extension DateSpan: ManifestValue {}
extension Days: ManifestValue {}
extension Period: ManifestValue {}
extension Effort: ManifestValue {}
extension Currency: ManifestValue {}
extension Money: ManifestValue {}
extension PayRate: ManifestValue {}
extension WrittenDigest: ManifestValue {}
extension ApprovalSubject: ManifestValue {}
extension WorkingTime: RangedValue {
  /// In minutes.
  package func isWithin(_ range: ClosedRange<Double>) -> Bool { range.contains(Double(minutes)) }

  package static func written(_ limit: Double) -> String {
    WorkingTime(minutes: Int(limit)).description
  }
}

extension Share: RangedValue {
  /// In per cent.
  package func isWithin(_ range: ClosedRange<Double>) -> Bool {
    range.contains((rational * Rational(100)).doubleValue)
  }

  package static func written(_ limit: Double) -> String { Percent(number: limit).description }
}

extension Decimal: RangedValue {
  package func isWithin(_ range: ClosedRange<Double>) -> Bool {
    range.contains(rational.doubleValue)
  }

  package static func written(_ limit: Double) -> String { Number(number: limit).description }
}

extension Count: RangedValue {
  package func isWithin(_ range: ClosedRange<Double>) -> Bool { range.contains(Double(value)) }
  package static func written(_ limit: Double) -> String { String(Int(limit)) }
}

extension TimeLength: RangedValue {
  package static var needsRate: Bool { true }

  /// Samples have no length until a rate is known; those within the range at some rate pass.
  package func isWithin(_ range: ClosedRange<Double>) -> Bool {
    let shortest = seconds(at: SampleRate(hertz: SampleRate.range.upperBound)).doubleValue
    let longest = seconds(at: SampleRate(hertz: SampleRate.range.lowerBound)).doubleValue
    return range.overlaps(min(shortest, longest)...max(shortest, longest))
  }

  package func isWithin(_ range: ClosedRange<Double>, at rate: SampleRate) -> Bool {
    range.contains(seconds(at: rate).doubleValue)
  }

  package static func written(_ limit: Double) -> String {
    TimeLength.seconds(Rational(onGrid: limit)).description
  }
}

extension Length: ManifestValue {}
