import Bindings
import Planning
import Quantities
import Signal
import Synchronization

/// Writes one file of a deliverable, under a temporary name.
final class FileSink: SegmentSink {
  /// What is known of a finished file.
  struct Digests: Hashable, Sendable {
    /// SHA-256 of the file.
    let file: String
    /// SHA-256 of its samples, little-endian and interleaved.
    let sound: String
  }

  fileprivate struct Writing: ~Copyable {
    var writer: SoundFileWriter
    var hasher = SHA256Hasher()
  }

  /// The digest of the samples where it is known already, as it is when only tags have changed.
  private let knownSound: String?

  let file: PlannedFile
  /// Where it is written.
  let path: String
  private let writing: Mutex<Writing?>

  init(
    _ file: PlannedFile,
    at path: String,
    frames: Int,
    channels: Int,
    knownSound: String?
  ) throws(RenderProblem) {
    self.file = file
    self.path = path
    self.knownSound = knownSound
    do throws(SoundFileWritingProblem) {
      let writer = try SoundFileWriter(
        path: path,
        container: file.format.container,
        encoding: file.encoding,
        channels: channels,
        rate: file.rate.hertz,
        frames: frames,
        contents: SoundFileContents(file)
      )
      writing = Mutex(Writing(writer: writer))
    } catch {
      throw RenderProblem(error, of: file)
    }
  }

  func receive(_ segment: SegmentBuffer, at index: Int) throws(RenderProblem) {
    let samples = segment.allSamples
    let bits = file.depth.bits
    try writing.withLock { writing throws(RenderProblem) in
      do throws(SoundFileWritingProblem) {
        if let bits {
          let scale = Float(1 << (bits - 1))
          let words = samples.map { Int32($0 * scale) << Int32(32 - bits) }
          try writing?.writer.write(words.span)
        } else {
          try writing?.writer.write(samples.span)
        }
      } catch {
        throw RenderProblem(error, of: file)
      }
      if knownSound == nil { writing?.hasher.update(SampleBytes.bytes(of: samples, bits: bits)) }
    }
  }

  /// Completes the file, with what was measured of its sound.
  func finish(_ measurement: Measurement) throws(RenderProblem) -> Digests {
    let sound = try writing.withLock { writing throws(RenderProblem) -> SHA256Digest in
      guard let end = writing.take() else { preconditionFailure("a file is finished once") }
      do throws(SoundFileWritingProblem) {
        return try end.close(loudness: SoundFileLoudness(measurement))
      } catch {
        throw RenderProblem(error, of: file)
      }
    }
    do throws(FileProblem) {
      let whole = try SHA256Digest(ofFileAt: path)
      return Digests(file: whole.description, sound: knownSound ?? sound.description)
    } catch {
      throw RenderProblem(unmade: file, "\(error)")
    }
  }
}

extension FileSink.Writing {
  fileprivate consuming func close(
    loudness: SoundFileLoudness
  ) throws(SoundFileWritingProblem) -> SHA256Digest {
    let sound = hasher.finish()
    try writer.close(loudness: loudness)
    return sound
  }
}

extension RenderProblem {
  init(_ problem: SoundFileWritingProblem, of file: PlannedFile) {
    switch problem {
    case .unsupported, .tooLong:
      self.init(
        EngineCodes.wrongFormat,
        "`\(file.path)` of deliverable `\(file.deliverable)` cannot be made: \(problem)"
      )
    case .cannotCreate, .notWritten, .incomplete: self.init(unmade: file, "\(problem)")
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

extension RenderProblem {
  /// A finished file that could not be put in its place.
  init(unmade file: BuiltFile, _ reason: String) {
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
    case .aiff: .aiff
    case .mp3: .mp3
    case .ogg: .ogg
    case .opus: .opus
    }
  }
}

extension PlannedFile {
  fileprivate var encoding: SoundFileEncoding {
    guard format.isLossless else { return .lossy(bitRate: bitRate) }
    switch depth {
    case .bits16: return .integer16
    case .bits24: return .integer24
    case .float32: return .float32
    }
  }
}
