import Planning
import Quantities
import Signal

/// What a finished file was found to hold when it was read back from disk.
package struct Inspection: Hashable, Sendable {
  /// Raised whenever the same file may give other findings.
  static let revision = 1

  /// Integrated, in LUFS; nil where nothing reaches the gate.
  package var loudness: Double?
  /// In dBTP; nil where all samples are zero.
  package var truePeak: Double?
  /// In LU (EBU Tech 3342).
  package var loudnessRange: Double
  /// Frames before the first one above -60 dBFS, and after the last.
  package var head: Int
  package var tail: Int
  /// Three or more samples in a row at full scale.
  package var clippedRuns: Int
  /// Of the last frame, in dBFS; nil where it is zero.
  package var lastLevel: Double?

  init(_ measurement: Measurement, _ scan: FileScan) {
    let loudness = measurement.blocks.integrated()
    let peak = measurement.peak.truePeakLevel
    self.loudness = loudness.isFinite ? loudness : nil
    truePeak = peak.isFinite ? peak : nil
    loudnessRange = measurement.blocks.range()
    head = scan.head
    tail = scan.tail
    clippedRuns = scan.clippedRuns
    lastLevel = scan.last > 0 ? Maths.decibels(amplitude: Double(scan.last)) : nil
  }
}

/// Goes through the samples of a file once, from its start.
struct FileScan {
  private(set) var head = 0
  private(set) var tail = 0
  private(set) var clippedRuns = 0
  /// The greatest magnitude in the last frame.
  private(set) var last: Float = 0

  private let channels: Int
  /// Where the scale of the file ends.
  private let fullScale: Float
  private var hasSound = false
  /// By channel: samples in a row at full scale.
  private var runs: [Int]

  /// -60 dBFS: below it fades, room and dither end, and a cut makes no click.
  private static let silence: Float = 0.001
  private static let leastRun = 3

  init(channels: Int, bits: Int?) {
    self.channels = channels
    fullScale = bits.map { 1 - 1 / Float(1 << ($0 - 1)) } ?? 1
    runs = Array(repeating: 0, count: channels)
  }

  mutating func read(_ samples: [Float]) {
    let frames = samples.count / channels
    let span = samples.span
    for frame in 0..<frames {
      var level: Float = 0
      for channel in 0..<channels {
        let magnitude = span[frame * channels + channel].magnitude
        level = max(level, magnitude)
        runs[channel] = magnitude >= fullScale ? runs[channel] + 1 : 0
        if runs[channel] == Self.leastRun { clippedRuns += 1 }
      }
      if level > Self.silence {
        hasSound = true
        tail = 0
      } else {
        tail += 1
        if !hasSound { head += 1 }
      }
      last = level
    }
  }
}
