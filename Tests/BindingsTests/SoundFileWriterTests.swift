import Foundation
import TestSupport
import Testing

@testable import Bindings

@Suite struct SoundFileWriterTests {
  /// A container with an encoding of integers.
  struct Kind: Sendable, CustomTestStringConvertible {
    let container: SoundFileContainer
    let encoding: SoundFileEncoding

    var bits: Int { encoding.bytes * 8 }
    var testDescription: String { "\(container) \(bits)" }

    static let integers = [
      Kind(container: .wav, encoding: .integer16), Kind(container: .wav, encoding: .integer24),
      Kind(container: .rf64, encoding: .integer24), Kind(container: .flac, encoding: .integer16),
      Kind(container: .flac, encoding: .integer24),
    ]
  }

  private let tags: SoundFileTags = [
    "TITLE": "Night \u{1F319} Train", "ARTIST": "Ana", "ALBUM": "First Light",
    "TRACKNUMBER": "3", "DATE": "2026-03-04", "COMMENT": "seed 1",
  ]

  @Test(arguments: Kind.integers)
  func `integers come back exactly`(kind: Kind) throws {
    let folder = try TemporaryFolder()
    let samples = randomSamples(20_000, bits: kind.bits, seed: 3) + [.min, .min]
    let path = try write(samples, kind, in: folder)
    let reader = try SoundFileReader(path: path)
    try reader.verify()
    #expect(reader.facts.frames == 10_001)
    #expect(reader.facts.channels == 2)
    #expect(reader.facts.rate == 44_100)
    #expect(reader.facts.bits == kind.bits)
    #expect(reader.facts.samples == .integer)
    // Left-justified in 32 bits, so that full scale is 2^31 for every encoding.
    #expect(try reader.frames(0..<10_001) == samples.map { Float($0) / 2_147_483_648 })
  }

  @Test func `floats come back exactly, also beyond full scale`() throws {
    let folder = try TemporaryFolder()
    let samples: [Float] = [0, -0.0, 1, -1, 1.5, -300, 0.1, .leastNonzeroMagnitude]
    let path = folder.file("mix.wav")
    var writer = try SoundFileWriter(
      path: path,
      container: .wav,
      encoding: .float32,
      channels: 1,
      rate: 96_000,
      frames: 8
    )
    try writer.write(samples.span)
    try writer.close()
    let reader = try SoundFileReader(path: path)
    #expect(try reader.frames(0..<8).map(\.bitPattern) == samples.map(\.bitPattern))
    #expect(reader.facts.samples == .floatingPoint)
  }

  @Test func `a 24-bit WAV holds little-endian triples after a plain header`() throws {
    let folder = try TemporaryFolder()
    _ = try write(
      [0x1234_5600, -0x100],
      Kind(container: .wav, encoding: .integer24),
      in: folder
    )
    let plain = WAVBytes(
      channels: 2,
      rate: 44_100,
      bits: 24,
      sound: [0x56, 0x34, 0x12, 0xFF, 0xFF, 0xFF]
    )
    #expect(try folder.bytes(of: "take") == plain.bytes)
  }

  @Test(arguments: Kind.integers)
  func `the same samples and tags give the same bytes`(kind: Kind) throws {
    let folder = try TemporaryFolder()
    let samples = randomSamples(20_000, bits: kind.bits, seed: 4)
    _ = try write(samples, kind, in: folder, name: "first", tags: tags)
    let first = try folder.bytes(of: "first")
    _ = try write(samples, kind, in: folder, name: "second", tags: tags)
    #expect(try folder.bytes(of: "second") == first)
  }

  @Test(arguments: Kind.integers)
  func `pieces give the same bytes as the whole`(kind: Kind) throws {
    let folder = try TemporaryFolder()
    let samples = randomSamples(20_000, bits: kind.bits, seed: 5)
    _ = try write(samples, kind, in: folder, name: "whole")
    _ = try write(samples, kind, in: folder, name: "pieces", atOnce: 74)
    #expect(try folder.bytes(of: "pieces") == folder.bytes(of: "whole"))
  }

