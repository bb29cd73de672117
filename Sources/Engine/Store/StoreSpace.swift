extension Store {
  /// Lists of words in the index, each kind with keys of its own.
  ///
  /// The numbers stand in the index.
  package enum Space: Int, CaseIterable, Sendable {
    /// What a segment came to; read and kept as `Action`.
    case action = 0
    /// A processor's state at a boundary, under the digest of its words.
    case state = 1
    case node = 2
    case latest = 3
    case file = 4
    case album = 5
    case response = 6
    /// Texts of the last build.
    case snapshot = 7
    /// What is known of an audio file.
    case take = 8
  }
}
