import Foundation
import Planning
import Signal
import TestSupport
import Testing

@testable import Engine

/// All songs in one file, against files of their own.
struct AlbumFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func desk(rates: [Int], loudness: Double = -16) throws -> AlbumDesk {
    var desk = AlbumDesk(folder)
    for (index, rate) in rates.enumerated() {
      let sound = music(seconds: 3.5, rate: rate, seed: UInt64(index + 1))
      _ = try desk.song(sound, rate: rate, loudness: loudness)
      desk.file(of: index, .wav, .float32, rate: 48_000)
    }
    return desk
  }

  private func samples(_ desk: AlbumDesk, _ file: Int) throws -> [Float] {
    try readBack(desk.place(of: file))
  }

  @Test(arguments: [[0, 1_200, 0], [500, 2_000, 1_333]])
  func `it holds the masters sample for sample, and silence between them`(gaps: [Int]) throws {
    var desk = try desk(rates: [48_000, 44_100, 48_000])
    desk.album(gaps: gaps)
    let plan = desk.plan()
    let built = try desk.build(plan)
    let sequence = try #require(plan.files[3].sequence)
    var expected = [Float](repeating: 0, count: 2 * sequence.frames)
    for (song, entry) in sequence.entries.enumerated() {
      let own = try samples(desk, song)
      #expect(own.count == 2 * entry.frames.count)
      expected.replaceSubrange(
        2 * entry.frames.lowerBound..<2 * entry.frames.upperBound,
        with: own
      )
    }
    let whole = try samples(desk, 3)
    #expect(whole == expected)
    #expect(built.files[3].song == nil)
    #expect(built.files[3].frames == sequence.frames)
  }

  @Test(.enabled(if: Program.isThere("ffmpeg")))
  func `what overlaps is added, and stays below the ceiling`() throws {
    var desk = try desk(rates: [48_000, 48_000], loudness: -10)
    desk.album(gaps: [0, -2_000])
    let built = try desk.build(desk.plan())
    let whole = try samples(desk, 2)
    let first = try samples(desk, 0)
    let second = try samples(desk, 1)
    // The limiter looks ahead and lets go slowly: well before the overlap it has done nothing.
    let alone = 2 * 48_000
    #expect(Array(whole[..<alone]) == Array(first[..<alone]))
    let start = 2 * Int(1.5 * 48_000)
    let added = (start..<first.count).map { first[$0] + second[$0 - start] }
    #expect((added.map(abs).max() ?? 0) > 1)
    // The ceiling is -1 dBTP; 0.1 dB is what the manifest language allows another meter.
    #expect(try #require(try OtherMeter(desk.place(of: 2))).truePeak <= -0.9)
    #expect((built.files[2].truePeak?.number ?? 0) < -0.9)
  }

  @Test func `a change of a gap renders nothing but the album`() throws {
    var desk = try desk(rates: [48_000, 48_000])
    desk.album(gaps: [0, 2_000])
    _ = try desk.build(desk.plan())
    desk.removeLastFile()
    desk.album(gaps: [0, 1_500])
    let again = try desk.build(desk.plan(), workers: 3)
    let made = again.segments.nodes.filter { $0.rendered > 0 }
    #expect(made.allSatisfy { $0.song == nil })
    let clean = try TemporaryFolder()
    var other = try AlbumFileTests(folder: clean).desk(rates: [48_000, 48_000])
    other.album(gaps: [0, 1_500])
    #expect(try other.build(other.plan(), workers: 1).files == again.files)
  }

  private init(folder: TemporaryFolder) { self.folder = folder }
}
