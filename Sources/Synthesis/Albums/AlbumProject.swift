/// A whole project to be written into an empty folder: manifests, and the sound they speak of.
package struct AlbumProject: Sendable {
  package struct TextFile: Hashable, Sendable {
    /// From the project's root, with `/`.
    package let path: String
    package let text: String
  }

  /// A file in FLAC.
  package struct SoundFile: Sendable {
    /// From the project's root, with `/`.
    package let path: String
    /// Plays it: the same samples each time.
    package let record: @Sendable () -> Recording
  }

  package let texts: [TextFile]
  package let sounds: [SoundFile]

  /// Hands every file over, texts first; a recording lives only while it is being written.
  package func write<Failure: Error>(
    text: (TextFile) throws(Failure) -> Void,
    sound: (_ path: String, Recording) throws(Failure) -> Void
  ) throws(Failure) {
    for file in texts { try text(file) }
    for file in sounds { try sound(file.path, file.record()) }
  }
}
