import Bindings
import Foundation
import Planning
import TestSupport
import Testing

@testable import Engine

/// Finished files in lossy codecs.
struct CodecCheckTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func readings(_ built: BuildResult, _ desk: AlbumDesk) throws -> [[CodecReading]] {
    try CodecCheck(
      in: Store(folder: folder.file("store")),
      workers: 2,
      cancellation: Cancellation()
    ).readings(of: built.files, in: desk.output)
  }

  @Test(.enabled(if: Program.isThere("ffmpeg")))
  func `peaks are those that another decoder finds, and a sound is tried once`() throws {
    var desk = AlbumDesk(folder)
    let song = try desk.song(music(seconds: 3, rate: 48_000, seed: 7), loudness: -3, ceiling: 0)
    desk.file(of: song, .flac, .bits24)
    let built = try desk.build(desk.plan())
    let first = try readings(built, desk)
    #expect(first.map { $0.map(\.codec) } == [PreviewCodec.allCases])
    let sound = try readBack(desk.place(of: 0))
    for reading in first[0] {
      let path = folder.file("tried.\(reading.codec.rawValue)")
      var writer = try SoundFileWriter(
        path: path,
        container: reading.codec.container,
        encoding: .lossy(bitRate: reading.codec.bitRate),
        channels: 2,
        rate: 48_000,
        frames: sound.count / 2
      )
      let samples = sound.span
      try writer.write(samples)
      try writer.close()
      // Two decoders and two oversamplers: BS.1770-5 annex 2 allows 0.3 dB between meters.
      let other = try #require(try OtherMeter(path)).truePeak
      #expect((try #require(reading.truePeak) - other).magnitude < 0.3, "\(reading)")
      #expect(reading.isOver == (reading.truePeak ?? -1 > 0))
    }
    // Limited at 0 dBTP by 15 dB and more: no codec keeps that.
    #expect(first[0].contains { $0.isOver && $0.overs > 0 })
    #expect(folder.files(below: "out").filter { $0.hasSuffix(".part") } == [])
    try FileManager.default.removeItem(atPath: desk.place(of: 0))
    #expect(try readings(built, desk) == first)
  }

  @Test func `a quiet sound at any rate stays below full scale, and silence is silent`() throws {
    var desk = AlbumDesk(folder)
    let song = try desk.song(music(seconds: 2, rate: 96_000, seed: 8), rate: 96_000, loudness: -30)
    let silence = try desk.song([Float](repeating: 0, count: 88_200), rate: 44_100)
    desk.file(of: song, rate: 96_000)
    desk.file(of: silence, .wav, .float32, rate: 44_100)
    let found = try readings(desk.build(desk.plan()), desk)
    #expect(found[0].allSatisfy { ($0.truePeak ?? 0) < -6 && $0.overs == 0 })
    #expect(found[1].allSatisfy { ($0.truePeak ?? -200) < -90 && !$0.isOver })
  }
}
