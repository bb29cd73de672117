import Bindings
import Glibc
import Planning
import Quantities
import Signal

/// Encodes finished files as services would, decodes them, and looks at their peaks.
///
/// A sound is tried once: readings are kept in the store by the digest of its samples.
package struct CodecCheck: Sendable {
  /// Raised whenever the same sound may give other readings.
  private static let revision = 1

  private let store: Store
  private let workers: Int
  private let cancellation: Cancellation

  package init(in store: Store, workers: Int, cancellation: Cancellation) {
    self.store = store
    self.workers = workers
    self.cancellation = cancellation
  }

  /// - Parameters:
  ///   - files: lossless ones.
  ///   - folder: what their paths are relative to.
  /// - Returns: for each file a reading of each codec.
  /// - Throws: where a file cannot be read, or there is no room to encode it.
  package func readings(
    of files: [BuiltFile],
    in folder: String
  ) throws(BuildFailure) -> [[CodecReading]] {
    let codecs = PreviewCodec.allCases
    let results = Workers.map(files.count * codecs.count, workers: workers) { index in
      BuildFailure.attempt { () throws(RenderProblem) in
        let file = files[index / codecs.count]
        let codec = codecs[index % codecs.count]
        return try reading(of: file, at: "\(folder)/\(file.path)", codec, index)
      }
    }
    guard !cancellation.isCancelled else { throw .cancelled }
    var readings: [[CodecReading]] = Array(repeating: [], count: files.count)
    for (index, result) in results.enumerated() {
      if let reading = try result.get() { readings[index / codecs.count].append(reading) }
    }
    do throws(StoreProblem) { try store.flush() } catch { throw .failed([error.asRenderProblem]) }
    return readings
  }

  /// Nil where the build is stopped.
  private func reading(
    of file: BuiltFile,
    at path: String,
    _ codec: PreviewCodec,
    _ number: Int
  ) throws(RenderProblem) -> CodecReading? {
    let key = key(of: file, codec)
    if let known = store.entry(.file, key).flatMap({ CodecReading(codec, words: $0) }) {
      return known
    }
    guard !cancellation.isCancelled else { return nil }
    // In the name of an unfinished deliverable, so that another build takes away what is left of it.
    let partial = "\(FileSystem.folder(of: path))/.lacquer-\(getpid())-codec-\(number).part"
    defer { FileSystem.removeFile(partial) }
    do {
      let source = try SoundFileReader(path: path)
      try encode(source, codec, to: partial)
      let reading = try measured(SoundFileReader(path: partial), codec)
      store.keep(entry: reading.words, in: .file, for: key)
      return reading
    } catch {
      if cancellation.isCancelled { return nil }
      throw RenderProblem(
        EngineCodes.unwrittenFile,
        "`\(file.path)` cannot be tried as \(codec.title): \(error)"
      )
    }
  }

  private func encode(_ source: SoundFileReader, _ codec: PreviewCodec, to path: String) throws {
    let facts = source.facts
    let rate = codec.rate(ofSoundAt: facts.rate)
    let converter = try RateConverter(
      from: facts.rate,
      to: rate,
      quality: .medium,
      channels: facts.channels
    )
    let frames = converter.outputFrames(forInput: facts.frames)
    var writer = try SoundFileWriter(
      path: path,
      container: codec.container,
      encoding: .lossy(bitRate: codec.bitRate),
      channels: facts.channels,
      rate: rate,
      frames: frames
    )
    let grid = SegmentGrid(rate: rate)
    for segment in 0..<grid.count(for: frames) where !cancellation.isCancelled {
      let samples = try converter.convert(
        output: grid.range(of: segment, within: frames),
        inputLength: facts.frames
      ) { wanted in try source.frames(wanted) }
      try writer.write(samples.span)
    }
    try writer.close()
  }

  private func measured(
    _ decoded: SoundFileReader,
    _ codec: PreviewCodec
  ) throws(SoundFileProblem) -> CodecReading {
    let facts = decoded.facts
    let grid = SegmentGrid(rate: facts.rate)
    var meter = TruePeakMeter(rate: facts.rate, channels: facts.channels)
    var peak = PeakReading.silence
    var overs = 0
    for segment in 0..<grid.count(for: facts.frames) {
      let samples = try decoded.frames(grid.range(of: segment, within: facts.frames))
      peak.formUnion(meter.measure(samples.span))
      let span = samples.span
      for index in span.indices where span[index].magnitude > 1 { overs += 1 }
    }
    peak.formUnion(meter.finish())
    let level = peak.truePeakLevel
    return CodecReading(codec: codec, truePeak: level.isFinite ? level : nil, overs: overs)
  }

  private func key(of file: BuiltFile, _ codec: PreviewCodec) -> ContentDigest {
    var words = SliceWords()
    words.append("codec check")
    words.append(Self.revision)
    words.append(Int(truncatingIfNeeded: SoundFileReader.version))
    words.append(Int(truncatingIfNeeded: RateConverter.version))
    words.append(file.soundDigest)
    words.append(file.rate.hertz)
    words.append(file.channels)
    words.append(codec.rawValue)
    words.append(codec.bitRate)
    return ContentDigest(of: words.words)
  }
}

extension CodecReading {
  fileprivate var words: [UInt64] {
    var words = SliceWords()
    words.append(truePeak ?? -.infinity)
    words.append(overs)
    return words.words
  }

  fileprivate init?(_ codec: PreviewCodec, words: [UInt64]) {
    var reader = SliceReader(words[...])
    guard let level = reader.value(), let overs = reader.number(), reader.isAtEnd else {
      return nil
    }
    self.init(codec: codec, truePeak: level.isFinite ? level : nil, overs: overs)
  }
}
