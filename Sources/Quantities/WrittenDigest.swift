/// What content was, by its SHA-256: `sha256:` and 64 hexadecimal digits, or `…` where they are
/// still to be written.
package struct WrittenDigest: Quantity {
  /// In lower case; nil where they are still to be written.
  package let hexadecimal: String?

  /// Still to be written.
  package static let unwritten = WrittenDigest()

  private init() {
    hexadecimal = nil
  }

  /// Nil where the text is not 64 digits in lower case.
  package init?(hexadecimal: String) {
    guard Self.isWhole(hexadecimal.utf8) else { return nil }
    self.hexadecimal = hexadecimal
  }

  package init(parsing text: String) throws(QuantityProblem) {
    guard text.hasPrefix(Self.prefix) else { throw .malformed }
    let digits = text.dropFirst(Self.prefix.count)
    guard digits != Self.ellipsis else {
      self = .unwritten
      return
    }
    guard Self.isWhole(digits.utf8) else { throw .malformed }
    hexadecimal = String(digits)
  }

  package static let form = QuantityForm(
    name: "a digest of `sha256:` and 64 hexadecimal digits",
    pattern: Pattern.whole("\(prefix)(?:[0-9a-f]{64}|\(ellipsis))"),
    examples: ["sha256:" + String(repeating: "0123456789abcdef", count: 4)]
  )

  private static let prefix = "sha256:"
  private static let ellipsis = "…"
  private static let digits = 64

  package var description: String { Self.prefix + (hexadecimal ?? Self.ellipsis) }

  private static func isWhole(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.count == digits
      && bytes.allSatisfy { byte in
        byte &- UInt8(ascii: "0") < 10 || byte &- UInt8(ascii: "a") < 6
      }
  }
}
