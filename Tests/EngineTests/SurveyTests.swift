import Foundation
import Planning
import Processors
import Quantities
import Signal
import TestSupport
import Testing

@testable import Engine

/// What a report shows of sound, against formulas and against what is rendered.
struct SurveyTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let rate = 12_000
  /// Frames of a segment at this rate, and of its 32 cells.
  private static let segment = 16_000
  private static let cell = 500

  private func survey(_ plan: AlbumPlan, previews: Bool = false) throws -> [SongSurvey] {
    try AlbumSurvey(
      plan: plan,
      store: Store(folder: folder.file("store")),
      workers: 2,
      makesPreviews: previews
    ).run().songs
  }

  /// One track with a chain, and a bus that adds it up.
  private func plan(
    _ samples: [Float],
    chain: [PlannedProcessor],
    loudness: Double = -20
  ) throws -> AlbumPlan {
    var desk = Desk(folder, rate: Self.rate)
    let track = try desk.track([desk.whole(samples)], chain: chain)
    _ = desk.bus([.of(track)])
    let song = SongPlan(
      render: desk.plan(frames: samples.count),
      trim: 0,
      target: MasteringTarget(
        loudness: Loudness(number: loudness),
        ceiling: TruePeak(number: -1),
        maxLimiting: 40
      )
    )
    var album = AlbumDesk(folder)
    album.file(of: 0, rate: Self.rate)
    return AlbumPlan(songs: [song], normalisation: .song, target: song.target, files: album.files)
  }

  private static func sine(_ seconds: Int, hertz: Double, amplitude: Double) -> [Float] {
    (0..<seconds * rate).map {
      Float(amplitude * sin(2 * .pi * hertz * Double($0) / Double(rate)))
    }
  }

  @Test func `levels of a strip are the peaks of its cells`() throws {
    let samples = noise(3 * Self.rate, seed: 3, amplitude: 0.7)
    let strip = try #require(try survey(plan(samples, chain: []))[0].strips.first)
    #expect(strip.levels.step == Double(Self.cell) / Double(Self.rate))
    #expect(strip.levels.values.count == samples.count / Self.cell)
    // The last segment is cut off: its cells are shorter than those that are shown.
    for cell in 0..<2 * Self.segment / Self.cell {
      let part = samples[cell * Self.cell..<(cell + 1) * Self.cell]
      let peak = decibels(Double(part.reduce(0) { max($0, $1.magnitude) }))
      // Levels are kept to a hundredth of a dB.
      #expect((strip.levels.values[cell] - peak).magnitude < 0.006)
    }
    #expect(strip.levels.values.suffix(4).allSatisfy { $0 > -12 })
  }

  /// Static curve of Giannoulis, Massberg and Reiss (2012), equation 4, without a knee: what lies
  /// above the threshold comes out divided by the ratio.
  @Test(arguments: [(0.0, 100.0, 0.0), (6, 100, 0), (3, 50, 0), (0, 100, 4)])
  func `gain reduction is that of the curve, whatever makeup, mix and look-ahead are`(
    makeup: Double,
    mix: Double,
    lookAhead: Double
  ) throws {
    var compressor = Compressor()
    compressor.threshold = Level(number: -20)
    compressor.ratio = Ratio(number: 4)
    compressor.knee = Level(number: 0)
    compressor.attack = .milliseconds(1)
    compressor.release = .milliseconds(2_000)
    compressor.makeup = Level(number: makeup)
    compressor.mix = Percent(number: mix)
    compressor.lookAhead = .milliseconds(Int(lookAhead))
    let samples = Self.sine(4, hertz: 1_000, amplitude: amplitude(-6))
    let chain = [PlannedProcessor(processor: compressor, automation: [], key: nil)]
    let strip = try #require(try survey(plan(samples, chain: chain))[0].strips.first)
    let reduction = try #require(strip.reductions.first)
    #expect(reduction.processor == 0)
    // 14 dB above the threshold become 3.5. The detector rides between peaks of the sine, where it
    // falls by less than a tenth of a dB in this release.
    let steady = reduction.course.values[24..<64]
    #expect(steady.allSatisfy { ($0 - 10.5).magnitude < 0.15 }, "\(steady.min()!)")
  }

  @Test func `a limiter shows how far peaks lie above its ceiling, and nothing below it`() throws {
    var limiter = Limiter()
    limiter.ceiling = TruePeak(number: -10)
    let loud = Self.sine(2, hertz: 500, amplitude: amplitude(-4))
    let soft = Self.sine(2, hertz: 500, amplitude: amplitude(-20))
    let chain = [PlannedProcessor(processor: limiter, automation: [], key: nil)]
    let strip = try #require(try survey(plan(loud + soft, chain: chain))[0].strips.first)
    let values = try #require(strip.reductions.first).course.values
    // It holds 0.05 dB below its ceiling.
    #expect(values[8..<40].allSatisfy { ($0 - 6.05).magnitude < 0.05 })
    #expect(values[64..<90].allSatisfy { $0 < 0.01 })
  }

  @Test func `loudness, gain and spectrum are those of the finished file`() throws {
    // Three semitones above the 1 kHz band's middle would leave it; 1 kHz stays.
    let samples = Self.sine(5, hertz: 1_000, amplitude: amplitude(-30))
    let master = try #require(try survey(plan(samples, chain: []))[0].master)
    #expect((master.loudness.integrated() - -20).magnitude < 0.05)
    let bands = zip(ThirdOctaveBand.all, master.spectrum)
    let loudest = try #require(bands.max { $0.1 < $1.1 })
    #expect(loudest.0.nominal == 1_000)
    // A sine of -23.01 dBFS RMS on both sides, less the gap after its end; K-weighting lifts 1 kHz
    // by what BS.1770 takes away again, so that -20 LUFS are -20 dB of a sine on two channels.
    #expect((loudest.1 - -20).magnitude < 0.2)
    #expect((master.truePeak - -20).magnitude < 0.1)
    #expect(master.limiting.values.allSatisfy { $0 == 0 })
  }

  @Test func `what a build has measured is not rendered again, and is the same without one`() throws
  {
    let samples = noise(4 * Self.rate, seed: 8, amplitude: 0.4)
    var compressor = Compressor()
    compressor.threshold = Level(number: -30)
    let chain = [PlannedProcessor(processor: compressor, automation: [], key: nil)]
    let plan = try plan(samples, chain: chain)
    let built = try Store(folder: folder.file("built"))
    _ = try AlbumBuild(
      plan: plan,
      store: built,
      settings: AlbumBuild.Settings(outputFolder: folder.file("out"), workers: 1)
    ).run()
    let counter = SegmentsSeen()
    let after = try AlbumSurvey(plan: plan, store: built, workers: 1, progress: counter)
      .run().songs
    #expect(counter.rendered == 0)
    #expect(try survey(plan) == after)
    // Nor is it where all blobs are gone but the index is there.
    try FileManager.default.removeItem(atPath: folder.file("built/blobs"))
    let emptied = try Store(folder: folder.file("built"))
    #expect(try AlbumSurvey(plan: plan, store: emptied, workers: 2).run().songs == after)
  }

  @Test(.enabled(if: Program.isThere("ffmpeg"), "ffmpeg is not installed"))
  func `a preview is the file as another decoder hears it`() throws {
    let samples = Self.sine(3, hertz: 440, amplitude: 0.1)
    let first = try #require(
      try survey(plan(samples, chain: []), previews: true)[0].master?.preview
    )
    let again = try survey(plan(samples, chain: []), previews: true)[0].master?.preview
    #expect(first == again)
    let file = folder.file("preview.mp3")
    try Data(first).write(to: URL(fileURLWithPath: file))
    let meter = try #require(try OtherMeter(file))
    #expect((meter.loudness - -20).magnitude < 0.3)
  }

  @Test func `a note is what was written down, to a hundredth`() throws {
    var random = SeededRandom(seed: 77)
    var levels: [Double] = []
    for cell in 0..<CellNote.cells {
      levels.append(cell % 7 == 0 ? -Double.infinity : Double.random(in: -200...6, using: &random))
    }
    let row = (0..<CellNote.cells).map { _ in Double.random(in: 0...40, using: &random) }
    let note = CellNote(levels: levels, reductions: [row, row.reversed()])
    let back = try #require(CellNote(words: note.words))
    let written: [Double] = levels + row + row.reversed()
    let read: [Double] = back.levels + back.reductions[0] + back.reductions[1]
    for (old, new) in zip(written, read) {
      #expect(old == new || (old - new).magnitude <= 0.005 + 1e-9)
    }
    #expect(CellNote.silent.words.isEmpty)
    #expect(CellNote(words: [1, 2, 3]) == nil)
  }
}

/// Counts segments that are told to be rendered.
private final class SegmentsSeen: BuildProgress, @unchecked Sendable {
  private(set) var rendered = 0

  func started(song: String, segments: Int) {}
  func rendered(song: String, segments: Int, of total: Int) { rendered += 1 }
  func mastering(_ step: MasteringStep) {}
  func finished(_ file: BuiltFile) {}
}
