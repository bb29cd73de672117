import Bindings
import Planning
import Quantities
import Signal

/// The long-term spectrum of a reference, kept in the store under the digest of its file.
struct ReferenceSpectrum {
  private static let revision: UInt64 = 1

  private let take: PlannedTake

  init(_ take: PlannedTake) { self.take = take }

  /// By third-octave band.
  func meanSquares(in store: Store) throws(BuildInterruption) -> [Double] {
    var words = SliceWords()
    words.append("reference spectrum")
    words.append(Int(Self.revision))
    words.append(take.digest)
    let key = ContentDigest(of: words.words)
    if let known = store.entry(.response, key), known.count == ThirdOctaveBand.all.count {
      return known.map { Double(bitPattern: $0) }
    }
    let measured: [Double]
    do throws(SoundFileProblem) { measured = try measure() } catch {
      throw .failed(.failed([RenderProblem(error, of: take)]))
    }
    store.keep(entry: measured.map(\.bitPattern), in: .response, for: key)
    return measured
  }

  /// As a mix is measured: one window of every 4/3 s.
  private func measure() throws(SoundFileProblem) -> [Double] {
    let reader = try SoundFileReader(path: take.path)
    let facts = reader.facts
    let grid = SegmentGrid(rate: facts.rate)
    var meter = ThirdOctaveMeter(rate: facts.rate, channels: facts.channels)
    for segment in 0..<grid.count(for: facts.frames) {
      let range = grid.range(of: segment, within: facts.frames)
      let window = range.lowerBound..<min(range.upperBound, range.lowerBound + meter.windowFrames)
      let samples = try reader.frames(window)
      meter.measure(samples.span)
    }
    return meter.meanSquares
  }
}
