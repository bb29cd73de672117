/// Pieces of the manifest in messages.
enum Wording {
  /// Longer pieces are cut: a message is one line.
  private static let longest = 40

  /// The text in backquotes, on one line.
  static func quoted(_ text: some StringProtocol) -> String {
    "`\(shortened(text))`"
  }

  static func shortened(_ text: some StringProtocol) -> String {
    let start = text.prefix(longest)
    return start.endIndex == text.endIndex ? String(text) : start + "…"
  }
}
