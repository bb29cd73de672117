import Bindings
import Planning
import Quantities

/// A take as a stream of chunks at the song's rate.
///
/// Chunks lie at fixed places of the take, so that what is read does not depend on where reading
/// starts. The file stays open from one chunk to the next.
struct TakeReading: Sendable {
  /// Frames of a chunk: long enough that reading backwards seeks seldom, and that what a converter
  /// reads before and after a chunk weighs little.
  private static let chunkFrames = 16_384

  /// Of the libraries that make samples of files.
  static var version: UInt64 { SoundFileReader.version &* 31 &+ RateConverter.version }

  private let take: PlannedTake
  private let file: SoundFileReader
  private let converter: RateConverter?
  /// Length at the song's rate.
  private let frames: Int
  private var chunk = TakeChunk(frames: 0..<0, channels: 1, samples: [])
  /// How far a lossy file is decoded.
  private var decoded = 0

  /// Opens a take for a song of `rate` frames per second.
  init(_ take: PlannedTake, at rate: Int) throws(RenderProblem) {
    self.take = take
    do throws(SoundFileProblem) {
      file = try SoundFileReader(path: take.path)
    } catch {
      throw RenderProblem(error, of: take)
    }
    let facts = file.facts
    guard
      facts.frames == take.frames, facts.rate == take.rate.hertz, facts.channels == take.channels
    else {
      throw RenderProblem(
        EngineCodes.unreadableTake,
        "take `\(take.name)` has changed while it was rendered",
        notes: ["its file is `\(take.path)`"]
      )
    }
    guard facts.rate != rate else {
      converter = nil
      frames = facts.frames
      return
    }
    do throws(RateConversionProblem) {
      let converter = try RateConverter(
        from: facts.rate,
        to: rate,
        quality: .best,
        channels: facts.channels
      )
      self.converter = converter
      frames = converter.outputFrames(forInput: facts.frames)
    } catch {
      throw RenderProblem(
        EngineCodes.unreadableTake,
        "take `\(take.name)` cannot be used: \(error)",
        notes: ["its file is `\(take.path)`"]
      )
    }
  }

  /// The chunk that a frame lies in; silence before and after the take.
  mutating func chunk(around frame: Int) throws(RenderProblem) -> TakeChunk {
    guard !chunk.frames.contains(frame) else { return chunk }
    guard frame >= 0 else { return TakeChunk(silence: Int.min..<0) }
    guard frame < frames else { return TakeChunk(silence: frames..<Int.max) }
    let start = frame / Self.chunkFrames * Self.chunkFrames
    let range = start..<min(start + Self.chunkFrames, frames)
    chunk = TakeChunk(frames: range, channels: take.channels, samples: try samples(of: range))
    return chunk
  }

  private mutating func samples(of range: Range<Int>) throws(RenderProblem) -> [Float] {
    do throws(SoundFileProblem) {
      guard let converter else { return try stored(range) }
      let wanted = converter.inputRange(forOutput: range, inputLength: take.frames)
      let input = try stored(wanted)
      return converter.convert(output: range, inputLength: take.frames) { _ in input }
    } catch {
      throw RenderProblem(error, of: take)
    }
  }

  private mutating func stored(_ range: Range<Int>) throws(SoundFileProblem) -> [Float] {
    guard file.facts.samples == .lossy else { return try file.frames(range) }
    try decode(upTo: range.lowerBound)
    let samples = try file.frames(range)
    decoded = range.upperBound
    return samples
  }

  /// Decodes a lossy file without a jump, because a decoder that starts in the middle gives other
  /// samples; the file is read again from its start where that is behind.
  private mutating func decode(upTo frame: Int) throws(SoundFileProblem) {
    if frame < decoded { decoded = 0 }
    while decoded < frame {
      let part = decoded..<min(decoded + Self.chunkFrames, frame)
      _ = try file.frames(part)
      decoded = part.upperBound
    }
  }
}

extension RenderProblem {
  init(_ problem: SoundFileProblem, of take: PlannedTake) {
    let code =
      switch problem {
      case .truncated: EngineCodes.truncatedTake
      case .notFinite: EngineCodes.brokenSamples
      case .file, .empty, .notAudio, .malformed, .lengthUnknown, .damaged:
        EngineCodes.unreadableTake
      }
    self.init(
      code,
      "take `\(take.name)` cannot be read: \(problem)",
      notes: ["its file is `\(take.path)`"]
    )
  }
}
