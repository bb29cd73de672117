import Bindings
import Signal

/// Powers of a node's output in third-octave bands, segment by segment; makes no sound.
///
/// One window of each segment is looked at, half of the time: enough for the mean over a song.
struct SpectrumRecipe: NodeRecipe {
  private static let revision: UInt64 = 1

  let rate: Int
  let sourceChannels: Int

  var channels: Int { 0 }
  var rank: Store.Rank { .master }
  var identity: [UInt64] {
    [NodeTag.spectrum.rawValue, Self.revision, UInt64(rate), UInt64(sourceChannels)]
  }

  func key(of segment: Int, _ windows: [SourceWindow]) -> ContentDigest {
    var words = identity
    windows[0].appendIdentity(from: segment, to: &words)
    return ContentDigest(of: words)
  }

  func makeRun(in store: Store) -> any NodeRunning {
    Run(meter: ThirdOctaveMeter(rate: rate, channels: sourceChannels), channels: sourceChannels)
  }

  private struct Run: NodeRunning {
    /// Before anything is measured.
    let meter: ThirdOctaveMeter
    let channels: Int

    mutating func render(
      _ segment: Int,
      _ windows: [SourceWindow],
      from store: Store
    ) throws(GraphFailure) -> MadeSegment {
      let source = windows[0].segments[0]
      guard source.digest != nil else { return MadeSegment() }
      let buffer = try source.loaded(from: store)
      let samples = buffer.samples
      guard !samples.isEmpty else { return MadeSegment() }
      var meter = meter
      let frames = min(buffer.frames, meter.windowFrames)
      meter.measure(samples.span.extracting(0..<frames * channels))
      return MadeSegment(note: [UInt64(buffer.frames)] + meter.meanSquares.map(\.bitPattern))
    }
  }
}

/// A mean spectrum: mean squares in third-octave bands.
struct MeanSpectrum {
  private(set) var meanSquares = [Double](repeating: 0, count: ThirdOctaveBand.all.count)

  /// The mean over the notes of a node; silence counts.
  init(of output: NodeOutput, frames: Int) {
    for note in output.notes where note.count == meanSquares.count + 1 {
      let share = Double(note[0]) / Double(max(1, frames))
      for band in meanSquares.indices {
        meanSquares[band] += share * Double(bitPattern: note[band + 1])
      }
    }
  }
}
