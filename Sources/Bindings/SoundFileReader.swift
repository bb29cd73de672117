import CSndfile
import Glibc
import Signal
import Synchronization

/// A sound file open for reading, in any format that libsndfile decodes.
///
/// May be shared between threads; reads take turns. Frames come as interleaved float32, full scale
/// being 1, and never fewer than asked for: what is missing is thrown, not filled with silence.
package final class SoundFileReader: Sendable {
  package let facts: SoundFileFacts
  private let decoder: Mutex<Decoder>

  /// Stands for the library's version, on which samples and bytes may depend.
  package static var version: UInt64 {
    var hash = ContentHasher()
    hash.update(unsafe Array(String(cString: sf_version_string()).utf8))
    return hash.finish().words.1
  }

  /// Opens a file and compares its header with its length.
  ///
  /// What only decoding shows, such as a FLAC file without its tail, is found by `verify` or by
  /// reading there.
  package init(path: String) throws(SoundFileProblem) {
    let decoder = try Decoder.opening(path)
    facts = decoder.facts
    self.decoder = Mutex(decoder)
  }

  /// Fills `buffer` with the frames from `frame` on, as many as it has room for.
  ///
  /// Reading on where the last read ended needs no seeking.
  package func read(
    from frame: Int,
    into buffer: inout MutableSpan<Float>
  ) throws(SoundFileProblem) {
    let count = buffer.count / facts.channels
    precondition(count * facts.channels == buffer.count, "the buffer holds whole frames")
    precondition(
      frame >= 0 && frame + count <= facts.frames,
      "frames \(frame)..<\(frame + count) of \(facts.frames)"
    )
    try unsafe buffer.withUnsafeMutableBufferPointer {
      target throws(SoundFileProblem) in
      try decoder.withLock { decoder throws(SoundFileProblem) in
        try unsafe decoder.read(from: frame, into: target)
      }
    }
  }

  /// The frames of `range`, interleaved.
  package func frames(_ range: Range<Int>) throws(SoundFileProblem) -> [Float] {
    var frames = [Float](repeating: 0, count: range.count * facts.channels)
    var span = frames.mutableSpan
    try read(from: range.lowerBound, into: &span)
    return frames
  }

  /// Decodes the whole file, and throws what is wrong with it.
  package func verify() throws(SoundFileProblem) {
    for start in stride(from: 0, to: facts.frames, by: Self.verifiedAtOnce) {
      _ = try frames(start..<min(start + Self.verifiedAtOnce, facts.frames))
    }
  }

  /// In frames.
  private static let verifiedAtOnce = 65_536
}

/// Owner of one libsndfile handle.
@safe private struct Decoder: ~Copyable, @unchecked Sendable {
  // The handle has one owner and is used by one thread at a time, hence `@unchecked`.
  private let handle: OpaquePointer
  let facts: SoundFileFacts
  /// True for little-endian integers of 24 bits, which are turned into samples here: the library
  /// takes a small buffer at a time and twice as long.
  private let isPacked24: Bool
  /// The frame that comes next without seeking; nil after a failure.
  private var next: Int? = 0

  private init(owning handle: OpaquePointer, _ stored: SF_INFO) {
    unsafe self.handle = handle
    facts = SoundFileFacts(stored)
    let isSwapped = unsafe sf_command(handle, CInt(SFC_RAW_DATA_NEEDS_ENDSWAP), nil, 0) != SF_FALSE
    isPacked24 = SoundFileFacts.isPlain24(stored) && !isSwapped
  }

  deinit {
    _ = unsafe sf_close(handle)
  }

  /// What libsndfile answers for a FLAC file without a length is near the largest number; a year at
  /// 384 kHz is a thousandth of this bound.
  private static let framesUnknown = 1 << 53

