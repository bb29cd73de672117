import Diagnostics
import Engine
import Foundation
import TestSupport
import Testing

/// What a person reads, in full, when a render or a delivery fails, or sound is not as one wished.
///
/// E007 is that of commands, and E008 stands beside the store's other tests.
struct FindingTextTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What is said of a build that fails.
  private func text(_ desk: AlbumDesk) -> String {
    let failure = #expect(throws: BuildFailure.self) { try desk.build(desk.plan()) }
    guard case .failed(let problems)? = failure else { return "" }
    return problems.map { TextRenderer().rendered($0.diagnostic) }.joined()
  }

  /// A song whose take is not what it was when it was planned.
  private func desk(spoiling: (String) throws -> Void) throws -> (AlbumDesk, path: String) {
    var desk = AlbumDesk(folder)
    let song = try desk.song(music(seconds: 2, rate: 48_000, seed: 1), loudness: -24)
    desk.file(of: song)
    let path = desk.songs[0].render.takes[0].path
    try spoiling(path)
    return (desk, path)
  }

  @Test func `a take that is gone`() throws {
    let (desk, path) = try desk { try FileManager.default.removeItem(atPath: $0) }
    #expect(
      text(desk) == """
        error[E001]: take `take-0` cannot be read: it does not exist
          = note: its file is `\(path)`

        """
    )
  }

  @Test func `a take that breaks off`() throws {
    let (desk, path) = try desk { path in
      let header = try bytes(of: path).count - 96_000 * 8
      try cutFile(path, to: header + 50_000 * 8)
    }
    #expect(
      text(desk) == """
        error[E002]: take `take-0` cannot be read: it is truncated: \
        its header promises 96000 frames, 50000 are there
          = note: its file is `\(path)`

        """
    )
  }

  @Test func `a take with a sample that is no number`() throws {
    let (desk, path) = try desk { path in
      var samples = music(seconds: 2, rate: 48_000, seed: 1)
      samples[2 * 70_000 + 1] = .nan
      try writeWAV(samples, channels: 2, rate: 48_000, to: path)
    }
    #expect(
      text(desk) == """
        error[E003]: take `take-0` cannot be read: its sample at frame 70000 is not a finite number
          = note: its file is `\(path)`

        """
    )
  }

  @Test func `a folder in a deliverable's place`() throws {
    let (desk, _) = try desk { _ in }
    try FileManager.default.createDirectory(
      atPath: desk.place(of: 0),
      withIntermediateDirectories: true
    )
    #expect(
      text(desk) == """
        error[E004]: `masters/0.wav` of deliverable `masters` was not made: a folder is in its place
          = note: deliverables of earlier builds are as they were

        """
    )
  }

  @Test func `a format that cannot hold the sound`() throws {
    var desk = AlbumDesk(folder)
    let song = try desk.song(music(seconds: 2, rate: 48_000, seed: 1))
    desk.file(of: song, .flac, .float32)
    #expect(
      text(desk) == """
        error[E006]: `masters/0.flac` of deliverable `masters` cannot be made: \
        flac holds no float32 samples of 2 channels at 48000 Hz

        """
    )
  }

  /// What is said of a master that was made.
  private func remarks(on samples: [Float], loudness: Double, limiting: Double) throws -> String {
    var desk = AlbumDesk(folder)
    let song = try desk.song(samples, loudness: loudness, maxLimiting: limiting)
    desk.file(of: song)
    return try desk.build(desk.plan()).warnings
      .map { TextRenderer().rendered($0.diagnostic) }.joined()
  }

  @Test func `a target that takes much limiting`() throws {
    // 10 dB of gain lift the click to +10 dBFS, and 0.1 dB more between its samples; -1 dBTP is allowed.
    let samples = (0..<(10 * 48_000)).flatMap { frame -> [Float] in
      let tone = Float(0.0316 * sin(2 * Double.pi * 997 * Double(frame) / 48_000))
      let sample = frame == 240_000 ? 1 : tone
      return [sample, sample]
    }
    let said = try remarks(on: samples, loudness: -20, limiting: 3)
    #expect(
      said == """
        warning[E101]: song `song-0` needs 11.1 dB of limiting to reach -20.0 LUFS, more than 3.0 dB

        """
    )
  }

  @Test func `a target that no gain reaches`() throws {
    let samples = (0..<(4 * 48_000)).flatMap { frame -> [Float] in
      let sample: Float = frame / 48 % 2 == 0 ? 1 : -1
      return [sample, sample]
    }
    let said = try remarks(on: samples, loudness: 12, limiting: 60)
    #expect(
      said == """
        warning[E102]: song `song-0` reaches 0.0 LUFS, not 12.0 LUFS

        """
    )
  }

  @Test(arguments: [
    (
      DeliveryWarning.clippedRuns(path: "mix/01 a.wav", count: 1),
      """
      warning[E107]: `mix/01 a.wav` has 1 run of clipped samples

      """
    ),
    (
      .cutEnd(path: "cd/01 a.wav", level: -21.56),
      """
      warning[E108]: `cd/01 a.wav` ends in sound, at -21.6 dBFS
        = help: give the song more `tail`, a `fade-out`, or the next one a `gap` of 0 s

      """
    ),
    (
      .codecOver(path: "lossy/01 a.mp3", peak: 0.44),
      """
      warning[E109]: `lossy/01 a.mp3` comes out of its decoder at +0.4 dBTP
        = help: set `true-peak` lower, by what it is over and a tenth

      """
    ),
  ])
  func `what reading a file back shows`(warning: DeliveryWarning, text: String) {
    #expect(TextRenderer().rendered(warning.diagnostic) == text)
  }

  @Test func `a song without a sound`() throws {
    #expect(
      try remarks(on: [Float](repeating: 0, count: 200_000), loudness: -14, limiting: 3) == """
        warning[E103]: song `song-0` is too quiet or too short to have a loudness; \
        its level is left as it is

        """
    )
  }
}
