import Bindings
import Planning
import Quantities
import Signal

/// Masters one after the other, in the time of the album.
///
/// What overlaps is added, elsewhere samples are those of the songs' own masters.
struct SequenceRecipe: NodeRecipe {
  static let revision: UInt64 = 1

  /// Where each master lies in the album, in frames, and its channels.
  let parts: [(frames: Range<Int>, channels: Int)]
  let rate: Int
  let frames: Int

  var channels: Int { 2 }
  var rank: Store.Rank { .master }
  var identity: [UInt64] {
    var words: [UInt64] = [NodeTag.sequence.rawValue, Self.revision, UInt64(rate)]
    for part in parts {
      words += [UInt64(part.frames.lowerBound), UInt64(part.frames.count), UInt64(part.channels)]
    }
    return words
  }

  /// The segments of a part that a segment of the album reads.
  func segments(of part: Int, for segment: Int) -> Range<Int> {
    guard let wanted = wanted(of: part, in: range(of: segment)) else { return 0..<0 }
    let length = SegmentGrid(rate: rate).framesPerSegment
    return wanted.lowerBound / length..<(wanted.upperBound - 1) / length + 1
  }

  /// Frames of a part that lie in a range of the album; nil where none does.
  private func wanted(of part: Int, in range: Range<Int>) -> Range<Int>? {
    let place = parts[part].frames
    let shared = range.clamped(to: place)
    guard !shared.isEmpty else { return nil }
    return shared.lowerBound - place.lowerBound..<shared.upperBound - place.lowerBound
  }

  func key(of segment: Int, _ windows: [SourceWindow]) -> ContentDigest {
    let range = range(of: segment)
    var words: [UInt64] = [NodeTag.sequence.rawValue, Self.revision, UInt64(range.count)]
    for (index, window) in windows.enumerated() where wanted(of: index, in: range) != nil {
      // Where the album's segment begins in time of the part.
      words.append(UInt64(bitPattern: Int64(range.lowerBound - parts[index].frames.lowerBound)))
      words.append(UInt64(parts[index].frames.count))
      window.appendIdentity(from: 0, to: &words)
    }
    return ContentDigest(of: words)
  }

  func makeRun(in store: Store) -> any NodeRunning { Run(recipe: self) }

  private func range(of segment: Int) -> Range<Int> {
    SegmentGrid(rate: rate).range(of: segment, within: frames)
  }

  private struct Run: NodeRunning {
    let recipe: SequenceRecipe

    mutating func render(
      _ segment: Int,
      _ windows: [SourceWindow],
      from store: Store
    ) throws(GraphFailure) -> MadeSegment {
      let range = recipe.range(of: segment)
      var samples = [Float](repeating: 0, count: 2 * range.count)
      for (index, window) in windows.enumerated() {
        guard let wanted = recipe.wanted(of: index, in: range) else { continue }
        let part = recipe.parts[index]
        let sound = try window.loaded(from: store)
        guard !sound.isSilent else { continue }
        let offset = part.frames.lowerBound + wanted.lowerBound - range.lowerBound
        let own = sound.samples(of: wanted, channels: part.channels)
        for frame in 0..<wanted.count {
          let left = own[frame * part.channels]
          let right = own[frame * part.channels + part.channels - 1]
          samples[2 * (offset + frame)] += left
          samples[2 * (offset + frame) + 1] += right
        }
      }
      return MadeSegment(buffer: SegmentBuffer(scanning: samples, channels: 2))
    }
  }
}

extension Graph {
  /// Adds masters in their places; the number of the node.
  ///
  /// It belongs to no song and comes after all of them.
  mutating func sequence(
    _ masters: [Int],
    as sequence: AlbumSequence,
    rate: SampleRate
  ) -> Int {
    let recipe = SequenceRecipe(
      parts: zip(sequence.entries, masters).map { entry, node in
        (frames: entry.frames, channels: nodes[node].channels)
      },
      rate: rate.hertz,
      frames: sequence.frames
    )
    return make(
      recipe,
      song: "",
      name: "album at \(rate)",
      from: masters.enumerated().map { index, node in
        Source(node: node, segments: { recipe.segments(of: index, for: $0) }, lead: 0)
      },
      framesPerSegment: SegmentGrid(rate: rate.hertz).framesPerSegment,
      frames: sequence.frames,
      group: (sequence.entries.map(\.song).max() ?? 0) + 1
    )
  }
}
