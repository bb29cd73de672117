import Quantities

/// A time on a compact disc: whole frames of 1/75 s (IEC 60908).
package struct DiscTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let frames: Int

  package init(frames: Int) { self.frames = frames }

  /// The first frame that begins at or after a sample frame of a file.
  package init(notBefore sample: Int, at rate: SampleRate) {
    let length = Self.length(at: rate)
    frames = (sample + length - 1) / length
  }

  package static let framesPerSecond = AlbumSequence.discFramesPerSecond
  /// Before track 1 there are 2 s that the file does not hold.
  package static let pregap = DiscTime(frames: 2 * framesPerSecond)
  /// A track has at least 4 s.
  package static let shortestTrack = DiscTime(frames: 4 * framesPerSecond)
  package static let mostTracks = 99
  /// What plants press: 79:57.
  package static let longestProgramme = DiscTime(frames: (79 * 60 + 57) * framesPerSecond)

  /// Sample frames in a frame of the disc; 588 at 44.1 kHz.
  package static func length(at rate: SampleRate) -> Int {
    max(1, rate.hertz / framesPerSecond)
  }

  /// Minutes, seconds and frames: `03:12:40`.
  package var description: String {
    let seconds = frames / Self.framesPerSecond
    return [seconds / 60, seconds % 60, frames % Self.framesPerSecond]
      .map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }

  package static func + (left: Self, right: Self) -> Self {
    DiscTime(frames: left.frames + right.frames)
  }

  package static func - (left: Self, right: Self) -> Self {
    DiscTime(frames: left.frames - right.frames)
  }

  package static func < (left: Self, right: Self) -> Bool { left.frames < right.frames }
}
