import Bindings
import Foundation
import Planning
import Quantities
import Signal
import TestSupport
import Testing

@testable import Engine

struct DeliveryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [
    (PlannedFile.Format.wav, PlannedFile.Depth.bits16, "Signed 16 bit PCM"),
    (.wav, .bits24, "Signed 24 bit PCM"), (.wav, .float32, "32 bit float"),
    (.flac, .bits16, "Signed 16 bit PCM"), (.flac, .bits24, "Signed 24 bit PCM"),
  ])
  func `a file has the format asked for`(
    format: PlannedFile.Format,
    depth: PlannedFile.Depth,
    encoding: String
  ) throws {
    var desk = AlbumDesk(folder)
    let song = try desk.song(music(seconds: 4, rate: 48_000, seed: 1), loudness: -24)
    desk.file(of: song, format, depth, rate: 44_100)
    let built = try desk.build(desk.plan()).files[0]
    let facts = try SoundFileReader(path: desk.place(of: 0)).facts
    #expect(facts.encoding == encoding)
    #expect(facts.frames == 4 * 44_100)
    #expect(built.frames == 4 * 44_100)
    #expect(facts.rate == 44_100)
    #expect(facts.channels == 2)
    #expect(built.digest == (try SHA256Digest(ofFileAt: desk.place(of: 0)).description))
  }

  @Test func `the digest of the sound is that of its samples, whatever holds them`() throws {
    var desk = AlbumDesk(folder)
    let song = try desk.song(music(seconds: 3, rate: 48_000, seed: 2), loudness: -24)
    desk.file(of: song, .wav, .bits24)
    desk.file(of: song, .flac, .bits24)
    let files = try desk.build(desk.plan()).files
    #expect(files[0].soundDigest == files[1].soundDigest)
    #expect(files[0].digest != files[1].digest)
    let stored = try readBack(desk.place(of: 1)).flatMap { sample in
      let code = Int32(sample * 8_388_608)
      return (0..<3).map { UInt8(truncatingIfNeeded: code >> (8 * $0)) }
    }
    #expect(files[1].soundDigest == SHA256Digest(of: stored).description)
  }

  @Test func `files are the same for any number of workers and from run to run`() throws {
    var desk = AlbumDesk(folder)
    for seed in 1...2 as ClosedRange<UInt64> {
      let song = try desk.song(music(seconds: 6, rate: 48_000, seed: seed), loudness: -12)
      desk.file(of: song, .wav, .bits16, rate: 44_100)
      desk.file(of: song, .flac, .bits24)
      desk.file(of: song, .wav, .float32, rate: 96_000)
    }
    let plan = desk.plan(.album, loudness: -12)
    let first = try desk.build(plan, workers: 1)
    for workers in [2, 7, 7] {
      try FileManager.default.removeItem(atPath: folder.file("store"))
      let again = try desk.build(plan, workers: workers)
      #expect(again.files == first.files)
      #expect(again.segments == first.segments)
    }
  }

  @Test func `a quiet sound survives in the dither of 16 bits`() throws {
    var desk = AlbumDesk(folder)
    let song = try desk.song([Float](repeating: 0, count: 200_000))
    desk.file(of: song, .wav, .bits16, dithering: .tpdf)
    desk.file(of: song, .wav, .bits16, dithering: .none)
    _ = try desk.build(desk.plan())
    let steps = Set(try readBack(desk.place(of: 0)).map { Int($0 * 32_768) })
    #expect(steps == [-1, 0, 1])
    #expect(try readBack(desk.place(of: 1)).allSatisfy { $0 == 0 })
  }

  /// EBU Tech 3285, 2.3: hundredths at fixed places of `bext`, here the chunk behind a `fmt ` of 16.
  @Test(.enabled(if: Program.isThere("ffmpeg")))
  func `a broadcast file holds the loudness that another meter finds in it`() throws {
    var desk = AlbumDesk(folder)
    let song = try desk.song(music(seconds: 6, rate: 48_000, seed: 9), loudness: -16)
    desk.file(of: song, .wav, .bits24, hasOrigin: true)
    _ = try desk.build(desk.plan())
    let bytes = try bytes(of: desk.place(of: 0))
    #expect(String(decoding: bytes[36..<40], as: UTF8.self) == "bext")
    let levels = (0..<5).map { index in
      let place = 44 + 412 + 2 * index
      return Double(Int16(bytes[place + 1]) << 8 | Int16(bytes[place])) / 100
    }
    let meter = try Program.run(
      try #require(Program.find("ffmpeg")),
      [
        "-hide_banner", "-nostdin", "-i", desk.place(of: 0), "-af",
        "ebur128=peak=true:framelog=verbose", "-f", "null", "-",
      ]
    ).errors
    func value(_ name: String) throws -> Double {
      let line = try #require(meter.split(separator: "\n").last { $0.contains(" \(name):") })
      return try #require(line.split(separator: " ").dropFirst().compactMap { Double($0) }.first)
    }
    // It prints tenths.
    #expect(abs(levels[0] - (try value("I"))) <= 0.1, "\(meter)")
    #expect(abs(levels[1] - (try value("LRA"))) <= 0.2)
    #expect(abs(levels[2] - (try value("Peak"))) <= 0.1)
    // Of momentary and short-term loudness: never below what is found every 100 ms.
    #expect(levels[3] >= levels[4] && levels[4] >= levels[0])
  }

  @Test func `shaped noise is of the file alone, however it is built`() throws {
    var desk = AlbumDesk(folder)
    let song = try desk.song(music(seconds: 4, rate: 44_100, seed: 6), rate: 44_100)
    desk.file(of: song, .wav, .bits16, rate: 44_100, dithering: .noiseShaped)
    desk.file(of: song, .wav, .float32, rate: 44_100)
    let first = try desk.build(desk.plan(), workers: 1)
    try FileManager.default.removeItem(atPath: folder.file("store"))
    #expect(try desk.build(desk.plan(), workers: 3).files == first.files)
    // White noise has a quarter of a step squared, and the filter multiplies that by 16.56.
    let both = zip(try readBack(desk.place(of: 0)), try readBack(desk.place(of: 1)))
    let powers = both.map { pow(Double($0 - $1) * 32_768, 2) }
    let power = powers.reduce(0, +) / Double(powers.count)
    #expect((10 * log10(power / (0.25 * 16.56))).magnitude < 0.2)
  }

  @Test func `only the files of the plan are left behind`() throws {
    var desk = AlbumDesk(folder)
    let song = try desk.song(music(seconds: 2, rate: 48_000, seed: 3), loudness: -24)
    desk.file(of: song, named: "a/b/1.wav")
    try FileManager.default.createDirectory(
      atPath: "\(desk.output)/a/b",
      withIntermediateDirectories: true
    )
    // Left by a process that is gone: no process has this number.
    try "".write(
      toFile: "\(desk.output)/a/b/.lacquer-4194305-0.part",
      atomically: true,
      encoding: .utf8
    )
    _ = try desk.build(desk.plan())
    #expect(deliverables == ["out/a/b/1.wav"])
  }

  /// All files but takes and what the store holds.
  private var deliverables: [String] {
    folder.files().filter { !$0.hasSuffix("take-0.wav") && !$0.hasPrefix("store/") }
  }

  @Test func `a build that fails leaves earlier files as they were`() throws {
    var desk = AlbumDesk(folder)
    let song = try desk.song(music(seconds: 2, rate: 48_000, seed: 4), loudness: -24)
    desk.file(of: song)
    _ = try desk.build(desk.plan())
    let before = try bytes(of: desk.place(of: 0))
    try cutFile(desk.songs[0].render.takes[0].path, to: 300_000)
    try FileManager.default.removeItem(atPath: folder.file("store"))
    #expect(throws: BuildFailure.self) { try desk.build(desk.plan()) }
    #expect(try bytes(of: desk.place(of: 0)) == before)
    #expect(deliverables == ["out/masters/0.wav"])
  }

  @Test func `a build that is cancelled leaves earlier files as they were`() throws {
    var desk = AlbumDesk(folder)
    for seed in 1...4 as ClosedRange<UInt64> {
      desk.file(
        of: try desk.song(music(seconds: 3, rate: 48_000, seed: seed), loudness: -24)
      )
    }
    let first = desk.place(of: 0)
    try FileManager.default.createDirectory(
      atPath: "\(desk.output)/masters",
      withIntermediateDirectories: true
    )
    try "earlier".write(toFile: first, atomically: true, encoding: .utf8)
    let cancellation = Cancellation()
    let progress = CancellingProgress(cancellation)
    #expect(throws: BuildFailure.cancelled) {
      try desk.build(desk.plan(), workers: 2, cancellation: cancellation, progress: progress)
    }
    #expect(try bytes(of: first) == Array("earlier".utf8))
    #expect(deliverables == ["out/masters/0.wav"])
  }

  @Test func `a folder in a file's place is an error before anything is rendered`() throws {
    var desk = AlbumDesk(folder)
    let song = try desk.song(music(seconds: 2, rate: 48_000, seed: 5))
    desk.file(of: song, named: "masters/1.wav")
    try FileManager.default.createDirectory(
      atPath: "\(desk.output)/masters/1.wav",
      withIntermediateDirectories: true
    )
    let failure = #expect(throws: BuildFailure.self) { try desk.build(desk.plan()) }
    guard case .failed(let problems)? = failure else { return }
    #expect(problems.map(\.code.id) == ["E004"])
    #expect(
      problems[0].message
        == "`masters/1.wav` of deliverable `masters` was not made: a folder is in its place"
    )
  }

  @Test func `flac of floats is refused with words`() throws {
    var desk = AlbumDesk(folder)
    let song = try desk.song(music(seconds: 2, rate: 48_000, seed: 6))
    desk.file(of: song, .flac, .float32)
    let failure = #expect(throws: BuildFailure.self) { try desk.build(desk.plan()) }
    guard case .failed(let problems)? = failure else { return }
    #expect(problems.map(\.code.id) == ["E006"])
  }

  @Test func `a full disk is an error that names the file and leaves nothing behind`() throws {
    guard let disk = try SmallDisk(in: folder, bytes: 1_000_000) else { return }
    defer { disk.unmount() }
    var desk = AlbumDesk(folder)
    let song = try desk.song(music(seconds: 10, rate: 48_000, seed: 7), loudness: -24)
    desk.file(of: song, named: "small.wav")
    let build = AlbumBuild(
      plan: desk.plan(),
      store: try Store(folder: folder.file("store")),
      settings: AlbumBuild.Settings(outputFolder: disk.path, workers: 2)
    )
    try "earlier".write(toFile: "\(disk.path)/small.wav", atomically: true, encoding: .utf8)
    let failure = #expect(throws: BuildFailure.self) { try build.run() }
    guard case .failed(let problems)? = failure else { return }
    #expect(problems.map(\.code.id) == ["E004"])
    #expect(
      problems[0].message
        == "`small.wav` of deliverable `masters` was not made: it cannot be written: "
        + "No space left on device"
    )
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["small.wav"])
    #expect(try bytes(of: "\(disk.path)/small.wav") == Array("earlier".utf8))
  }

  @Test func `no room for the store is an error that names its folder`() throws {
    guard let disk = try SmallDisk(in: folder, bytes: 3_000_000) else { return }
    defer { disk.unmount() }
    var desk = AlbumDesk(folder)
    let song = try desk.song(music(seconds: 10, rate: 48_000, seed: 8), loudness: -24)
    desk.file(of: song)
    let build = AlbumBuild(
      plan: desk.plan(),
      store: try Store(folder: disk.path),
      settings: AlbumBuild.Settings(outputFolder: desk.output, workers: 2)
    )
    let failure = #expect(throws: BuildFailure.self) { try build.run() }
    guard case .failed(let problems)? = failure else { return }
    #expect(problems.map(\.code.id) == ["E008"])
    #expect(problems[0].message.contains(disk.path))
    #expect(problems[0].message.hasSuffix("No space left on device"))
  }
}

/// Cancels the build when it begins to write files.
private final class CancellingProgress: BuildProgress {
  private let cancellation: Cancellation

  init(_ cancellation: Cancellation) { self.cancellation = cancellation }

  func started(song: String, segments: Int) {}
  func rendered(song: String, segments: Int, of total: Int) {}
  func mastering(_ step: MasteringStep) { if step == .writing { cancellation.cancel() } }
  func finished(_ file: BuiltFile) {}
}

/// All samples of a file, interleaved.
func readBack(_ path: String) throws -> [Float] {
  let reader = try SoundFileReader(path: path)
  return try reader.frames(0..<reader.facts.frames)
}
