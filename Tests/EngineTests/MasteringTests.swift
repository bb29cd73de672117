import Planning
import Quantities
import Signal
import TestSupport
import Testing

@testable import Engine

/// In LU and dB, promises of the manifest language, section 5.
private let loudnessTolerance = 0.1
private let peakTolerance = 0.1

struct MasteringTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    .enabled(if: Program.isThere("ffmpeg")),
    arguments: [-23.0, -14, -9],
    [(48_000, 48_000), (44_100, 48_000), (96_000, 44_100)]
  )
  func `another meter finds the target and the ceiling kept`(
    target: Double,
    rates: (song: Int, file: Int)
  ) throws {
    var desk = AlbumDesk(folder)
    let song = try desk.song(
      music(seconds: 12, rate: rates.song, seed: 1),
      rate: rates.song,
      loudness: target
    )
    desk.file(of: song, .flac, .bits24, rate: rates.file)
    desk.file(of: song, .wav, .float32, rate: rates.file)
    let result = try desk.build(desk.plan())
    for index in 0..<2 {
      let meter = try #require(try OtherMeter(desk.place(of: index)))
      // ffmpeg prints tenths: what it rounds may lie half of one further.
      #expect((meter.loudness - target).magnitude <= loudnessTolerance + 0.05)
      #expect(meter.truePeak <= -1 + peakTolerance)
      let loudness = try #require(result.files[index].loudness).number
      #expect((loudness - target).magnitude <= loudnessTolerance)
      #expect((loudness - meter.loudness).magnitude <= 0.06)
    }
  }

  @Test func `an album keeps the differences between its songs`() throws {
    var desk = AlbumDesk(folder)
    for (seed, amplitude) in [(1, 0.3), (1, 0.15), (1, 0.05)] as [(UInt64, Double)] {
      let song = try desk.song(
        music(seconds: 8, rate: 48_000, seed: seed, amplitude: amplitude)
      )
      desk.file(of: song)
    }
    let files = try desk.build(desk.plan(.album, loudness: -30)).files
    let loudness = files.compactMap { $0.loudness?.number }
    // Amplitudes 2 and 6 times smaller; the same song, so that gates see the same.
    #expect((loudness[0] - loudness[1] - 6.02).magnitude < 0.02)
    #expect((loudness[0] - loudness[2] - 15.56).magnitude < 0.02)
    // The quiet songs are below the relative gate or near it, so the pool lies between.
    #expect(loudness[0] > -30 && loudness[1] < -30)
  }

  @Test func `the loudest song of an album has the target`() throws {
    var desk = AlbumDesk(folder)
    for amplitude in [0.1, 0.3] {
      let song = try desk.song(music(seconds: 8, rate: 48_000, seed: 2, amplitude: amplitude))
      desk.file(of: song)
    }
    let files = try desk.build(desk.plan(.loudest, loudness: -24)).files
    let loudness = files.compactMap { $0.loudness?.number }
    #expect((loudness[1] + 24).magnitude < 0.02)
    #expect((loudness[0] + 24 + 9.54).magnitude < 0.02)
  }

  @Test func `a trim is added to what the target asks for`() throws {
    var desk = AlbumDesk(folder)
    for trim in [0, 1.5] {
      let song = try desk.song(
        music(seconds: 8, rate: 48_000, seed: 3),
        loudness: -27,
        trim: trim
      )
      desk.file(of: song)
    }
    let loudness = try desk.build(desk.plan()).files.compactMap { $0.loudness?.number }
    #expect((loudness[0] + 27).magnitude < 0.02)
    #expect((loudness[1] + 25.5).magnitude < 0.02)
  }

  @Test func `more limiting than allowed is a warning with the number`() throws {
    var desk = AlbumDesk(folder)
    var sound = music(seconds: 10, rate: 48_000, seed: 4, amplitude: 0.05)
    // One hit of 0 dBFS over music some 30 dB below.
    for frame in 0..<48 { sound[2 * (100_000 + frame)] = frame % 2 == 0 ? 1 : -1 }
    let song = try desk.song(sound, loudness: -20, maxLimiting: 3)
    desk.file(of: song)
    let result = try desk.build(desk.plan())
    guard case .heavyLimiting("song-0", let reduction, 3, let reached)? = result.warnings.first
    else {
      Issue.record("no warning: \(result.warnings)")
      return
    }
    #expect(reduction > 3)
    #expect((reached.number + 20).magnitude < 0.1)
    #expect(result.warnings[0].message.contains("dB of limiting"))
  }

  @Test(.enabled(if: Program.isThere("ffmpeg")))
  func `a burst that turns as fast as the limiter's gain stays below the ceiling`() throws {
    var desk = AlbumDesk(folder)
    var sound = music(seconds: 10, rate: 48_000, seed: 4, amplitude: 0.05)
    for frame in 0..<48 { sound[2 * (100_000 + frame)] = frame % 2 == 0 ? 1 : -1 }
    let song = try desk.song(sound, loudness: -20, maxLimiting: 60)
    desk.file(of: song)
    desk.file(of: song, .wav, .float32)
    let built = try desk.build(desk.plan())
    // The ceiling is -1 dBTP; 0.1 dB is what the manifest language allows.
    for (index, file) in built.files.enumerated() {
      #expect(try #require(file.truePeak?.number) <= -0.9)
      #expect(try #require(try OtherMeter(desk.place(of: index))).truePeak <= -0.9)
    }
    #expect(try desk.build(desk.plan(), workers: 1).files == built.files)
    folder.remove("store")
    #expect(try desk.build(desk.plan(), workers: 3).files == built.files)
  }

  @Test func `a silent song gets no gain and a warning`() throws {
    var desk = AlbumDesk(folder)
    let song = try desk.song([Float](repeating: 0, count: 96_000))
    desk.file(of: song, .wav, .bits16, dithering: .none)
    let result = try desk.build(desk.plan())
    #expect(result.warnings == [.silentSong(song: "song-0")])
    #expect(result.files[0].loudness == nil)
    #expect(result.files[0].truePeak == nil)
  }

  @Test func `gains lie on hundredths of a decibel`() throws {
    var desk = AlbumDesk(folder)
    let sound = music(seconds: 5, rate: 48_000, seed: 5)
    let song = try desk.song(sound, loudness: -30.123)
    desk.file(of: song, .wav, .float32)
    let file = try desk.build(desk.plan()).files[0]
    let stored = try readBack(desk.place(of: 0))
    let ratio = zip(stored, sound).first { $0.1.magnitude > 0.1 }
    let gain = decibels(Double(try #require(ratio).0) / Double(try #require(ratio).1))
    #expect((gain * 100 - (gain * 100).rounded()).magnitude < 0.001)
    #expect((try #require(file.loudness).number + 30.123).magnitude < 0.006)
  }
}
