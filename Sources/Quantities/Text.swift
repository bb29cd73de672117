/// Any text, as it stands.
package struct Text: Quantity, Comparable {
  package let value: String

  package init(_ value: String) {
    self.value = value
  }

  package init(parsing text: String) {
    value = text
  }

  package static let form = QuantityForm(
    name: "a text",
    pattern: #"^[\s\S]*$"#,
    examples: ["Night Train"]
  )

  package var description: String { value }

  package static func < (left: Text, right: Text) -> Bool { left.value < right.value }
}
