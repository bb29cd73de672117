import Signal

/// Consecutive frames of a take at the song's rate; outside the take there is silence without
/// samples.
struct TakeChunk: Sendable {
  let frames: Range<Int>
  let channels: Int
  /// Interleaved; empty for silence.
  let samples: [Float]

  init(frames: Range<Int>, channels: Int, samples: [Float]) {
    self.frames = frames
    self.channels = channels
    self.samples = samples
  }

  init(silence frames: Range<Int>) {
    self.init(frames: frames, channels: 1, samples: [])
  }

  /// Which frames of a chunk go where, one step a frame forwards or backwards.
  struct Course {
    /// Take frame of the first one.
    let first: Int
    /// 1, or -1 for a reversed clip.
    let step: Int
    let count: Int
    /// Frame of the block that the first one is added to.
    let offset: Int
  }

  func add(_ course: Course, amplitude: Double, to block: inout MutableSpan<StereoFrame>) {
    guard !samples.isEmpty, amplitude != 0 else { return }
    if course.step == 1, channels <= 2 {
      let first = (course.first - frames.lowerBound) * channels
      var part = block._mutatingExtracting(course.offset..<(course.offset + course.count))
      SampleLoops.add(
        samples.span.extracting(first..<(first + course.count * channels)),
        channels: channels,
        gain: amplitude,
        to: &part
      )
      return
    }
    let samples = samples.span
    var index = (course.first - frames.lowerBound) * channels
    let step = course.step * channels
    let right = channels - 1
    for frame in course.offset..<(course.offset + course.count) {
      let sound = StereoFrame(Double(samples[index]), Double(samples[index + right]))
      block[frame] += sound * amplitude
      index += step
    }
  }

  /// Adds under an amplitude for each frame of the course.
  func add(
    _ course: Course,
    amplitudes: Span<Double>,
    to block: inout MutableSpan<StereoFrame>
  ) {
    guard !samples.isEmpty else { return }
    let samples = samples.span
    var index = (course.first - frames.lowerBound) * channels
    let step = course.step * channels
    let right = channels - 1
    for frame in 0..<course.count {
      let sound = StereoFrame(Double(samples[index]), Double(samples[index + right]))
      block[course.offset + frame] += sound * amplitudes[frame]
      index += step
    }
  }
}
