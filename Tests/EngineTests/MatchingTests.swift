import Bindings
import Foundation
import Planning
import Quantities
import Signal
import TestSupport
import Testing

@testable import Engine

/// Masters that are brought towards a reference.
struct MatchingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Noise, stereo.
  private func noise(seconds: Double, seed: UInt64) -> [Float] {
    var random = SeededRandom(seed: seed)
    return (0..<2 * Int(seconds * 48_000)).map { _ in Float.random(in: -0.1...0.1, using: &random) }
  }

  /// A filter of one pole, which turns noise down above 1 kHz by up to 6 dB.
  private func darkened(_ samples: [Float]) -> [Float] {
    var held: [Float] = [0, 0]
    let slope = Float(1 - exp(-2 * Double.pi * 1_000 / 48_000))
    return samples.enumerated().map { index, sample in
      held[index % 2] += slope * (sample - held[index % 2])
      return 0.5 * sample + 0.5 * held[index % 2]
    }
  }

  private func spectrum(_ samples: [Float]) -> [Double] {
    var meter = ThirdOctaveMeter(rate: 48_000, channels: 2)
    meter.measure(samples.span)
    return meter.meanSquares.map { 10 * log10(max($0, 1e-30)) }
  }

  private func desk(amount: Double = 1, most: Double = 12) throws -> AlbumDesk {
    let reference = darkened(noise(seconds: 12, seed: 2))
    let path = try folder.write(wave(reference), as: "reference.wav")
    var desk = AlbumDesk(folder)
    let take = PlannedTake(
      name: "reference.wav",
      path: path,
      digest: "reference",
      frames: reference.count / 2,
      rate: SampleRate(hertz: 48_000),
      channels: 2
    )
    _ = try desk.song(
      noise(seconds: 12, seed: 1),
      loudness: -20,
      match: MatchPlan(reference: take, amount: amount, most: most)
    )
    desk.file(of: 0, .wav, .float32)
    return desk
  }

  private func wave(_ samples: [Float]) throws -> [UInt8] {
    let path = folder.file("made.wav")
    var writer = try SoundFileWriter(
      path: path,
      container: .wav,
      encoding: .float32,
      channels: 2,
      rate: 48_000,
      frames: samples.count / 2
    )
    try writer.write(samples.span)
    try writer.close()
    return try bytes(of: path)
  }

  @Test func `a reference is met within 0.5 dB, and the loudness still is`() throws {
    let desk = try desk()
    let result = try desk.build(desk.plan())
    let made = spectrum(try readBack(desk.place(of: 0)))
    let wanted = spectrum(darkened(noise(seconds: 12, seed: 2)))
    // From 100 Hz on 12 s of noise have a mean power within 0.3 dB in each band.
    let differences = (7...28).map { made[$0] - wanted[$0] }
    let mean = differences.reduce(0, +) / Double(differences.count)
    for difference in differences { #expect(abs(difference - mean) < 0.5) }
    #expect(abs(try #require(result.files[0].loudness?.number) - -20) < 0.1)
    #expect(result.matches.map(\.song) == ["song-0"])
  }

  @Test func `a bound holds, and nothing moves where nothing is asked for`() throws {
    let bounded = try desk(most: 1)
    let curve = try bounded.build(bounded.plan()).matches[0].curve
    #expect(curve.gains.allSatisfy { abs($0) <= 1 })
    #expect(curve.gains.contains(1) || curve.gains.contains(-1))
    let none = try desk(amount: 0)
    #expect(try none.build(none.plan()).matches[0].curve.isFlat)
  }

  @Test func `files are the same for any number of threads, and a second build renders nothing`()
    throws
  {
    let desk = try desk()
    let first = try desk.build(desk.plan(), workers: 1)
    let again = try desk.build(desk.plan(), workers: 3)
    #expect(again.segments.rendered == 0)
    #expect(again.matches == first.matches)
    folder.remove("store")
    #expect(try desk.build(desk.plan(), workers: 3).files == first.files)
  }
}
