import CSndfile

/// A sound file being written; the same samples and tags give the same bytes.
///
/// It writes to the path it is given, at once: whoever wants the file complete or not at all gives
/// a temporary name and renames after `close`. A writer that goes without `close` leaves a part.
@safe package struct SoundFileWriter: ~Copyable {
  package let encoding: SoundFileEncoding
  package let channels: Int
  /// Frames promised, which choose between WAV and RF64.
  package let frames: Int
  private let file: OutputFile
  private let description: SoundFileDescription
  private var handle: OpaquePointer?
  private var written = 0

  /// - Parameters:
  ///   - path: made anew or emptied.
  ///   - container: of the file; `wav` becomes `rf64` where it must.
  ///   - encoding: of the samples.
  ///   - channels: interleaved in what is written.
  ///   - rate: in frames per second.
  ///   - frames: that will be written in all.
  ///   - contents: what it holds besides, in the way of the container.
  /// - Throws: where the file cannot be made, or not of this kind.
  package init(
    path: String,
    container: SoundFileContainer,
    encoding: SoundFileEncoding,
    channels: Int,
    rate: Int,
    frames: Int,
    contents: SoundFileContents = SoundFileContents()
  ) throws(SoundFileWritingProblem) {
    let container = container.roomy(forBytes: frames * channels * encoding.bytes)
    guard container != .aiff || !container.isTooLong(forBytes: frames * channels * encoding.bytes)
    else { throw .tooLong(container) }
    var stored = SF_INFO()
    stored.samplerate = CInt(clamping: rate)
    stored.channels = CInt(clamping: channels)
    stored.format = CInt(container.format | encoding.format(in: container))
    guard unsafe sf_format_check(&stored) != 0 else {
      throw .unsupported(container, encoding, channels: channels, rate: rate)
    }
    let file: OutputFile
    do throws(FileProblem) {
      file = try OutputFile(path: path, edit: container.edit(for: contents.tags))
    } catch {
      throw .cannotCreate(error)
    }
    var callbacks = OutputFile.callbacks
    let userData = unsafe Unmanaged.passUnretained(file).toOpaque()
    let opened = unsafe SoundFileOpening.handle {
      unsafe sf_open_virtual(&callbacks, CInt(SFM_WRITE), &stored, userData)
    }
    guard let handle = unsafe opened.handle else {
      throw Self.failure(file, unsafe opened.error)
    }
    // The PEAK chunk holds the time of writing.
    _ = unsafe sf_command(handle, CInt(SFC_SET_ADD_PEAK_CHUNK), nil, CInt(SF_FALSE))
    if case .lossy(let bitRate) = encoding {
      let settings = LossySettings(container, bitRate: bitRate, channels: channels)
      unsafe settings.apply(to: handle)
    }
    let description = SoundFileDescription(
      contents,
      container: container,
      encoding: encoding,
      channels: channels,
      rate: rate
    )
    if let chunk = description.before(nil) {
      let error = unsafe Self.add(chunk, to: handle)
      guard error == 0 else {
        _ = unsafe sf_close(handle)
        throw Self.failure(file, error)
      }
    }
    unsafe self.handle = handle
    self.file = file
    self.description = description
    self.encoding = encoding
    self.channels = channels
    self.frames = frames
  }

  deinit {
    if unsafe handle != nil { _ = unsafe sf_close(handle) }
  }

  /// Writes whole frames of quantised samples.
  ///
  /// - Parameter samples: interleaved, the sample in the upper bits: a 24-bit value times 2^8, a
  ///   16-bit value times 2^16. Lower bits are cut off.
  /// - Throws: where the disk does not take them.
  package mutating func write(_ samples: Span<Int32>) throws(SoundFileWritingProblem) {
    precondition(!encoding.takesFloats, "a float file takes floats")
    let count = samples.count / channels
    precondition(count * channels == samples.count, "whole frames are written")
    let done = unsafe samples.withUnsafeBufferPointer { buffer in
      unsafe sf_writef_int(handle, buffer.baseAddress, sf_count_t(count))
    }
    try account(Int(done), of: count)
  }

  /// Writes whole frames as they are, interleaved.
  package mutating func write(_ samples: Span<Float>) throws(SoundFileWritingProblem) {
    precondition(encoding.takesFloats, "an integer file takes integers, quantised by the caller")
    let count = samples.count / channels
    precondition(count * channels == samples.count, "whole frames are written")
    let done = unsafe samples.withUnsafeBufferPointer { buffer in
      unsafe sf_writef_float(handle, buffer.baseAddress, sf_count_t(count))
    }
    try account(Int(done), of: count)
  }

  /// Completes the file; only now is all that was written known to have been taken by the system.
  ///
  /// What was measured of the sound is written where the container has a place for it.
  package consuming func close(
    loudness: SoundFileLoudness? = nil
  ) throws(SoundFileWritingProblem) {
    let error = unsafe sf_close(handle)
    unsafe handle = nil
    if error == 0, file.failure == nil {
      if let chunk = description.before(loudness) { file.replace(chunk) }
      file.append(description.behind(loudness))
    }
    file.close()
    guard error == 0, file.failure == nil else { throw Self.failure(file, error) }
    guard written == frames else { throw .incomplete(written: written, promised: frames) }
  }

  /// Adds a chunk before the sound; its length stays.
  ///
  /// - Returns: the library's error number, 0 where all is well.
  private static func add(_ chunk: FileChunk, to handle: OpaquePointer) -> CInt {
    var stored = unsafe SF_CHUNK_INFO()
    unsafe withUnsafeMutableBytes(of: &stored.id) { unsafe $0.copyBytes(from: chunk.id.utf8) }
    unsafe stored.id_size = UInt32(chunk.id.utf8.count)
    var body = chunk.body
    return unsafe body.withUnsafeMutableBytes { bytes in
      unsafe stored.datalen = UInt32(bytes.count)
      unsafe stored.data = bytes.baseAddress
      return unsafe sf_set_chunk(handle, &stored)
    }
  }

  private mutating func account(_ done: Int, of count: Int) throws(SoundFileWritingProblem) {
    written += max(0, done)
    guard done == count, file.failure == nil else {
      throw Self.failure(file, unsafe sf_error(handle))
    }
  }

  /// The system's own reason where there is one, since the library only says that it failed.
  private static func failure(_ file: OutputFile, _ error: CInt) -> SoundFileWritingProblem {
    if let failure = file.failure { return .notWritten(reason: systemSentence(failure)) }
    return .notWritten(reason: unsafe String(cString: sf_error_number(error)))
  }
}

/// Why a sound file was not written.
package enum SoundFileWritingProblem: Error, Hashable, Sendable {
  case cannotCreate(FileProblem)
  case unsupported(SoundFileContainer, SoundFileEncoding, channels: Int, rate: Int)
  /// Its sizes are numbers of 32 bits.
  case tooLong(SoundFileContainer)
  /// The disk is full, or the like.
  case notWritten(reason: String)
  /// The writer was closed before or after its time.
  case incomplete(written: Int, promised: Int)
}

extension SoundFileWritingProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .cannotCreate(.notFound): "its folder does not exist"
    case .cannotCreate(.isDirectory): "a folder is in its place"
    case .cannotCreate(.notReadable(let reason)): "it cannot be made: \(reason)"
    case .unsupported(let container, let encoding, let channels, let rate):
      "\(container) holds no \(encoding) samples of \(channels) channels at \(rate) Hz"
    case .tooLong(let container): "\(container) holds no more than 4 GiB"
    case .notWritten(let reason): "it cannot be written: \(reason)"
    case .incomplete(let written, let promised): "\(written) of \(promised) frames were written"
    }
  }
}
