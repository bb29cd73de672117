import Diagnostics
import Syntax

/// The tree of a text as indented lines: key, kind, and the bytes of its place.
func outline(_ text: String) -> String {
  let parsed = parse(text)
  guard let root = parsed.root else { return "no tree" }
  return lines(root, indent: "").joined(separator: "\n")
}

func parse(_ text: String) -> (root: SyntaxNode?, diagnostics: [Diagnostic]) {
  parse(Array(text.utf8))
}

func parse(_ bytes: [UInt8]) -> (root: SyntaxNode?, diagnostics: [Diagnostic]) {
  YAMLParser.parse(SourceFile(path: "a.yaml", bytes: bytes))
}

/// The findings of a text as the user reads them.
func findings(_ text: String) -> String {
  findings(Array(text.utf8))
}

func findings(_ bytes: [UInt8]) -> String {
  parse(bytes).diagnostics.map { TextRenderer().rendered($0) }.joined()
}

/// The bytes of a place as text.
func source(_ range: SourceRange) -> String {
  String(decoding: range.file.bytes[range.lower..<range.upper], as: UTF8.self)
}

private func lines(_ node: SyntaxNode, indent: String) -> [String] {
  let place = "\(node.range.lower)..<\(node.range.upper)"
  switch node.content {
  case .scalar(let text, let isPlain):
    return ["\(indent)\(isPlain ? "plain" : "quoted") \(text.debugDescription) \(place)"]
  case .sequence(let items):
    return ["\(indent)list \(place)"] + items.flatMap { lines($0, indent: indent + "  ") }
  case .mapping(let entries):
    return ["\(indent)mapping \(place)"]
      + entries.flatMap { entry in
        let key = "\(indent)\(entry.key) \(entry.keyRange.lower)..<\(entry.keyRange.upper):"
        return [key] + lines(entry.value, indent: indent + "  ")
      }
  }
}
