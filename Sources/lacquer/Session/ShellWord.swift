/// A word as a shell takes it, so that a command that is shown can be copied.
struct ShellWord: CustomStringConvertible {
  private let word: String

  init(_ word: String) {
    self.word = word
  }

  private static let plain = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+,:@%".unicodeScalars
  )

  var description: String {
    if !word.isEmpty, !word.hasPrefix("-"), word.unicodeScalars.allSatisfy(Self.plain.contains) {
      return word
    }
    let quoted = word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''")
    return word.hasPrefix("-") ? "-- '\(quoted)'" : "'\(quoted)'"
  }
}
