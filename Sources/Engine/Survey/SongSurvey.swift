import Planning
import Quantities
import Signal

/// What a song sounds like over time, for pictures: levels, loudness, spectrum, gain reduction.
package struct SongSurvey: Hashable, Sendable {
  /// Values over the song, the same time apart.
  package struct Course: Hashable, Sendable {
    /// In seconds, of one value.
    package let step: Double
    package var values: [Double]

    package init(step: Double, values: [Double]) {
      self.step = step
      self.values = values
    }
  }

  /// What a processor takes away.
  package struct Reduction: Hashable, Sendable {
    /// Index into the chain of the plan's node.
    package let processor: Int
    /// In dB, 0 or above: means over 1/24 s, by power.
    package let course: Course
  }

  package struct Strip: Hashable, Sendable {
    package let kind: RenderNode.Kind
    package let name: String
    /// Peaks in dBFS after the chain and before the fader, -infinity for silence.
    package let levels: Course
    /// In the order of the chain.
    package let reductions: [Reduction]
  }

  /// In the order of the plan: tracks, then buses, the mix and the master chain.
  package let strips: [Strip]
  /// Of the finished file; nil where the album has no deliverable of the song.
  package let master: MasterSurvey?
}

/// A finished master, measured as its file holds it.
package struct MasterSurvey: Hashable, Sendable {
  /// The deliverable that it was measured in.
  package let deliverable: String
  package let rate: SampleRate
  package let frames: Int
  package let loudness: LoudnessBlocks
  /// In dBTP, -infinity for silence.
  package let truePeak: Double
  package let target: MasteringTarget
  /// From the mix to the limiter, in dB.
  package let gain: Double
  /// Peaks in dBFS.
  package let levels: SongSurvey.Course
  package let limiting: SongSurvey.Course
  /// By band of `ThirdOctaveBand.all`: level in dB, 0 for a sine of full scale on all channels.
  package let spectrum: [Double]
  /// An MP3 of it.
  package let preview: [UInt8]?
}
