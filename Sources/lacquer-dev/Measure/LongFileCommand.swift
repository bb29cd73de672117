import ArgumentParser
import Bindings
import Workspace

/// `lacquer-dev long-file`: a WAV past 4 GiB, written as builds write it and read back by others.
///
/// It takes minutes and gigabytes, so that no test does it.
struct LongFileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "long-file",
    abstract: "Write an RF64 past 4 GiB and read it with libsndfile and ffmpeg."
  )

  @Option(help: "Where the file is made for a while.") var folder = "\(OperatingSystem.scratch)"
  @Option(help: "Size of the sound in GiB.") var size = 5

  private static let rate = 96_000
  private static let channels = 2
  private static let framesOfBlock = 1 << 16

  private var frames: Int { size << 30 / (4 * Self.channels) }
  private var blocks: [Range<Int>] {
    stride(from: 0, to: frames, by: Self.framesOfBlock).map { start in
      start..<min(start + Self.framesOfBlock, frames)
    }
  }

  mutating func run() throws {
    OperatingSystem.makeFolder(Path(folder))
    let path = "\(folder)/long.wav"
    defer { OperatingSystem.removeFile(path) }
    let digest = try write(to: path)
    OperatingSystem.say("\(frames) frames of \(Self.channels) floats written")
    try readWithLibsndfile(path)
    OperatingSystem.say("libsndfile reads \(frames) frames, each as it was")
    try readWithFFmpeg(path, digest)
    OperatingSystem.say("ffmpeg reads the same bytes and finds the tags: SHA-256 \(digest)")
  }

  private func write(to path: String) throws -> String {
    var origin = SoundFileOrigin()
    origin.description = "long"
    origin.coding = "lacquer"
    var writer = try SoundFileWriter(
      path: path,
      container: .wav,
      encoding: .float32,
      channels: Self.channels,
      rate: Self.rate,
      frames: frames,
      contents: SoundFileContents(
        tags: ["TITLE": "Long", "ISRC": "DEA122600001"],
        origin: origin,
        markers: [SoundFileMarker(frame: frames - Self.rate, name: "last second")]
      )
    )
    var hasher = SHA256Hasher()
    for block in blocks {
      let samples = Self.samples(block)
      try writer.write(samples.span)
      hasher.update(Self.bytes(samples))
    }
    try writer.close()
    return hasher.finish().description
  }

  /// Each frame holds its own number, in two floats without a rest.
  private static func samples(_ frames: Range<Int>) -> [Float] {
    var samples: [Float] = []
    samples.reserveCapacity(channels * frames.count)
    for frame in frames {
      samples.append(Float(frame & 0xFF_FFFF) / 16_777_216)
      samples.append(Float(frame >> 24) / 16_777_216)
    }
    return samples
  }

  private static func bytes(_ samples: [Float]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * samples.count)
    for sample in samples {
      let bits = sample.bitPattern
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 24))
    }
    return bytes
  }

  private func readWithLibsndfile(_ path: String) throws {
    let reader = try SoundFileReader(path: path)
    guard reader.facts.frames == frames, reader.facts.rate == Self.rate else {
      throw ValidationError("libsndfile finds \(reader.facts.frames) frames")
    }
    for block in blocks {
      guard try reader.frames(block) == Self.samples(block) else {
        throw ValidationError("libsndfile reads other samples from frame \(block.lowerBound) on")
      }
    }
  }

  private func readWithFFmpeg(_ path: String, _ digest: String) throws {
    let hash = OperatingSystem.run(
      ["ffmpeg", "-v", "error", "-i", path, "-c", "copy", "-f", "hash", "-hash", "sha256", "-"],
      log: "long-file"
    )
    guard hash.status == 0, hash.lines == ["SHA256=\(digest)"] else {
      throw ValidationError("ffmpeg reads other bytes: \(hash.lines)")
    }
    let tags = OperatingSystem.run(
      ["ffprobe", "-v", "error", "-show_entries", "stream=duration_ts:format_tags=title", path],
      log: "long-file"
    )
    guard tags.lines.contains("duration_ts=\(frames)"), tags.lines.contains("TAG:title=Long") else {
      throw ValidationError("ffprobe says otherwise: \(tags.lines)")
    }
  }
}
