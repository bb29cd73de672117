import Bindings
import Planning
import Signal

/// A master as a file holds it: rounded to its depth, with dither.
///
/// Integers of up to 24 bits are exact in single precision, so what is made is a segment like any
/// other.
struct QuantiseRecipe: NodeRecipe {
  static let revision: UInt64 = 1

  let depth: PlannedFile.Depth
  let dithering: PlannedFile.Dithering
  let channels: Int
  let rate: Int
  let frames: Int
  /// Which noise: files that are added up, as stems are, have each their own.
  let stream: UInt64
  /// True for masters from elsewhere, which have been dithered already.
  var keepsExact = false

  /// The noise of a part of a song; that of songs themselves is one.
  static func stream(ofPart title: String) -> UInt64 {
    title.isEmpty ? 0 : ContentDigest(of: Array(title.utf8)).words.0
  }

  var rank: Store.Rank { .master }
  var identity: [UInt64] {
    [
      NodeTag.quantise.rawValue, Self.revision, UInt64(depth.bits ?? 0), dithering.number,
      UInt64(channels), stream, keepsExact ? 1 : 0,
    ]
  }

  /// The place counts: the dither of each frame is its own.
  func key(of segment: Int, _ windows: [SourceWindow]) -> ContentDigest {
    var words = identity + [UInt64(range(of: segment).lowerBound)]
    windows[0].appendIdentity(from: segment, to: &words)
    return ContentDigest(of: words)
  }

  func makeRun(in store: Store) -> any NodeRunning {
    Run(
      recipe: self,
      quantiser: Quantiser(
        depth,
        dithering,
        channels: channels,
        stream: stream,
        framesPerSegment: SegmentGrid(rate: rate).framesPerSegment,
        keepsExact: keepsExact
      )
    )
  }

  private func range(of segment: Int) -> Range<Int> {
    SegmentGrid(rate: rate).range(of: segment, within: frames)
  }

  private struct Run: NodeRunning {
    let recipe: QuantiseRecipe
    let quantiser: Quantiser

    mutating func render(
      _ segment: Int,
      _ windows: [SourceWindow],
      from store: Store
    ) throws(GraphFailure) -> MadeSegment {
      let buffer = try windows[0].segments[0].loaded(from: store)
      let range = recipe.range(of: segment)
      let samples = quantiser.quantise(buffer.allSamples, firstFrame: range.lowerBound)
      return MadeSegment(buffer: SegmentBuffer(scanning: samples, channels: recipe.channels))
    }
  }
}

extension PlannedFile.Depth {
  /// Nil for floating point.
  var bits: Int? {
    switch self {
    case .bits16: 16
    case .bits24: 24
    case .float32: nil
    }
  }
}

extension PlannedFile.Dithering {
  /// Of a kind of noise, in the identity of what is made with it.
  fileprivate var number: UInt64 {
    switch self {
    case .none: 0
    case .tpdf: 1
    case .noiseShaped: 2
    }
  }
}
