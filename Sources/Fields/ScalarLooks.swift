import Diagnostics
import Quantities

/// What a scalar may look like to a YAML library that types it without knowing its field.
struct ScalarLooks {
  private let form: QuantityForm
  /// True where any text at all will do.
  let isAnyText: Bool
  private let mayBeWhole: Bool
  private let mayBeFraction: Bool
  private let mayBeNegative: Bool
  private let mayBeBoolean: Bool
  private let mayBeEmpty: Bool

  init(_ form: QuantityForm) {
    guard let pattern = try? Regex(form.pattern) else {
      preconditionFailure("the pattern of \(form.name) is no regular expression")
    }
    func matches(_ text: String) -> Bool { (try? pattern.wholeMatch(in: text)) != nil }
    self.form = form
    mayBeWhole = matches("7")
    mayBeFraction = matches("0.5")
    mayBeNegative = matches("-7")
    mayBeBoolean = matches("true")
    mayBeEmpty = matches("")
    isAnyText = mayBeEmpty && matches("any\ntext: [")
  }

  /// What the scalar may be; limits are those of plain numbers, for no pattern can hold them.
  func schema(limits: ClosedRange<Double>?) -> [JSONValue.Member] {
    var types: [JSONValue] = ["string"]
    if mayBeWhole { types.append(mayBeFraction ? "number" : "integer") }
    if mayBeBoolean { types.append("boolean") }
    if mayBeEmpty { types.append("null") }
    var members = [JSONValue.Member("type", types.count == 1 ? "string" : .array(types))]
    guard !isAnyText else { return members }
    members.append(.init("pattern", .string(form.pattern)))
    var examples = form.examples
    if mayBeWhole {
      let range = limits ?? (mayBeNegative ? -.infinity : 0)...(.infinity)
      if range.lowerBound.isFinite {
        members.append(.init("minimum", Self.number(range.lowerBound)))
      }
      if range.upperBound.isFinite {
        members.append(.init("maximum", Self.number(range.upperBound)))
      }
      examples.removeAll { example in Double(example).map { !range.contains($0) } ?? false }
    }
    members.append(.init("examples", .array(examples.map(value(of:)))))
    return members
  }

  /// The value that a YAML library makes of the text.
  func value(of text: String) -> JSONValue {
    if mayBeBoolean, let value = Bool(text) { return .bool(value) }
    if mayBeWhole, let value = Int(text) { return .integer(value) }
    if mayBeFraction, let value = Double(text), value.isFinite { return .number(value) }
    return .string(text)
  }

  /// The words of a choice, and what YAML libraries make of those that look like numbers.
  static func values(of words: [String]) -> [JSONValue] {
    words.flatMap { word -> [JSONValue] in
      if let value = Int(word) { return [.integer(value), .string(word)] }
      if let value = Bool(word) { return [.bool(value), .string(word)] }
      return [.string(word)]
    }
  }

  private static func number(_ value: Double) -> JSONValue {
    Int(exactly: value).map { .integer($0) } ?? .number(value)
  }
}
