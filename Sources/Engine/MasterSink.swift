import Signal

/// A mix on its way to mastering: kept on disk, its loudness and peak measured.
struct MasterSink: SegmentSink {
  private let file: ScratchFile
  private let framesPerSegment: Int
  private var loudness: LoudnessMeter
  private var truePeak: TruePeakMeter
  private var blocks: LoudnessBlocks
  private var peak = PeakReading.silence

  /// A sink at the start of a song, `rate` in frames per second.
  init(file: ScratchFile, rate: Int) {
    self.file = file
    framesPerSegment = SegmentGrid(rate: rate).framesPerSegment
    loudness = LoudnessMeter(rate: rate, channels: file.channels)
    truePeak = TruePeakMeter(rate: rate, channels: file.channels)
    blocks = LoudnessBlocks(rate: rate)
  }

  mutating func receive(_ segment: SegmentBuffer, at index: Int) throws(RenderProblem) {
    if segment.isSilent {
      let silence = [Float](repeating: 0, count: segment.frames * file.channels)
      measure(silence.span)
    } else {
      try file.write(segment.samples, at: index * framesPerSegment)
      measure(segment.samples.span)
    }
  }

  /// Measures frames that follow, whoever wrote them.
  mutating func measure(_ samples: Span<Float>) {
    blocks.append(loudness.measure(samples, firstFrame: blocks.frames.upperBound))
    peak.formUnion(truePeak.measure(samples))
  }

  /// The finished mix.
  consuming func finish() -> MixedSong {
    peak.formUnion(truePeak.finish())
    return MixedSong(file: file, blocks: blocks, peak: peak)
  }
}

/// A song before its loudness is set, at its own rate or at that of a deliverable.
struct MixedSong: Sendable {
  let file: ScratchFile
  let blocks: LoudnessBlocks
  let peak: PeakReading

  var frames: Int { blocks.frames.upperBound }
  /// In frames per second.
  var rate: Int { blocks.rate }
}
