import Bindings
import Planning
import Quantities

/// What a build made.
package struct BuildResult: Hashable, Sendable {
  package struct Segments: Hashable, Sendable {
    package var rendered: Int
    package var reused: Int
    package var nodes: [Node]

    /// For people.
    package var sentence: String {
      rendered == 0
        ? "nothing rendered, \(reused) segments reused"
        : "\(rendered) segments rendered, \(reused) reused"
    }
  }

  /// What was done for one node.
  package struct Node: Hashable, Sendable {
    /// Index into the album plan's songs; nil for what is made of several.
    package let song: Int?
    /// `track vocals`.
    package let name: String
    package var rendered: Int
    /// All that it has.
    package let segments: Int
  }

  /// In the order of the plan.
  package let files: [BuiltFile]
  /// Files of the same deliverables that were not asked for, as earlier builds left them.
  package var others: [BuiltFile] = []
  /// Of deliverables with a file for each of several songs.
  package let pooled: [PooledLoudness]
  /// How songs were moved towards their references.
  package let matches: [MatchedSong]
  /// In the order of songs, then of files.
  package let warnings: [DeliveryWarning]
  package var segments: Segments
  /// Why songs were not made while others were; in their order.
  package let problems: [RenderProblem]

  /// The same where nothing had to be rendered.
  var reused: BuildResult {
    var result = self
    let total = segments.rendered + segments.reused
    let nodes = segments.nodes.map { node in
      var node = node
      node.rendered = 0
      return node
    }
    result.segments = Segments(rendered: 0, reused: total, nodes: nodes)
    return result
  }
}

/// How loud all songs of a deliverable are together, with pooled gating (BS.1770).
package struct PooledLoudness: Hashable, Sendable {
  package let deliverable: String
  package let loudness: Loudness
}

/// A deliverable as it lies on disk.
package struct BuiltFile: Hashable, Sendable {
  package let deliverable: String
  /// Index into the album plan's songs, and its name; nil for all of them in one file.
  package let song: Int?
  package let songName: String?
  /// Relative to the output folder.
  package let path: String
  /// SHA-256 of the file, in lower-case hexadecimal digits.
  package let digest: String
  /// SHA-256 of its samples, little-endian and interleaved, whatever the format.
  package let soundDigest: String
  /// What it was made from: equal inputs, equal file.
  package let inputs: ContentDigest
  package let format: PlannedFile.Format
  package let depth: PlannedFile.Depth
  /// As planned; what comes out of a lossy file may be a little longer or shorter.
  package let frames: Int
  package let rate: SampleRate
  package let channels: Int
  /// What was found in it when it was read back.
  package let inspection: Inspection

  /// Nil where nothing reaches the gate.
  package var loudness: Loudness? { inspection.loudness.map { Loudness(number: $0) } }
  /// Nil where all samples are zero.
  package var truePeak: TruePeak? { inspection.truePeak.map { TruePeak(number: $0) } }
  /// EBU Tech 3342.
  package var loudnessRange: LoudnessDifference {
    LoudnessDifference(number: inspection.loudnessRange)
  }
}
