import Planning
import Quantities

/// What a build made.
package struct BuildResult: Hashable, Sendable {
  package struct Segments: Hashable, Sendable {
    package let rendered: Int
    package let reused: Int
  }

  /// In the order of the plan.
  package let files: [BuiltFile]
  /// In the order of songs.
  package let warnings: [LoudnessWarning]
  package let segments: Segments
}

/// A deliverable as it lies on disk.
package struct BuiltFile: Hashable, Sendable {
  package let deliverable: String
  /// Index into the album plan's songs, and its name.
  package let song: Int
  package let songName: String
  /// Relative to the output folder.
  package let path: String
  /// SHA-256 of the file, in lower-case hexadecimal digits.
  package let digest: String
  /// SHA-256 of its samples, little-endian and interleaved, whatever the format.
  package let soundDigest: String
  package let frames: Int
  package let rate: SampleRate
  package let channels: Int
  /// As measured in the samples of the file; nil where nothing reaches the gate.
  package let loudness: Loudness?
  /// Nil where all samples are zero.
  package let truePeak: TruePeak?
  /// EBU Tech 3342.
  package let loudnessRange: LoudnessDifference
}
