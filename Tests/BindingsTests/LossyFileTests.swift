import Foundation
import TestSupport
import Testing

@testable import Bindings

@Suite struct LossyFileTests {
  struct Kind: Sendable, CustomTestStringConvertible {
    let container: SoundFileContainer
    let bitRate: Int
    let ending: String
    let codec: String

    var testDescription: String { "\(ending) at \(bitRate)" }

    static let all = [
      Kind(container: .mp3, bitRate: 320_000, ending: "mp3", codec: "mp3"),
      Kind(container: .mp3, bitRate: 128_000, ending: "mp3", codec: "mp3"),
      Kind(container: .ogg, bitRate: 192_000, ending: "ogg", codec: "vorbis"),
      Kind(container: .opus, bitRate: 128_000, ending: "opus", codec: "opus"),
    ]
  }

  private static let rate = 48_000
  private static let frames = 6 * rate

  /// Two tones over a little noise of a seed.
  private static let music: [Float] = {
    var random = SeededRandom(seed: 4)
    return (0..<frames).flatMap { frame -> [Float] in
      let time = Double(frame) / Double(rate)
      let tones = sin(2 * .pi * 440 * time) + sin(2 * .pi * 3_001 * time)
      return (0..<2).map { _ in
        Float(0.1 * tones + 0.01 * Double.random(in: -1...1, using: &random))
      }
    }
  }()

  private func write(_ kind: Kind, to path: String) throws {
    var writer = try SoundFileWriter(
      path: path,
      container: kind.container,
      encoding: .lossy(bitRate: kind.bitRate),
      channels: 2,
      rate: Self.rate,
      frames: Self.frames,
      contents: SoundFileContents(
        tags: ["TITLE": "Night Train", "ARTIST": "Ana", "ALBUM": "First Light"]
      )
    )
    for start in stride(from: 0, to: Self.music.count, by: 20_000) {
      let part = Array(Self.music[start..<min(start + 20_000, Self.music.count)])
      try writer.write(part.span)
    }
    try writer.close()
  }

  @Test(arguments: Kind.all)
  func `the same sound makes the same file`(kind: Kind) throws {
    let folder = try TemporaryFolder()
    try write(kind, to: folder.file("first"))
    // The library's own numbers of streams follow the clock's seconds.
    Thread.sleep(forTimeInterval: 1.1)
    try write(kind, to: folder.file("second"))
    #expect(try folder.bytes(of: "first") == folder.bytes(of: "second"))
  }

  @Test(.enabled(if: Program.isThere("ffmpeg") && Program.isThere("ffprobe")), arguments: Kind.all)
  func `another program plays it at its bit rate and reads its tags`(kind: Kind) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("song.\(kind.ending)")
    try write(kind, to: path)
    let ffprobe = try #require(Program.find("ffprobe"))
    let facts = try Program.run(
      ffprobe,
      [
        "-v", "error", "-show_entries", "stream=codec_name,sample_rate:format_tags:stream_tags",
        "-of", "default=noprint_wrappers=1", path,
      ]
    ).output.lowercased()
    #expect(facts.contains("codec_name=\(kind.codec)"))
    #expect(facts.contains("sample_rate=48000"))
    for tag in ["title=night train", "artist=ana", "album=first light"] {
      #expect(facts.contains("tag:\(tag)"), "\(facts)")
    }
    let bytes = Double(try folder.bytes(of: "song.\(kind.ending)").count)
    let bitRate = bytes * 8 / (Double(Self.frames) / Double(Self.rate))
    // A constant rate but for header and last frame; variable rates follow the music.
    let share = kind.container == .mp3 ? 0.03 : 0.35
    #expect(abs(bitRate / Double(kind.bitRate) - 1) < share, "\(bitRate)")

    let ffmpeg = try #require(Program.find("ffmpeg"))
    let decoded = folder.file("decoded.f32")
    let outcome = try Program.run(
      ffmpeg,
      ["-v", "error", "-nostdin", "-i", path, "-f", "f32le", "-ac", "2", decoded]
    )
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let samples = try Data(contentsOf: URL(fileURLWithPath: decoded)).withUnsafeBytes {
      Array($0.bindMemory(to: Float.self))
    }
    // The tones are kept; the noise, 20 dB below them, is what such rates may do without.
    let level = { (samples: [Float]) in
      10 * log10(samples.reduce(0) { $0 + Double($1) * Double($1) } / Double(samples.count))
    }
    #expect(abs(level(samples) - level(Self.music)) < 0.5)
    #expect(abs(samples.count / 2 - Self.frames) < 5_000)
  }
}
