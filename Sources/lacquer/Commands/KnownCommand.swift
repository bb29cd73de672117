import ArgumentParser
import Diagnostics

/// The first word, which is a command or an option.
enum KnownCommand {
  /// Says which command may have been meant, which the parser of words does not.
  ///
  /// - Throws: `ValidationError` for a word that is no command.
  static func check(
    _ words: ArraySlice<String>,
    among commands: [any ParsableCommand.Type]
  ) throws {
    let word = words.first == "help" ? words.dropFirst().first : words.first
    let names = commands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word, !word.hasPrefix("-"), !names.contains(word) else { return }
    let near = Suggestion.nearest(to: word, in: names).map { "; did you mean `\($0)`?" } ?? ""
    throw ValidationError("there is no command `\(word)`\(near)")
  }
}
