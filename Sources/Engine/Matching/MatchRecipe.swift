import Bindings
import Planning
import Signal

/// A mix under a curve that brings its spectrum towards that of another sound.
struct MatchRecipe: NodeRecipe {
  private static let revision: UInt64 = 1

  let curve: MatchCurve
  let channels: Int
  let rate: Int
  let frames: Int
  private let filter: LinearPhaseFilter

  init(_ curve: MatchCurve, of mix: MixSound) {
    self.curve = curve
    channels = mix.channels
    rate = mix.rate
    frames = mix.frames
    filter = LinearPhaseFilter(rate: mix.rate) { curve.gain(at: $0) }
  }

  var rank: Store.Rank { .master }
  var identity: [UInt64] {
    [NodeTag.match.rawValue, Self.revision, UInt64(rate), UInt64(channels)]
      + curve.gains.map(\.bitPattern)
  }

  /// The segments of the source that a segment reads.
  func segments(for segment: Int) -> Range<Int> {
    let range = range(of: segment)
    let length = SegmentGrid(rate: rate).framesPerSegment
    let upper = min(frames, range.upperBound + filter.reach)
    return max(0, range.lowerBound - filter.reach) / length..<(upper + length - 1) / length
  }

  func key(of segment: Int, _ windows: [SourceWindow]) -> ContentDigest {
    var words = identity + [UInt64(range(of: segment).count)]
    windows[0].appendIdentity(from: segment, to: &words)
    return ContentDigest(of: words)
  }

  func makeRun(in store: Store) -> any NodeRunning { Run(recipe: self) }

  private func range(of segment: Int) -> Range<Int> {
    SegmentGrid(rate: rate).range(of: segment, within: frames)
  }

  private struct Run: NodeRunning {
    let recipe: MatchRecipe

    mutating func render(
      _ segment: Int,
      _ windows: [SourceWindow],
      from store: Store
    ) throws(GraphFailure) -> MadeSegment {
      let range = recipe.range(of: segment)
      let window = try windows[0].loaded(from: store)
      guard !window.isSilent else {
        return MadeSegment(
          buffer: SegmentBuffer(silentFrames: range.count, channels: recipe.channels)
        )
      }
      let reach = recipe.filter.reach
      let wide = range.lowerBound - reach..<range.upperBound + reach
      let samples = window.samples(of: wide, channels: recipe.channels)
      let filtered = recipe.filter.filter(samples, channels: recipe.channels)
      return MadeSegment(buffer: SegmentBuffer(scanning: filtered, channels: recipe.channels))
    }
  }
}
