/// Is told how a build goes on, by workers but never by two at once; does little and waits never.
package protocol BuildProgress: Sendable {
  func started(song: String, segments: Int)
  func rendered(song: String, segments: Int, of total: Int)
  /// A file is complete and measured; it gets its name when all files are.
  func finished(_ file: BuiltFile)
}

/// Says nothing.
package struct SilentProgress: BuildProgress {
  package init() {}
  package func started(song: String, segments: Int) {}
  package func rendered(song: String, segments: Int, of total: Int) {}
  package func finished(_ file: BuiltFile) {}
}
