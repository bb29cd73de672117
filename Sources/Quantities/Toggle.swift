/// Whether something is on, written `true` or `false` and nothing else.
package struct Toggle: Quantity {
  package let isOn: Bool

  package init(_ isOn: Bool) {
    self.isOn = isOn
  }

  package init(parsing text: String) throws(QuantityProblem) {
    switch text {
    case "true": isOn = true
    case "false": isOn = false
    default:
      guard Self.lookAlikes.contains(text.lowercased()) else { throw .malformed }
      throw .impossible("it is `true` or `false`; `\(text)` is a text")
    }
  }

  package static let form = QuantityForm(
    name: "a switch",
    pattern: Pattern.whole("(?:true|false)"),
    examples: ["true", "false"]
  )

  package static let on = Toggle(true)
  package static let off = Toggle(false)

  /// What YAML 1.1 or other languages take for one of the two, in lower case.
  private static let lookAlikes = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "t", "f", "1", "0",
  ]

  package var description: String { isOn ? "true" : "false" }
}
