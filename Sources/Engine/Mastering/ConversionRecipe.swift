import Bindings
import Planning
import Signal

/// Brings a mix to the rate of a deliverable, once for all files that need it there.
///
/// Loudness and ceiling are then set at that rate: what lies above the lower half rate counts for
/// the one and not for the other, and a limiter before conversion would not hold the peaks after it.
struct ConversionRecipe: NodeRecipe {
  private static let revision: UInt64 = 1

  private let converter: RateConverter
  private let inputFrames: Int

  init(
    from: Int,
    to: Int,
    _ quality: ConverterQuality,
    channels: Int,
    inputFrames: Int
  ) throws(RenderProblem) {
    self.inputFrames = inputFrames
    do throws(RateConversionProblem) {
      converter = try RateConverter(
        from: from,
        to: to,
        quality: quality.converter,
        channels: channels
      )
    } catch {
      throw RenderProblem(EngineCodes.wrongFormat, "a master is not possible: \(error)")
    }
  }

  var channels: Int { converter.channels }
  var rank: Store.Rank { .master }
  var identity: [UInt64] {
    [
      NodeTag.conversion.rawValue, Self.revision, RateConverter.version,
      UInt64(converter.from), UInt64(converter.to), converter.quality == .best ? 0 : 1,
      UInt64(converter.channels),
    ]
  }
  var frames: Int { converter.outputFrames(forInput: inputFrames) }

  private var inputGrid: SegmentGrid { SegmentGrid(rate: converter.from) }

  /// The segments of the source that a segment reads.
  func segments(for segment: Int) -> Range<Int> {
    let wanted = converter.inputRange(forOutput: range(of: segment), inputLength: inputFrames)
    let first = wanted.lowerBound / inputGrid.framesPerSegment
    return first..<max(first, inputGrid.count(for: wanted.upperBound))
  }

  /// The filter reaches a fraction of a segment.
  static let lead = 2

  /// The place counts, because the rates do not meet at every boundary.
  func key(of segment: Int, _ windows: [SourceWindow]) -> ContentDigest {
    let range = range(of: segment)
    var words = identity + [UInt64(range.lowerBound), UInt64(range.count), UInt64(inputFrames)]
    windows[0].appendIdentity(from: segment, to: &words)
    return ContentDigest(of: words)
  }

  func makeRun(in store: Store) -> any NodeRunning { Run(recipe: self) }

  private func range(of segment: Int) -> Range<Int> {
    SegmentGrid(rate: converter.to).range(of: segment, within: frames)
  }

  private struct Run: NodeRunning {
    let recipe: ConversionRecipe

    mutating func render(
      _ segment: Int,
      _ windows: [SourceWindow],
      from store: Store
    ) throws(GraphFailure) -> MadeSegment {
      let range = recipe.range(of: segment)
      let channels = recipe.channels
      let window = try windows[0].loaded(from: store)
      guard !window.isSilent else {
        return MadeSegment(
          buffer: SegmentBuffer(silentFrames: range.count, channels: channels)
        )
      }
      let samples = recipe.converter.convert(
        output: range,
        inputLength: recipe.inputFrames
      ) { wanted in window.samples(of: wanted, channels: channels) }
      return MadeSegment(buffer: SegmentBuffer(scanning: samples, channels: channels))
    }
  }
}

extension ConverterQuality {
  fileprivate var converter: RateConverter.Quality {
    switch self {
    case .best: .best
    case .medium: .medium
    }
  }
}
