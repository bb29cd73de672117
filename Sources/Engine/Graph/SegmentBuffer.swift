import Signal

/// The output of one node over one segment: float32 frames, 1 or 2 channels interleaved.
///
/// Silence holds no samples at all.
package struct SegmentBuffer: Hashable, Sendable {
  package let channels: Int
  package let frames: Int
  /// frames x channels, or empty where all are zero.
  package let samples: [Float]

  package init(silentFrames frames: Int, channels: Int) {
    self.frames = frames
    self.channels = channels
    samples = []
  }

  /// Sound of frames x channels samples, interleaved.
  package init(samples: [Float], channels: Int) {
    precondition(samples.count % channels == 0, "a segment holds whole frames")
    frames = samples.count / channels
    self.channels = channels
    self.samples = samples
  }

  /// Sound, or silence where all samples are zero.
  init(scanning samples: [Float], channels: Int) {
    if SampleScan(samples.span) == .silent {
      self.init(silentFrames: samples.count / channels, channels: channels)
    } else {
      self.init(samples: samples, channels: channels)
    }
  }

  /// Zeros where it is silent.
  var allSamples: [Float] {
    isSilent ? Array(repeating: 0, count: frames * channels) : samples
  }

  /// The greatest magnitude.
  var peak: Float { SampleLoops.peak(samples.span) }

  package var isSilent: Bool { samples.isEmpty }

  /// The bytes it takes.
  package var size: Int { samples.count * 4 }
}

/// Collects the frames of a segment and tells what they are.
struct SegmentBuilder {
  private let channels: Int
  private var samples: [Float]
  private var filled = 0

  init(frames: Int, channels: Int) {
    self.channels = channels
    samples = Array(repeating: 0, count: frames * channels)
  }

  /// The left side of each frame where there is one channel.
  mutating func append(_ block: Span<StereoFrame>) {
    let channels = channels
    let range = filled * channels..<(filled + block.count) * channels
    var target = samples.mutableSpan
    var part = target._mutatingExtracting(range)
    SampleLoops.store(block, channels: channels, into: &part)
    filled += block.count
  }

  /// The segment, or nil where a sample is not a finite number.
  consuming func finish() -> SegmentBuffer? {
    switch SampleScan(samples.span) {
    case .silent: SegmentBuffer(silentFrames: samples.count / channels, channels: channels)
    case .sound: SegmentBuffer(samples: samples, channels: channels)
    case .broken: nil
    }
  }
}

/// What a stretch of samples holds.
enum SampleScan {
  case silent
  case sound
  /// An infinity or NaN among them.
  case broken

  init(_ samples: Span<Float>) {
    let peak = SampleLoops.peak(samples)
    self = peak == 0 ? .silent : peak.isFinite ? .sound : .broken
  }
}
