import CSndfile
import Glibc

/// Sound on its way into an MP3 in memory: what browsers play, in a tenth of the space.
///
/// The same samples give the same bytes on one machine. Rates up to 48 kHz, one or two channels.
@safe package struct PreviewEncoder: ~Copyable {
  private let memory = MemoryFile()
  private var handle: OpaquePointer?
  private let channels: Int

  /// Frames per second that MPEG audio has (ISO/IEC 11172-3 and 13818-3, and MPEG 2.5).
  package static let rates = [
    8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000,
  ]
  /// From 0, best, to 1, smallest; about 110 kbit/s for stereo music.
  private static let compression = 0.55

  package init(channels: Int, rate: Int) throws(SoundFileWritingProblem) {
    var stored = SF_INFO()
    stored.samplerate = CInt(clamping: rate)
    stored.channels = CInt(clamping: channels)
    stored.format = CInt(SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III)
    var callbacks = MemoryFile.callbacks
    let userData = unsafe Unmanaged.passUnretained(memory).toOpaque()
    let opened = unsafe SoundFileOpening.handle {
      unsafe sf_open_virtual(&callbacks, CInt(SFM_WRITE), &stored, userData)
    }
    guard let handle = unsafe opened.handle else {
      throw unsafe .notWritten(reason: String(cString: sf_error_number(opened.error)))
    }
    unsafe LossySettings(compression: Self.compression).apply(to: handle)
    unsafe self.handle = handle
    self.channels = channels
  }

  deinit {
    if unsafe handle != nil { _ = unsafe sf_close(handle) }
  }

  /// Takes whole frames, interleaved.
  package mutating func write(_ samples: Span<Float>) throws(SoundFileWritingProblem) {
    let count = samples.count / channels
    precondition(count * channels == samples.count, "whole frames are written")
    let done = unsafe samples.withUnsafeBufferPointer { buffer in
      unsafe sf_writef_float(handle, buffer.baseAddress, sf_count_t(count))
    }
    guard done == count else {
      throw unsafe .notWritten(reason: String(cString: sf_strerror(handle)))
    }
  }

  /// The finished file.
  package consuming func finish() throws(SoundFileWritingProblem) -> [UInt8] {
    let error = unsafe sf_close(handle)
    unsafe handle = nil
    guard error == 0 else {
      throw unsafe .notWritten(reason: String(cString: sf_error_number(error)))
    }
    return memory.bytes
  }
}

/// A file that is nowhere but in memory.
final class MemoryFile {
  private(set) var bytes: [UInt8] = []
  private var position = 0

  /// What the library calls; its user data is a `MemoryFile` that outlives the handle.
  static var callbacks: SF_VIRTUAL_IO {
    unsafe SF_VIRTUAL_IO(
      get_filelen: { unsafe sf_count_t(MemoryFile.from($0).bytes.count) },
      seek: { unsafe MemoryFile.from($2).seek(to: Int($0), from: $1) },
      read: { unsafe MemoryFile.from($2).read(into: $0, Int($1)) },
      write: { unsafe MemoryFile.from($2).write($0, Int($1)) },
      tell: { unsafe sf_count_t(MemoryFile.from($0).position) }
    )
  }

  private static func from(_ userData: UnsafeMutableRawPointer?) -> MemoryFile {
    guard let userData = unsafe userData else { preconditionFailure("callbacks without a file") }
    return unsafe Unmanaged<MemoryFile>.fromOpaque(userData).takeUnretainedValue()
  }

  private func seek(to offset: Int, from origin: CInt) -> sf_count_t {
    let base = origin == SEEK_SET ? 0 : origin == SEEK_CUR ? position : bytes.count
    position = max(0, base + offset)
    return sf_count_t(position)
  }

  private func read(into target: UnsafeMutableRawPointer?, _ count: Int) -> sf_count_t {
    let part = bytes.dropFirst(position).prefix(count)
    unsafe part.withUnsafeBytes { source in
      if let base = source.baseAddress {
        unsafe target?.copyMemory(from: base, byteCount: part.count)
      }
    }
    position += part.count
    return sf_count_t(part.count)
  }

  private func write(_ source: UnsafeRawPointer?, _ count: Int) -> sf_count_t {
    let added = unsafe UnsafeRawBufferPointer(start: source, count: count)
    if position > bytes.count {
      bytes += Array(repeating: 0, count: position - bytes.count)
    }
    let end = min(bytes.count, position + count)
    unsafe bytes.replaceSubrange(position..<end, with: added)
    position += count
    return sf_count_t(count)
  }
}
