import Bindings
import Signal

/// Loudness energies of a node's output, and its peaks if they are asked for, segment by segment;
/// makes no sound.
struct MeasureRecipe: NodeRecipe {
  private static let revision: UInt64 = 1

  let rate: Int
  let sourceChannels: Int
  let frames: Int
  /// False where loudness is all that is asked for: true peaks cost twice as much.
  var measuresPeaks = true

  private var grid: SegmentGrid { SegmentGrid(rate: rate) }

  var channels: Int { 0 }
  var rank: Store.Rank { .master }
  /// The high-pass at 38 Hz is the longest memory there is.
  var convergence: Int { 2 }
  var identity: [UInt64] {
    [
      NodeTag.measure.rawValue, Self.revision, UInt64(rate), UInt64(sourceChannels),
      measuresPeaks ? 1 : 0,
    ]
  }

  /// The place counts: blocks of 10 ms lie at absolute times, and a last segment rings out.
  func key(of segment: Int, _ windows: [SourceWindow]) -> ContentDigest {
    var words = identity + [UInt64(segment), isLast(segment) ? 1 : 0]
    windows[0].appendIdentity(from: segment, to: &words)
    return ContentDigest(of: words)
  }

  func makeRun(in store: Store) -> any NodeRunning {
    Run(
      recipe: self,
      loudness: LoudnessMeter(rate: rate, channels: sourceChannels),
      truePeak: TruePeakMeter(rate: rate, channels: sourceChannels)
    )
  }

  private func isLast(_ segment: Int) -> Bool { segment == grid.count(for: frames) - 1 }

  private struct Run: NodeRunning {
    let recipe: MeasureRecipe
    var loudness: LoudnessMeter
    var truePeak: TruePeakMeter

    mutating func writeState() -> [UInt64] {
      var writer = StateWriter()
      visitState(&writer)
      return writer.words
    }

    mutating func readState(_ words: [UInt64]) -> Bool {
      var reader = StateReader(words)
      visitState(&reader)
      return reader.isComplete
    }

    private mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
      loudness.visitState(&visitor)
      truePeak.visitState(&visitor)
    }

    mutating func render(
      _ segment: Int,
      _ windows: [SourceWindow],
      from store: Store
    ) throws(GraphFailure) -> MadeSegment {
      let range = recipe.grid.range(of: segment, within: recipe.frames)
      let buffer = try windows[0].segments[0].loaded(from: store)
      let silence = [Float](
        repeating: 0,
        count: buffer.isSilent ? range.count * recipe.sourceChannels : 0
      )
      let samples = buffer.isSilent ? silence.span : buffer.samples.span
      let blocks = loudness.measure(samples, firstFrame: range.lowerBound)
      var peak = PeakReading.silence
      if recipe.measuresPeaks {
        peak = truePeak.measure(samples)
        if recipe.isLast(segment) { peak.formUnion(truePeak.finish()) }
      }
      var rounding = StateRounding()
      visitState(&rounding)
      return MadeSegment(note: Measurement(blocks: blocks, peak: peak).words)
    }
  }
}

/// What was measured of a stretch of sound.
struct Measurement: Hashable, Sendable {
  var blocks: LoudnessBlocks
  var peak: PeakReading

  init(blocks: LoudnessBlocks, peak: PeakReading) {
    self.blocks = blocks
    self.peak = peak
  }

  /// Adds up the notes of a measuring node; nil where they are none.
  init?(of output: NodeOutput, rate: Int) {
    blocks = LoudnessBlocks(rate: rate)
    peak = .silence
    for note in output.notes {
      guard note.count >= 2, let stretch = LoudnessBlocks(words: Array(note[2...])),
        stretch.rate == rate, stretch.frames.lowerBound == blocks.frames.upperBound
      else { return nil }
      blocks.append(stretch)
      peak.formUnion(
        PeakReading(
          samplePeak: Double(bitPattern: note[0]),
          truePeak: Double(bitPattern: note[1])
        )
      )
    }
  }

  var words: [UInt64] {
    [peak.samplePeak.bitPattern, peak.truePeak.bitPattern] + blocks.words
  }
}
