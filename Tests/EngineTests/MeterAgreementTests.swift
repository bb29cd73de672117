import Foundation
import Planning
import TestSupport
import Testing

@testable import Engine

/// Finished files as another meter reads them, for several kinds of programme.
///
/// The tolerance is the 0.1 LU and 0.1 dB of the manifest language, and half of the last digit that
/// ffmpeg prints.
@Suite(.enabled(if: Program.isThere("ffmpeg")))
struct MeterAgreementTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  enum Programme: CaseIterable {
    /// EBU Tech 3341, case 3: a tone between two quieter ones, shortened.
    case tones
    /// Pink noise for 0.4 s of every 0.7 s.
    case bursts
    case music

    var samples: [Float] {
      switch self {
      case .tones:
        [(3.0, -36.0), (8, -23), (3, -36)].flatMap { seconds, level -> [Float] in
          let amplitude = pow(10, level / 20)
          return (0..<Int(seconds * 48_000)).flatMap { frame -> [Float] in
            let sample = Float(amplitude * sin(2 * .pi * 1_000 * Double(frame) / 48_000))
            return [sample, sample]
          }
        }
      case .bursts: Self.pink(frames: 10 * 48_000)
      case .music: EngineTests.music(seconds: 10, rate: 48_000, seed: 12)
      }
    }

    /// White noise through Kellet's "economy" filter, 3 dB an octave.
    private static func pink(frames: Int) -> [Float] {
      var random = SeededRandom(seed: 5)
      var poles = [Double](repeating: 0, count: 6)
      var samples: [Float] = []
      for frame in 0..<frames {
        let place = (Double(frame) / 48_000).truncatingRemainder(dividingBy: 0.7)
        for channel in 0..<2 {
          let white = Double.random(in: -1...1, using: &random)
          let base = 3 * channel
          poles[base] = 0.99765 * poles[base] + white * 0.0990460
          poles[base + 1] = 0.96300 * poles[base + 1] + white * 0.2965164
          poles[base + 2] = 0.57000 * poles[base + 2] + white * 1.0526913
          let pink = poles[base] + poles[base + 1] + poles[base + 2] + white * 0.1848
          samples.append(place < 0.4 ? Float(0.05 * pink) : 0)
        }
      }
      return samples
    }
  }

  @Test(arguments: Programme.allCases, [-23.0, -14, -9])
  func `loudness and true peak are what was asked for`(
    programme: Programme,
    target: Double
  ) throws {
    var desk = AlbumDesk(folder)
    let song = try desk.song(programme.samples, loudness: target, maxLimiting: 60)
    desk.file(of: song, .wav, .bits16)
    let result = try desk.build(desk.plan())
    let meter = try #require(try OtherMeter(desk.place(of: 0)))
    // A file that cannot be as loud says so.
    let isMissed = result.warnings.contains { $0.code.id == "E102" }
    #expect(isMissed || abs(meter.loudness - target) <= 0.15)
    #expect(abs(meter.loudness - (result.files[0].loudness?.number ?? 0)) <= 0.15)
    #expect(meter.truePeak <= -1 + 0.15)
  }

  /// EBU Tech 3341, cases 15 to 19: tones whose crests lie between samples.
  ///
  /// The gain is found for a loudness above what the ceiling allows, so that the limiter holds all
  /// the time.
  @Test(
    arguments: [(4, 0.0), (4, 45), (6, 60), (8, 67.5)] as [(divisor: Int, degrees: Double)],
    [-1.0, -0.1]
  )
  func `crests between samples are held at the ceiling`(
    tone: (divisor: Int, degrees: Double),
    ceiling: Double
  ) throws {
    var desk = AlbumDesk(folder)
    let samples = (0..<4 * 48_000).flatMap { frame -> [Float] in
      let cycles = Double(frame) / Double(tone.divisor) + tone.degrees / 360
      let edge = min(1, Double(min(frame, 4 * 48_000 - frame)) / 480)
      let sample = Float(0.5 * edge * sin(2 * .pi * cycles))
      return [sample, sample]
    }
    let song = try desk.song(samples, loudness: 3, ceiling: ceiling, maxLimiting: 60)
    desk.file(of: song, .wav, .bits24)
    let result = try desk.build(desk.plan())
    let meter = try #require(try OtherMeter(desk.place(of: 0)))
    #expect(meter.truePeak <= ceiling + 0.15)
    #expect((result.files[0].truePeak?.number ?? 0) <= ceiling + 0.1)
  }
}
