import Quantities

/// How a value is written: what schemas and reference pages are made from.
package indirect enum Shape: Sendable {
  case scalar(QuantityForm)
  case choice([String])
  case list(Shape)
  /// A list of fixed places, the last ones optional.
  case tuple([Shape], required: Int)
  /// Names given by the user to values.
  case entries(key: QuantityForm, value: Shape)
  case node(NodeShape)
  case either([Shape])
}

/// The shape of a mapping with known keys.
package struct NodeShape: Sendable {
  /// Name of the definition in the schema.
  package let name: String
  package let summary: String
  package let fields: @Sendable () -> [FieldShape]
  /// Keys of which exactly one is given.
  package let exactlyOneOf: [String]
  /// At least so many keys are given; 1 for an entry of a chain, which is one processor.
  package let minimumKeys: Int

  package init(
    name: String,
    summary: String,
    fields: @escaping @Sendable () -> [FieldShape],
    exactlyOneOf: [String] = [],
    minimumKeys: Int = 0
  ) {
    self.name = name
    self.summary = summary
    self.fields = fields
    self.exactlyOneOf = exactlyOneOf
    self.minimumKeys = minimumKeys
  }
}

/// The shape of one key of a mapping.
package struct FieldShape: Sendable {
  package let name: String
  package let summary: String
  package let shape: Shape
  package let isRequired: Bool
  package let isAutomatable: Bool
  /// Smallest and largest value as written, where there is a range.
  package let range: String?
  /// The same in the stored unit.
  package let limits: ClosedRange<Double>?
  /// The default as written, where there is one.
  package let standard: String?

  package init(
    name: String,
    summary: String,
    shape: Shape,
    isRequired: Bool = false,
    isAutomatable: Bool = false,
    range: String? = nil,
    limits: ClosedRange<Double>? = nil,
    standard: String? = nil
  ) {
    self.name = name
    self.summary = summary
    self.shape = shape
    self.isRequired = isRequired
    self.isAutomatable = isAutomatable
    self.range = range
    self.limits = limits
    self.standard = standard
  }
}

extension FieldShape {
  /// The same field under another word.
  func named(_ other: String) -> FieldShape {
    FieldShape(
      name: other,
      summary: "The same as `\(name)`.",
      shape: shape,
      isAutomatable: isAutomatable,
      range: range,
      limits: limits,
      standard: standard
    )
  }
}

extension Shape {
  /// Something well-formed to show in a remedy.
  package var example: String {
    switch self {
    case .scalar(let form): form.examples.first ?? "…"
    case .choice(let words): words.first ?? "…"
    case .list, .tuple: "[…]"
    case .entries, .node: "{…}"
    case .either(let shapes): shapes.first?.example ?? "…"
    }
  }
}
