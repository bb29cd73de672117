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
  var peak: Float { samples.reduce(0) { max($0, $1.magnitude) } }

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
    let isMono = channels == 1
    var position = filled * channels
    var target = samples.mutableSpan
    if isMono {
      for index in block.indices { target[position + index] = Float(block[index].x) }
    } else {
      for index in block.indices {
        let frame = block[index]
        target[position] = Float(frame.x)
        target[position + 1] = Float(frame.y)
        position += 2
      }
    }
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

  private static let signless: Int32 = 0x7FFF_FFFF
  /// The bits of +infinity; those of every NaN are above.
  private static let infinity: Int32 = 0x7F80_0000

  init(_ samples: Span<Float>) {
    var greatest: Int32 = 0
    for index in samples.indices {
      greatest = max(greatest, Int32(bitPattern: samples[index].bitPattern) & Self.signless)
    }
    self = greatest == 0 ? .silent : greatest >= Self.infinity ? .broken : .sound
  }
}
