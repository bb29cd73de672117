import Diagnostics
import Quantities

/// Builds schemas out of shapes and gathers the definitions that they refer to.
struct JSONSchemaBuilder {
  private struct Definition {
    let name: String
    /// What tells two shapes of one name apart.
    let keys: [String]
    var schema: JSONValue
  }

  private var gathered: [Definition] = []

  /// Patterns longer than this, in characters, are written once and referred to.
  private static let longPattern = 80

  /// All that was referred to, by name.
  var definitions: JSONValue {
    .object(gathered.sorted { $0.name < $1.name }.map { .init($0.name, $0.schema) })
  }

  /// The schema of one key, with its sentence, limits and default.
  mutating func members(of field: FieldShape) -> [JSONValue.Member] {
    let description = JSONValue.Member("description", .string(Self.description(of: field)))
    switch field.shape {
    case .scalar(let form):
      let looks = ScalarLooks(form)
      let standard = field.standard.map { JSONValue.Member("default", looks.value(of: $0)) }
      return [description] + members(of: form, looks, limits: field.limits)
        + (standard.map { [$0] } ?? [])
    case .node:
      // Beside `$ref`, draft-07 reads nothing.
      let reference = members(of: field.shape)
      return [description, .init("allOf", [.object(reference)])]
    case .choice(let words):
      let standard = ScalarLooks.values(of: words.filter { $0 == field.standard }).first
      return [description] + members(of: field.shape)
        + (standard.map { [JSONValue.Member("default", $0)] } ?? [])
    case .list, .tuple, .entries, .either:
      return [description] + members(of: field.shape)
    }
  }

  mutating func members(of shape: Shape) -> [JSONValue.Member] {
    switch shape {
    case .scalar(let form): return members(of: form, ScalarLooks(form), limits: nil)
    case .choice(let words): return [.init("enum", .array(ScalarLooks.values(of: words)))]
    case .list(let element):
      return [
        .init("type", ["array", "null"]),
        .init("items", .object(members(of: element))),
      ]
    case .tuple(let places, let required):
      return [
        .init("type", "array"),
        .init("items", .array(places.map { .object(members(of: $0)) })),
        .init("minItems", .integer(required)),
        .init("additionalItems", .bool(false)),
      ]
    case .entries(let key, let value):
      let names =
        ScalarLooks(key).isAnyText ? [] : [JSONValue.Member("pattern", .string(key.pattern))]
      return [
        .init("type", ["object", "null"]),
        .init("propertyNames", .object(names)),
        .init("additionalProperties", .object(members(of: value))),
      ]
    case .node(let node): return [reference(to: node)]
    case .either(let shapes):
      return [.init("anyOf", .array(shapes.map { .object(members(of: $0)) }))]
    }
  }

  private mutating func members(
    of form: QuantityForm,
    _ looks: ScalarLooks,
    limits: ClosedRange<Double>?
  ) -> [JSONValue.Member] {
    guard form.pattern.count > Self.longPattern else { return looks.schema(limits: limits) }
    let name = Self.definitionName(
      form.name.split(separator: " ").dropFirst().joined(separator: " ")
    )
    if let known = gathered.first(where: { $0.name == name }) {
      precondition(known.keys == [form.pattern], "two definitions are named `\(name)`")
    } else {
      let text = JSONValue.Member("description", .string(Self.sentence(form.name)))
      let schema = JSONValue.object([text] + looks.schema(limits: nil))
      gathered.append(Definition(name: name, keys: [form.pattern], schema: schema))
    }
    return [.init("allOf", [.object([Self.reference(name)])])]
  }

  private mutating func reference(to node: NodeShape) -> JSONValue.Member {
    let name = Self.definitionName(node.name)
    let fields = node.fields()
    let keys = fields.map(\.name)
    if let known = gathered.first(where: { $0.name == name }) {
      precondition(known.keys == keys, "two definitions are named `\(name)`")
    } else {
      // Entered before its fields are looked at, so that nodes may hold their own kind.
      let place = gathered.count
      gathered.append(Definition(name: name, keys: keys, schema: .null))
      gathered[place].schema = schema(of: node, fields)
    }
    return Self.reference(name)
  }

  private mutating func schema(of node: NodeShape, _ fields: [FieldShape]) -> JSONValue {
    let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
    let mayBeEmpty = required.isEmpty && node.exactlyOneOf.isEmpty && node.minimumKeys == 0
    var members: [JSONValue.Member] = [
      .init("description", .string(node.summary)),
      .init("type", mayBeEmpty ? ["object", "null"] : "object"),
    ]
    let properties = fields.map { field in
      JSONValue.Member(field.name, .object(self.members(of: field)))
    }
    members.append(.init("properties", .object(properties)))
    if !required.isEmpty { members.append(.init("required", .array(required))) }
    if !node.exactlyOneOf.isEmpty {
      let ways = node.exactlyOneOf.map { JSONValue.object([.init("required", [.string($0)])]) }
      members.append(.init("oneOf", .array(ways)))
    }
    if node.minimumKeys > 0 { members.append(.init("minProperties", .integer(node.minimumKeys))) }
    members.append(.init("additionalProperties", .bool(false)))
    return .object(members)
  }

  private static func reference(_ name: String) -> JSONValue.Member {
    .init("$ref", .string("#/definitions/\(name)"))
  }

  /// Names stand in URIs, where a space would have to be escaped.
  private static func definitionName(_ name: String) -> String {
    name.split(separator: " ").joined(separator: "-")
  }

  private static func description(of field: FieldShape) -> String {
    var sentences = [field.summary]
    if case .scalar(let form) = field.shape, !ScalarLooks(form).isAnyText {
      let units = form.units.isEmpty ? "" : " in \(PhraseList.quoted(form.units, .or))"
      sentences.append(sentence(form.name + units + (field.range.map { ", \($0)" } ?? "")))
    } else if let range = field.range {
      sentences.append(sentence(range))
    }
    if let standard = field.standard { sentences.append("Default: `\(standard)`.") }
    if field.isAutomatable { sentences.append("May be automated.") }
    return sentences.joined(separator: " ")
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}
