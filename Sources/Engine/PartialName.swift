import Glibc

/// What a file is called until it is complete.
package enum PartialName {
  private static let prefix = ".lacquer-"
  private static let suffix = ".part"

  /// In the folder of the file; a word tells apart what one process writes at once.
  package static func name(_ word: String) -> String { "\(prefix)\(getpid())-\(word)\(suffix)" }

  /// True where the process that wrote it is gone, as after a loss of power.
  static func isAbandoned(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix),
      let process = name.dropFirst(prefix.count).split(separator: "-").first.flatMap({ pid_t($0) }),
      process > 0
    else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }
}
