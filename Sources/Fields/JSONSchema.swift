import Diagnostics
import Quantities

/// JSON Schemas of the manifest language, made from the field tables.
///
/// They are of draft-07, the newest one that the YAML language servers of editors know in full. A
/// schema sees scalars typed by their look, as YAML libraries read them (`92` is a number, nothing
/// is null), where lacquer types them by their field: each scalar allows all looks that its text
/// may take.
package enum JSONSchema {
  private static let dialect = "http://json-schema.org/draft-07/schema#"

  /// The schema of a manifest: one node, or a part of it with the rest in files that it includes.
  package static func document<Node: ManifestNode>(of type: Node.Type, title: String) -> JSONValue {
    var builder = JSONSchemaBuilder()
    let fields = Node.fieldShapes
    let properties = ([include] + fields).map { field in
      JSONValue.Member(field.name, .object(builder.members(of: field)))
    }
    let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
    return .object(
      head(title: title, description: Node.summary)
        + [
          .init("type", "object"),
          .init("properties", .object(properties)),
          // What is required of a manifest may stand in a part that it includes.
          .init("if", ["required": ["include"]]),
          .init("else", ["required": .array(required)]),
          .init("additionalProperties", .bool(false)),
          .init("definitions", builder.definitions),
        ]
    )
  }

  /// The schema of a file that is not one node.
  package static func document(
    of shape: Shape,
    title: String,
    description: String
  ) -> JSONValue {
    var builder = JSONSchemaBuilder()
    let members = builder.members(of: shape)
    return .object(
      head(title: title, description: description)
        + members + [.init("definitions", builder.definitions)]
    )
  }

  private static func head(title: String, description: String) -> [JSONValue.Member] {
    [
      .init("$schema", .string(dialect)),
      .init("title", .string(title)),
      .init("description", .string(description)),
    ]
  }

  private static var include: FieldShape {
    FieldShape(
      name: "include",
      summary: "Files that hold parts of this manifest; paths are relative to this file.",
      shape: .list(Text.shape)
    )
  }
}
