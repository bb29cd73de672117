import Fields
import Processors
import Quantities
import TestSupport

/// Processors with parameters drawn from their own tables of fields: defaults, ends of ranges,
/// examples of their units and every choice.
struct RandomProcessor {
  let processor: any Processor
  /// As a manifest would have it.
  let text: String

  /// Nil where what was drawn does not go together.
  init?(_ type: any Processor.Type, with random: inout SeededRandom) {
    let parameters = Self.parameters(type.fieldShapes, type.exactlyOneOf, &random)
    text = "{\(type.kind): {\(parameters)}}"
    let project = TestProject(
      song: """
        song: drawn
        arrangement: [{section: all, length: 1 bar}]
        takes: {take: {file: take.wav}}
        tracks: {track: {clips: [{take: take, over: all}], chain: [\(text)]}}
        """
    )
    guard project.errors.isEmpty, let strip = try? project.strip("track"),
      let link = strip.chain.first
    else { return nil }
    processor = link.processor
  }

  private static func parameters(
    _ fields: [FieldShape],
    _ alternatives: [String],
    _ random: inout SeededRandom
  ) -> String {
    let one = alternatives.randomElement(using: &random)
    return fields.compactMap { field -> String? in
      let isWanted =
        alternatives.contains(field.name)
        ? field.name == one : field.isRequired || Bool.random(using: &random)
      guard isWanted, let value = value(of: field, &random) else { return nil }
      return "\(field.name): \(value)"
    }.joined(separator: ", ")
  }

  /// Nil for what needs names from elsewhere.
  private static func value(of field: FieldShape, _ random: inout SeededRandom) -> String? {
    switch field.shape {
    case .scalar(let form):
      // `from 20 Hz to 20 kHz`, `at least 1:1`, `at most 12 dB`.
      let ends = (field.range ?? "").replacing("from ", with: "").replacing("at least ", with: "")
        .replacing("at most ", with: "").replacing(" to ", with: "\n").split(separator: "\n")
      return (ends.map { String($0) } + form.examples + [field.standard].compactMap { $0 })
        .randomElement(using: &random).map { "\"\($0)\"" }
    case .choice(let words): return words.randomElement(using: &random).map { "\"\($0)\"" }
    case .list(.node(let node)):
      let count = Int.random(in: 0...3, using: &random)
      let elements = (0..<count).map { _ in
        "{\(parameters(node.fields(), node.exactlyOneOf, &random))}"
      }
      return "[\(elements.joined(separator: ", "))]"
    case .list, .tuple, .entries, .node, .either: return nil
    }
  }
}