  static func opening(_ path: String) throws(SoundFileProblem) -> Decoder {
    let (size, end, descriptor) = try inspect(path)
    var stored = SF_INFO()
    // The library closes the descriptor, also when it fails.
    let opened = unsafe SoundFileOpening.handle {
      unsafe sf_open_fd(descriptor, CInt(SFM_READ), &stored, CInt(SF_TRUE))
    }
    guard let handle = unsafe opened.handle else {
      throw unsafe size == 0 ? .empty : openingProblem(opened.error)
    }
    let decoder = unsafe Decoder(owning: handle, stored)
    let facts = decoder.facts
    guard facts.channels > 0, facts.rate > 0 else {
      throw .malformed(reason: "\(facts.channels) channels at \(facts.rate) Hz")
    }
    guard (0..<framesUnknown).contains(facts.frames) else { throw .lengthUnknown }
    switch end {
    case .whole: break
    case .unmarked: throw .truncated(present: facts.frames, declared: nil)
    case .cut(let declared, let present):
      let perFrame = SoundFileFacts.bytesPerFrame(stored)
      throw .truncated(
        present: perFrame.map { present / $0 } ?? facts.frames,
        declared: perFrame.map { declared / $0 }
      )
    }
    return decoder
  }

  private static func inspect(
    _ path: String
  ) throws(SoundFileProblem) -> (size: Int, end: ContainerEnd, descriptor: CInt) {
    do throws(FileProblem) {
      let file = try ReadableFile(path: path)
      let end = try ContainerEnd(of: file)
      let descriptor = fcntl(file.descriptor, F_DUPFD_CLOEXEC, 0)
      guard descriptor >= 0 else { throw FileProblem(errno) }
      return (file.size, end, descriptor)
    } catch {
      throw .file(error)
    }
  }

  private static func openingProblem(_ error: CInt) -> SoundFileProblem {
    let reason = unsafe String(cString: sf_error_number(error))
    return switch Int(error) {
    case SF_ERR_UNRECOGNISED_FORMAT: .notAudio
    case SF_ERR_SYSTEM: .file(.notReadable(reason))
    default: .malformed(reason: reason)
    }
  }

  mutating func read(
    from frame: Int,
    into target: UnsafeMutableBufferPointer<Float>
  ) throws(SoundFileProblem) {
    let count = target.count / facts.channels
    guard count > 0, let base = target.baseAddress else { return }
    if next != frame {
      next = nil
      guard unsafe sf_seek(handle, sf_count_t(frame), SEEK_SET) == sf_count_t(frame) else {
        throw .damaged(frame: frame, reason: unsafe String(cString: sf_strerror(handle)))
      }
    }
    next = nil
    let got =
      if isPacked24 {
        unsafe readPacked(count, into: target)
      } else {
        Int(unsafe sf_readf_float(handle, base, sf_count_t(count)))
      }
    guard unsafe sf_error(handle) == 0 else {
      throw .damaged(
        frame: frame + max(0, got),
        reason: unsafe String(cString: sf_strerror(handle))
      )
    }
    guard got == count else {
      throw .truncated(present: frame + max(0, got), declared: facts.frames)
    }
    if facts.samples == .floatingPoint {
      for index in 0..<(count * facts.channels) where unsafe !target[index].isFinite {
        throw .notFinite(frame: frame + index / facts.channels)
      }
    }
    next = frame + count
  }

  /// The frames that were there.
  private func readPacked(_ count: Int, into target: UnsafeMutableBufferPointer<Float>) -> Int {
    var bytes = [UInt8](repeating: 0, count: 3 * count * facts.channels)
    let size = sf_count_t(bytes.count)
    let got = unsafe bytes.withUnsafeMutableBytes {
      unsafe sf_read_raw(handle, $0.baseAddress, size)
    }
    guard got == size else { return Int(max(0, got)) / (3 * facts.channels) }
    var samples = unsafe MutableSpan(_unsafeElements: target)
    SampleLoops.unpack24(bytes.span, into: &samples)
    return count
  }
}
