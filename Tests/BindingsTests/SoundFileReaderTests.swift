import Bindings
import Foundation
import TestSupport
import Testing

@Suite struct SoundFileReaderTests {
  @Test func `samples of hand-made files are their fractions of full scale`() throws {
    let folder = try TemporaryFolder()
    let small = WAVBytes(channels: 2, sound: [0, 0x40, 0, 0xC0, 0xFF, 0x7F, 0, 0x80])
    let reader = try SoundFileReader(path: folder.write(small.bytes, as: "small.wav"))
    #expect(try reader.frames(0..<2) == [0.5, -0.5, 32_767 / 32_768, -1])
    let large = WAVBytes(bits: 24, sound: [1, 0, 0, 0xFF, 0xFF, 0x7F, 0, 0, 0x80])
    let other = try SoundFileReader(path: folder.write(large.bytes, as: "large.wav"))
    #expect(try other.frames(0..<3) == [1 / 8_388_608, 8_388_607 / 8_388_608, -1])
  }

  @Test(arguments: [SoundFileContainer.wav, .flac])
  func `reading in any order gives the same frames`(container: SoundFileContainer) throws {
    let folder = try TemporaryFolder()
    let samples = randomSamples(60_000, bits: 24, seed: 8)
    let reader = try SoundFileReader(path: write(samples, container, in: folder))
    let all = try reader.frames(0..<30_000)
    let seed: UInt64 = 9
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      let start = Int.random(in: 0...30_000, using: &random)
      let end = min(30_000, start + Int.random(in: 0...9_000, using: &random))
      let piece = try reader.frames(start..<end)
      #expect(piece == Array(all[2 * start..<2 * end]), "seed \(seed), \(start)..<\(end)")
    }
  }

  @Test func `threads that share a reader do not disturb each other`() throws {
    let folder = try TemporaryFolder()
    let samples = randomSamples(60_000, bits: 24, seed: 10)
    let reader = try SoundFileReader(path: write(samples, .flac, in: folder))
    DispatchQueue.concurrentPerform(iterations: 64) { turn in
      let start = turn * 7_919 % 29_000
      let expected = samples[2 * start..<2 * start + 2_000].map { Float($0) / 2_147_483_648 }
      #expect((try? reader.frames(start..<start + 1_000)) == expected)
    }
  }

  @Test(arguments: ["two words.wav", "\u{1F3B8}.flac", "line\nbreak", "no-ending", "wrong.mp3"])
  func `the contents count, not the name`(name: String) throws {
    let folder = try TemporaryFolder()
    let path = try write(randomSamples(20, bits: 24, seed: 1), .wav, in: folder, name: name)
    #expect(try SoundFileReader(path: path).facts.container == "WAV (Microsoft)")
  }

  @Test func `a WAV shorter than its header says is truncated`() throws {
    let folder = try TemporaryFolder()
    let cut = WAVBytes(channels: 2, sound: [UInt8](repeating: 1, count: 400), declared: 4_000)
    let path = try folder.write(cut.bytes, as: "take.wav")
    #expect(throws: SoundFileProblem.truncated(present: 100, declared: 1_000)) {
      try SoundFileReader(path: path)
    }
  }

  @Test(arguments: [UInt32.max, 0x7FFF_F000])
  func `a WAV written through a pipe is as long as its file`(declared: UInt32) throws {
    let folder = try TemporaryFolder()
    let streamed = WAVBytes(sound: [UInt8](repeating: 1, count: 400), declared: declared)
    let reader = try SoundFileReader(path: folder.write(streamed.bytes, as: "take.wav"))
    #expect(reader.facts.frames == 200)
    try reader.verify()
  }

  @Test func `an RF64 shorter than its header says is truncated`() throws {
    let folder = try TemporaryFolder()
    _ = try write(randomSamples(2_000, bits: 24, seed: 2), .rf64, in: folder)
    let whole = try folder.bytes(of: "take")
    // 3 of 1000 frames, 6 bytes each.
    let path = try folder.write(Array(whole.dropLast(18)), as: "cut")
    #expect(throws: SoundFileProblem.truncated(present: 997, declared: 1_000)) {
      try SoundFileReader(path: path)
    }
  }

  @Test(arguments: [1, 100, 30_000, 60_000])
  func `a FLAC without its tail is noticed`(missing: Int) throws {
    let folder = try TemporaryFolder()
    _ = try write(randomSamples(40_000, bits: 24, seed: 2), .flac, in: folder)
    let whole = try folder.bytes(of: "take")
    let path = try folder.write(Array(whole.dropLast(missing)), as: "cut")
    #expect(throws: SoundFileProblem.self) { try SoundFileReader(path: path).verify() }
    #expect(throws: SoundFileProblem.self) {
      let reader = try SoundFileReader(path: path)
      _ = try reader.frames(reader.facts.frames - 1..<reader.facts.frames)
    }
  }

  @Test func `a FLAC with a flipped bit is damaged`() throws {
    let folder = try TemporaryFolder()
    _ = try write(randomSamples(40_000, bits: 24, seed: 2), .flac, in: folder)
    var bytes = try folder.bytes(of: "take")
    bytes[bytes.count / 2] ^= 16
    let path = try folder.write(bytes, as: "flipped")
    let problem = #expect(throws: SoundFileProblem.self) {
      try SoundFileReader(path: path).verify()
    }
    guard case .damaged = problem else {
      Issue.record("\(String(describing: problem))")
      return
    }
  }

  @Test(
    .enabled(if: Program.isThere("ffmpeg")),
    arguments: [
      ("aiff", "pcm_s24be"), ("caf", "pcm_s24be"), ("au", "pcm_s16be"), ("wav", "pcm_s24le"),
      ("ogg", "libvorbis"), ("flac", "flac"), ("aiff", "pcm_f32be"), ("wav", "adpcm_ms"),
    ]
  )
  func `files of another program are whole, and truncated when cut`(
    ending: String,
    codec: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("take.\(ending)")
    let program = try #require(Program.find("ffmpeg"))
    try Program.run(
      program,
      ["-v", "error", "-f", "lavfi", "-i", "sine=440:r=48000:d=1", "-c:a", codec, path]
    )
    let reader = try SoundFileReader(path: path)
    try reader.verify()
    #expect(abs(reader.facts.frames - 48_000) <= 2_048)
    #expect(reader.facts.rate == 48_000)
    let bytes = try folder.bytes(of: "take.\(ending)")
    let cut = try folder.write(Array(bytes.dropLast(bytes.count / 3)), as: "cut")
    #expect(throws: SoundFileProblem.self) { try SoundFileReader(path: cut).verify() }
  }

  @Test func `a FLAC whose header leaves the length open is refused`() throws {
    let folder = try TemporaryFolder()
    _ = try write(randomSamples(2_000, bits: 24, seed: 2), .flac, in: folder)
    var bytes = try folder.bytes(of: "take")
    // RFC 9639 section 8.2: the last 36 bits of the first 18 bytes of STREAMINFO, 0 for unknown.
    bytes[21] &= 0xF0
    for index in 22..<26 { bytes[index] = 0 }
    let path = try folder.write(bytes, as: "open")
    #expect(throws: SoundFileProblem.lengthUnknown) { try SoundFileReader(path: path) }
  }

  @Test func `what is no sound is told apart`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: SoundFileProblem.file(.notFound)) {
      try SoundFileReader(path: folder.file("missing.wav"))
    }
    #expect(throws: SoundFileProblem.file(.isDirectory)) { try SoundFileReader(path: folder.path) }
    #expect(throws: SoundFileProblem.file(.notReadable("not a regular file"))) {
      try SoundFileReader(path: "/dev/zero")
    }
    let empty = try folder.write([], as: "empty.wav")
    #expect(throws: SoundFileProblem.empty) { try SoundFileReader(path: empty) }
    let text = try folder.write(Array("songs: [one, two]\n".utf8), as: "text.wav")
    #expect(throws: SoundFileProblem.notAudio) { try SoundFileReader(path: text) }
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity])
  func `a float file with a sample that is no number says where`(value: Float) throws {
    let folder = try TemporaryFolder()
    let sound = [0, 0, 0, value].flatMap { sample in
      withUnsafeBytes(of: sample.bitPattern.littleEndian) { Array($0) }
    }
    let bytes = WAVBytes(formatTag: 3, channels: 2, bits: 32, sound: sound).bytes
    let reader = try SoundFileReader(path: folder.write(bytes, as: "take.wav"))
    #expect(throws: SoundFileProblem.notFinite(frame: 1)) { try reader.verify() }
  }

  @Test func `files that cannot be used leave nothing open`() throws {
    let folder = try TemporaryFolder()
    let text = try folder.write(Array("no sound".utf8), as: "text.wav")
    let cut = WAVBytes(sound: [0, 0], declared: 4)
    let short = try folder.write(cut.bytes, as: "cut.wav")
    // More often than a program may have files open by default, 1024.
    for _ in 0..<1_200 {
      #expect(throws: SoundFileProblem.notAudio) { try SoundFileReader(path: text) }
      #expect(throws: SoundFileProblem.truncated(present: 1, declared: 2)) {
        try SoundFileReader(path: short)
      }
    }
  }

  @Test func `mutilated headers never crash the reader`() throws {
    let folder = try TemporaryFolder()
    let seed: UInt64 = 11
    var random = SeededRandom(seed: seed)
    for container in [SoundFileContainer.wav, .rf64, .flac] {
      _ = try write(randomSamples(400, bits: 24, seed: 2), container, in: folder)
      let whole = try folder.bytes(of: "take")
      for _ in 0..<200 {
        var bytes = whole
        for _ in 0..<3 {
          bytes[Int.random(in: 0..<100, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        let path = try folder.write(bytes, as: "mutilated")
        do {
          let reader = try SoundFileReader(path: path)
          #expect(reader.facts.frames >= 0, "seed \(seed)")
          if reader.facts.frames < 1_000_000 { try reader.verify() }
        } catch {
          #expect(!error.description.isEmpty)
        }
      }
    }
  }

  private func write(
    _ samples: [Int32],
    _ container: SoundFileContainer,
    in folder: TemporaryFolder,
    name: String = "take"
  ) throws -> String {
    var writer = try SoundFileWriter(
      path: folder.file(name),
      container: container,
      encoding: .integer24,
      channels: 2,
      rate: 48_000,
      frames: samples.count / 2
    )
    try writer.write(samples.span)
    try writer.close()
    return folder.file(name)
  }
}