  @Test func `a float WAV names no time and no program`() throws {
    let folder = try TemporaryFolder()
    var writer = try SoundFileWriter(
      path: folder.file("mix.wav"),
      container: .wav,
      encoding: .float32,
      channels: 1,
      rate: 48_000,
      frames: 1,
      contents: SoundFileContents(tags: ["TITLE": "Night Train"])
    )
    try writer.write([Float(0.5)].span)
    try writer.close()
    let text = try String(decoding: folder.bytes(of: "mix.wav"), as: UTF8.self)
    #expect(!text.contains("PEAK"))
    #expect(!text.contains("libsndfile"))
    #expect(text.contains("INAM"))
  }

  @Test(
    .enabled(if: Program.isThere("ffprobe")),
    arguments: [
      Kind(container: .wav, encoding: .integer24), Kind(container: .flac, encoding: .integer24),
      Kind(container: .rf64, encoding: .integer16),
    ]
  )
  func `ffprobe reads the tags`(kind: Kind) throws {
    let folder = try TemporaryFolder()
    let path = try write(randomSamples(8_000, bits: 16, seed: 6), kind, in: folder, tags: tags)
    let program = try #require(Program.find("ffprobe"))
    let text = try Program.run(
      program,
      ["-v", "error", "-show_entries", "format_tags", "-of", "default=noprint_wrappers=1", path]
    ).output
    let found = Set(text.split(separator: "\n").map { $0.lowercased() })
    let expected = [
      "title=night \u{1F319} train", "artist=ana", "album=first light", "track=3",
      "date=2026-03-04", "comment=seed 1",
    ]
    for line in expected { #expect(found.contains("tag:" + line), "\(text)") }
  }

  @Test(arguments: Kind.integers)
  func `a full disk is an error, at the latest when closing`(kind: Kind) throws {
    #expect(throws: SoundFileWritingProblem.notWritten(reason: "No space left on device")) {
      var writer = try SoundFileWriter(
        path: "/dev/full",
        container: kind.container,
        encoding: kind.encoding,
        channels: 1,
        rate: 48_000,
        frames: 10
      )
      try writer.write([Int32](repeating: 0, count: 10).span)
      try writer.close()
    }
  }

  @Test func `fewer frames than promised are an error`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: SoundFileWritingProblem.incomplete(written: 1, promised: 2)) {
      var writer = try SoundFileWriter(
        path: folder.file("take.wav"),
        container: .wav,
        encoding: .integer16,
        channels: 1,
        rate: 48_000,
        frames: 2
      )
      try writer.write([Int32(0)].span)
      try writer.close()
    }
  }

  @Test func `where no file can be made, nothing is`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: SoundFileWritingProblem.cannotCreate(.notFound)) {
      _ = try SoundFileWriter(
        path: folder.file("no/take.wav"),
        container: .wav,
        encoding: .integer16,
        channels: 1,
        rate: 48_000,
        frames: 0
      )
    }
    let problem = SoundFileWritingProblem.unsupported(.flac, .float32, channels: 1, rate: 48_000)
    #expect(throws: problem) {
      _ = try SoundFileWriter(
        path: folder.file("take.flac"),
        container: .flac,
        encoding: .float32,
        channels: 1,
        rate: 48_000,
        frames: 0
      )
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test(arguments: [(3 << 30, SoundFileContainer.wav), (1 << 32, .rf64), (5 << 30, .rf64)])
  func `a WAV past 4 GiB is an RF64`(bytes: Int, expected: SoundFileContainer) {
    #expect(SoundFileContainer.wav.roomy(forBytes: bytes) == expected)
    #expect(SoundFileContainer.flac.roomy(forBytes: bytes) == .flac)
  }

  private func write(
    _ samples: [Int32],
    _ kind: Kind,
    in folder: TemporaryFolder,
    name: String = "take",
    tags: SoundFileTags = SoundFileTags(),
    atOnce: Int = .max
  ) throws -> String {
    var writer = try SoundFileWriter(
      path: folder.file(name),
      container: kind.container,
      encoding: kind.encoding,
      channels: 2,
      rate: 44_100,
      frames: samples.count / 2,
      contents: SoundFileContents(tags: tags)
    )
    for start in stride(from: 0, to: samples.count, by: atOnce) {
      try writer.write(Array(samples[start...].prefix(atOnce)).span)
    }
    try writer.close()
    return folder.file(name)
  }
}
