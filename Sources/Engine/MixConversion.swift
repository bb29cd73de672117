import Bindings
import Planning
import Quantities
import Signal

/// Brings a mix to the rate of a deliverable, once for all files that need it there.
///
/// Loudness and ceiling are then set at that rate: what lies above the lower half rate counts for
/// the one and not for the other, and a limiter before conversion would not hold the peaks after it.
struct MixConversion: Sendable {
  private let mix: MixedSong
  private let converter: RateConverter
  private let grid: SegmentGrid
  private let cancellation: Cancellation

  init(
    _ mix: MixedSong,
    to rate: SampleRate,
    _ quality: ConverterQuality,
    cancellation: Cancellation
  ) throws(BuildFailure) {
    self.mix = mix
    self.cancellation = cancellation
    grid = SegmentGrid(rate: rate.hertz)
    do throws(RateConversionProblem) {
      converter = try RateConverter(
        from: mix.rate,
        to: rate.hertz,
        quality: quality.converter,
        channels: mix.file.channels
      )
    } catch {
      throw .failed([RenderProblem(EngineCodes.wrongFormat, "a master is not possible: \(error)")])
    }
  }

  private var frames: Int { converter.outputFrames(forInput: mix.frames) }

  /// The converted mix, measured; segments are converted by several workers at once.
  func run(in folder: String, workers: Int) throws(BuildFailure) -> MixedSong {
    let file = try BuildFailure.wrapping { () throws(RenderProblem) in
      try ScratchFile(in: folder, channels: mix.file.channels)
    }
    let problems = Workers.map(grid.count(for: frames), workers: workers) { segment in
      convert(segment, to: file)
    }
    guard !cancellation.isCancelled else { throw .cancelled }
    if let problem = problems.compactMap({ $0 }).first { throw .failed([problem]) }
    var sink = MasterSink(file: file, rate: converter.to)
    for segment in problems.indices {
      guard !cancellation.isCancelled else { throw .cancelled }
      let samples = try BuildFailure.wrapping { () throws(RenderProblem) in
        try file.read(grid.range(of: segment, within: frames))
      }
      sink.measure(samples.span)
    }
    return sink.finish()
  }

  private func convert(_ segment: Int, to file: ScratchFile) -> RenderProblem? {
    guard !cancellation.isCancelled else { return nil }
    let range = grid.range(of: segment, within: frames)
    do throws(RenderProblem) {
      let wanted = converter.inputRange(forOutput: range, inputLength: mix.frames)
      let input = try mix.file.read(wanted)
      // What is never written reads as silence.
      guard SampleScan(input.span) != .silent else { return nil }
      let samples = converter.convert(output: range, inputLength: mix.frames) { _ in input }
      try file.write(samples, at: range.lowerBound)
      return nil
    } catch {
      return error
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
