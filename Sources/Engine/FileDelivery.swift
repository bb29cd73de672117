import Bindings
import Planning
import Quantities
import Signal

/// Makes one file of a deliverable, under a temporary name, and measures what is in it.
struct FileDelivery: Sendable {
  let file: PlannedFile
  /// At the file's rate.
  let mix: MixedSong
  let songName: String
  let setting: GainSearch.Setting
  /// Where it is written.
  let path: String
  /// Looked at between two segments.
  let isStopped: @Sendable () -> Bool

  /// Writes and measures; where that fails, what was written is the caller's to remove.
  func run() throws(BuildFailure) -> BuiltFile {
    switch attempt() {
    case .success(let built?): return built
    case .success(nil): throw .cancelled
    case .failure(let problem): throw .failed([problem])
    }
  }

  private func attempt() -> Result<BuiltFile?, RenderProblem> {
    do throws(RenderProblem) { return .success(try write()) } catch { return .failure(error) }
  }

  /// The finished file; nil where it was stopped.
  private func write() throws(RenderProblem) -> BuiltFile? {
    var stream = MasterStream(mix, gain: setting.gain, ceiling: setting.ceiling)
    let quantiser = Quantiser(file, channels: stream.channels)
    var measurement = FileMeasurement(rate: file.rate.hertz, channels: stream.channels)
    var writer = try DeliveryWriter(
      file,
      at: path,
      frames: mix.frames,
      channels: stream.channels
    )
    let grid = SegmentGrid(rate: file.rate.hertz)
    for segment in 0..<grid.count(for: mix.frames) {
      guard !isStopped() else { return nil }
      let range = grid.range(of: segment, within: mix.frames)
      let stored = quantiser.quantise(try stream.next(range), firstFrame: range.lowerBound)
      try writer.write(stored)
      measurement.measure(stored, firstFrame: range.lowerBound)
    }
    try writer.close()
    let result = measurement.finish()
    return BuiltFile(
      deliverable: file.deliverable,
      song: file.song,
      songName: songName,
      path: file.path,
      digest: try digest(),
      soundDigest: result.soundDigest.description,
      frames: mix.frames,
      rate: file.rate,
      channels: stream.channels,
      loudness: result.loudness,
      truePeak: result.truePeak,
      loudnessRange: result.loudnessRange
    )
  }

  private func digest() throws(RenderProblem) -> String {
    do throws(FileProblem) {
      return try SHA256Digest(ofFileAt: path).description
    } catch {
      throw RenderProblem(unmade: file, "\(error)")
    }
  }
}

/// A file of a deliverable being written, with problems in the words of a build.
private struct DeliveryWriter: ~Copyable {
  private let file: PlannedFile
  private var writer: SoundFileWriter

  init(
    _ file: PlannedFile,
    at path: String,
    frames: Int,
    channels: Int
  ) throws(RenderProblem) {
    self.file = file
    do throws(SoundFileWritingProblem) {
      writer = try SoundFileWriter(
        path: path,
        container: file.format.container,
        encoding: file.depth.encoding,
        channels: channels,
        rate: file.rate.hertz,
        frames: frames,
        tags: file.tags.stored
      )
    } catch {
      throw RenderProblem(error, of: file)
    }
  }

  mutating func write(_ stored: Quantiser.Stored) throws(RenderProblem) {
    do throws(SoundFileWritingProblem) {
      if file.depth == .float32 {
        try writer.write(stored.heard.span)
      } else {
        try writer.write(stored.words.span)
      }
    } catch {
      throw RenderProblem(error, of: file)
    }
  }

  consuming func close() throws(RenderProblem) {
    let file = file
    do throws(SoundFileWritingProblem) {
      try writer.close()
    } catch {
      throw RenderProblem(error, of: file)
    }
  }
}

extension RenderProblem {
  init(_ problem: SoundFileWritingProblem, of file: PlannedFile) {
    if case .unsupported = problem {
      self.init(
        EngineCodes.wrongFormat,
        "`\(file.path)` of deliverable `\(file.deliverable)` cannot be made: \(problem)"
      )
    } else {
      self.init(unmade: file, "\(problem)")
    }
  }

  init(unmade file: PlannedFile, _ reason: String) {
    self.init(
      EngineCodes.unwritableFile,
      "`\(file.path)` of deliverable `\(file.deliverable)` was not made: \(reason)",
      notes: ["deliverables of earlier builds are as they were"]
    )
  }
}

extension PlannedFile.Format {
  fileprivate var container: SoundFileContainer {
    switch self {
    case .wav: .wav
    case .flac: .flac
    }
  }
}

extension PlannedFile.Depth {
  fileprivate var encoding: SoundFileEncoding {
    switch self {
    case .bits16: .integer16
    case .bits24: .integer24
    case .float32: .float32
    }
  }
}

extension PlannedFile.Tags {
  /// Absent where the plan has nothing to say.
  fileprivate var stored: SoundFileTags {
    func given(_ text: String) -> String? { text.isEmpty ? nil : text }
    return SoundFileTags(
      title: given(title),
      artist: given(artist),
      album: given(album),
      trackNumber: Int(trackNumber),
      date: given(date),
      comment: given(comment)
    )
  }
}
