import Bindings
import Diagnostics
import Foundation
import Planning
import Quantities
import TestSupport
import Testing

@testable import Engine

/// Finished files, read back from disk before they take their places.
struct ReadBackTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("a.wav")
  }

  private static let frames = 70_000

  /// 16-bit noise as the engine holds it before it is written.
  private func noise(_ seed: UInt64 = 1, frames: Int = frames) -> [Float] {
    var random = SeededRandom(seed: seed)
    return (0..<2 * frames).map { _ in
      Float(Int.random(in: -16_384...16_384, using: &random)) / 32_768
    }
  }

  private func write(_ samples: [Float], rate: Int = 48_000) throws {
    var writer = try SoundFileWriter(
      path: path,
      container: .wav,
      encoding: .integer16,
      channels: 2,
      rate: rate,
      frames: samples.count / 2
    )
    let words = samples.map { Int32($0 * 32_768) << 16 }
    try writer.write(words.span)
    try writer.close()
  }

  /// What is found where a file should hold `samples`.
  private func inspect(_ samples: [Float], format: PlannedFile.Format = .wav) throws -> Inspection {
    var desk = AlbumDesk(folder)
    _ = try desk.song(noise(frames: 10))
    desk.file(of: 0, format, .bits16, named: "masters/a.wav")
    var output = NodeOutput()
    let length = 64_000
    let frames = samples.count / 2
    for start in stride(from: 0, to: frames, by: length) {
      let piece = Array(samples[2 * start..<2 * min(frames, start + length)])
      let isSilent = piece.allSatisfy { $0 == 0 }
      output.append(isSilent ? nil : ContentDigest(of: piece), note: [])
    }
    var graph = Graph()
    let node = graph.give(
      output,
      song: "a",
      channels: 2,
      framesPerSegment: length,
      frames: frames,
      group: 0
    )
    let measurement = Measurement(blocks: .init(rate: 48_000), peak: .silence)
    return try ReadBack(
      file: desk.files[0],
      path: path,
      shape: graph.nodes[node],
      sound: output,
      measurement: measurement
    ).run()
  }

  private func text(_ samples: [Float]) throws -> String {
    let problem = try #require(throws: RenderProblem.self) { try inspect(samples) }
    return TextRenderer().rendered(problem.diagnostic)
  }

  @Test func `a file that holds what was rendered passes, and its ends are told`() throws {
    var samples = noise()
    for index in 0..<2 * 480 { samples[index] = 0 }
    for index in samples.count - 2 * 960..<samples.count { samples[index] = 1 / 32_768 }
    try write(samples)
    let inspection = try inspect(samples)
    // Noise passes -60 dBFS at once: each of its first frames is below it once in 500 times.
    #expect((480...484).contains(inspection.head))
    #expect((960...964).contains(inspection.tail))
    #expect(inspection.clippedRuns == 0)
    #expect(abs(try #require(inspection.lastLevel) - 20 * log10(1 / 32_768)) < 1e-9)
  }

  @Test func `runs of three samples at full scale are counted by channel`() throws {
    var samples = noise()
    let full: Float = 32_767 / 32_768
    for frame in [100, 101, 102, 103, 2_000, 2_001, 65_000, 65_001, 65_002] {
      samples[2 * frame + 1] = full
    }
    for frame in 64_998..<65_001 { samples[2 * frame] = -1 }
    try write(samples)
    #expect(try inspect(samples).clippedRuns == 3)
  }

  @Test func `one sample that differs is found`() throws {
    try write(noise())
    var expected = noise()
    expected[2 * 64_100] += 1 / 32_768
    #expect(
      try text(expected) == """
        error[E009]: `masters/a.wav` of deliverable `masters` was read back otherwise than it was \
        written: frames 64000 to 70000 are not what was rendered
          = note: deliverables of earlier builds are as they were
          = help: build again; if it comes back, look at the disk

        """
    )
  }

  @Test func `a file that is short, broken off or of another rate is found`() throws {
    try write(noise(frames: 69_999))
    #expect(try text(noise()).contains("it has 69999 frames instead of 70000"))
    try write(noise())
    try cutFile(path, to: try bytes(of: path).count - 4_000)
    #expect(try text(noise()).contains("it cannot be read: it is truncated"))
    try write(noise(), rate: 44_100)
    #expect(try text(noise()).contains("it has 44100 Hz instead of 48000"))
  }
}
