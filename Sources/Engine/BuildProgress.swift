import Quantities

/// What goes on between the last song and the first file.
package enum MasteringStep: Hashable, Sendable {
  /// Of all songs that share a target.
  case seekingLoudness
  case writing
}

/// Is told how a build goes on, by workers but never by two at once; does little and waits never.
package protocol BuildProgress: Sendable {
  func started(song: String, segments: Int)
  func rendered(song: String, segments: Int, of total: Int)
  func mastering(_ step: MasteringStep)
  /// A file is complete and measured; it gets its name when all files are.
  func finished(_ file: BuiltFile)
}

/// Says nothing.
package struct SilentProgress: BuildProgress {
  package init() {}
  package func started(song: String, segments: Int) {}
  package func rendered(song: String, segments: Int, of total: Int) {}
  package func mastering(_ step: MasteringStep) {}
  package func finished(_ file: BuiltFile) {}
}
