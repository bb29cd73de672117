import Bindings
import CSamplerate
import Foundation
import Signal
import TestSupport
import Testing

/// Two rates between which tests convert.
struct RatePair: Sendable, CustomTestStringConvertible {
  let from: Int
  let to: Int

  var testDescription: String { "\(from) to \(to)" }

  static let usual = [
    RatePair(from: 48_000, to: 44_100), RatePair(from: 44_100, to: 48_000),
    RatePair(from: 96_000, to: 48_000), RatePair(from: 88_200, to: 44_100),
    RatePair(from: 48_000, to: 96_000), RatePair(from: 96_000, to: 44_100),
  ]
}

@Suite struct RateConverterTests {
  @Test(arguments: RatePair.usual)
  func `a tone keeps its frequency within 0.01 cent, its level and its time`(
    pair: RatePair
  ) throws {
    let tone = Tone(frequency: 997)
    let input = tone.frames(3 * pair.from, rate: pair.from)
    let output = try whole(input, pair)
    let early = Tone.fit(997, in: output, pair.to / 2..<pair.to, rate: pair.to)
    let late = Tone.fit(997, in: output, 2 * pair.to..<5 * pair.to / 2, rate: pair.to)
    // The phase drifts by as many cycles as the frequency is off over 1.5 s.
    let cents = 1200 * log2(1 + (late.phase - early.phase) / 1.5 / 997)
    #expect(abs(cents) < 0.01)
    #expect(abs(decibels(early.amplitude / 0.5)) < 0.001)
    // One hundredth of an output frame, where the issue allows one frame.
    #expect(abs(early.phase) < 0.01 * 997 / Double(pair.to))
    #expect(decibels(early.residue) < -120)
  }

  @Test(arguments: RatePair.usual)
  func `a click comes at its own time`(pair: RatePair) throws {
    let segment = SegmentGrid(rate: pair.from).framesPerSegment
    var input = [Float](repeating: 0, count: 2 * segment)
    input[segment] = 1
    let output = try whole(input, pair)
    // 4/3 s is a whole frame at every rate of the table.
    let peak = output.indices.max { output[$0] < output[$1] }
    #expect(peak == SegmentGrid(rate: pair.to).framesPerSegment)
  }

  @Test(arguments: RatePair.usual)
  func `the pass band is flat within 0.01 dB`(pair: RatePair) throws {
    let lowerRate = min(pair.from, pair.to)
    for frequency in [20, 1_000, 10_000, 0.45 * Double(lowerRate)] {
      let input = Tone(frequency: frequency).frames(pair.from, rate: pair.from)
      let output = try whole(input, pair)
      let fit = Tone.fit(frequency, in: output, pair.to / 4..<3 * pair.to / 4, rate: pair.to)
      #expect(abs(decibels(fit.amplitude / 0.5)) < 0.01, "\(frequency) Hz")
    }
  }

  /// libsamplerate's documentation promises a ratio of 97 dB for its best converter, over 97% of
  /// the band ("API", SRC_SINC_BEST_QUALITY); what is above folds back into the last of it.
  @Test(arguments: [RatePair(from: 48_000, to: 44_100), RatePair(from: 96_000, to: 44_100)])
  func `distortion, noise and aliases stay below what the library promises`(pair: RatePair) throws {
    let limit = -97.0
    for frequency in stride(from: 500.0, to: 0.97 * 22_050, by: 2_087) {
      let input = Tone(frequency: frequency, amplitude: 1).frames(pair.from / 2, rate: pair.from)
      let output = try whole(input, pair)
      let fit = Tone.fit(frequency, in: output, pair.to / 8..<3 * pair.to / 8, rate: pair.to)
      #expect(decibels(fit.residue) < limit, "\(frequency) Hz")
    }
    // From where the filter is closed to half of the rate before.
    for frequency in stride(from: 22_800.0, to: Double(pair.from) / 2, by: 2_311) {
      let input = Tone(frequency: frequency, amplitude: 1).frames(pair.from / 2, rate: pair.from)
      let output = try whole(input, pair)
      let middle = output[pair.to / 8..<3 * pair.to / 8]
      let power = middle.reduce(0) { $0 + Double($1) * Double($1) } / Double(middle.count)
      #expect(decibels(sqrt(2 * power)) < limit, "\(frequency) Hz")
    }
  }

  @Test func `a 30 kHz tone leaves no alias above -120 dB at 44.1 kHz`() throws {
    let pair = RatePair(from: 96_000, to: 44_100)
    let input = Tone(frequency: 30_000, amplitude: 1).frames(pair.from, rate: pair.from)
    let output = try whole(input, pair)
    let alias = Tone.fit(14_100, in: output, pair.to / 4..<3 * pair.to / 4, rate: pair.to)
    #expect(decibels(alias.amplitude) < -120)
    // All that is left, wherever it lies.
    #expect(decibels(alias.residue) < -120)
  }

  @Test(arguments: RatePair.usual, [RateConverter.Quality.best, .medium])
  func `segments join as one conversion, below -140 dBFS`(
    pair: RatePair,
    quality: RateConverter.Quality
  ) throws {
    let input = noise(frames: 3 * pair.from, channels: 2, seed: 20)
    let expected = try libraryConversion(input, pair, quality, channels: 2)
    let converter = try RateConverter(
      from: pair.from,
      to: pair.to,
      quality: quality,
      channels: 2
    )
    let frames = converter.outputFrames(forInput: 3 * pair.from)
    let grid = SegmentGrid(rate: pair.to)
    var joined: [Float] = []
    for segment in 0..<grid.count(for: frames) {
      joined += try stretch(converter, grid.range(of: segment, within: frames), of: input)
    }
    #expect(joined.count == 2 * frames)
    // The library may leave out the last frame or two of its own accord.
    #expect(abs(expected.count - joined.count) <= 4)
    let worst = zip(joined, expected).map { abs(Double($0) - Double($1)) }.max() ?? 1
    #expect(decibels(worst) < -140)
  }

  @Test(arguments: [RatePair(from: 48_000, to: 44_100), RatePair(from: 44_101, to: 48_000)])
  func `any stretch is the cut from the whole`(pair: RatePair) throws {
    let seed: UInt64 = 7
    var random = SeededRandom(seed: seed)
    let input = noise(frames: pair.from, channels: 1, seed: seed)
    let converter = try RateConverter(from: pair.from, to: pair.to, quality: .best, channels: 1)
    let frames = converter.outputFrames(forInput: pair.from)
    let all = try stretch(converter, 0..<frames, of: input)
    for _ in 0..<20 {
      let start = Int.random(in: 0..<frames, using: &random)
      let end = min(frames, start + Int.random(in: 0..<5_000, using: &random))
      let part = try stretch(converter, start..<end, of: input)
      let worst = zip(part, all[start..<end]).map { abs(Double($0) - Double($1)) }.max() ?? 0
      #expect(part.count == end - start)
      #expect(decibels(worst) < -140, "seed \(seed), \(start)..<\(end)")
      #expect(try stretch(converter, start..<end, of: input) == part)
    }
  }

  @Test func `a stretch asks once for little more than its own time`() throws {
    let converter = try RateConverter(from: 48_000, to: 44_100, quality: .best, channels: 1)
    var asked: [Range<Int>] = []
    let range = 58_800..<117_600
    _ = converter.convert(output: range, inputLength: 10_000_000) { wanted in
      asked.append(wanted)
      return [Float](repeating: 0, count: wanted.count)
    }
    #expect(asked == [converter.inputRange(forOutput: range, inputLength: 10_000_000)])
    #expect(asked[0].contains(64_000) && asked[0].contains(127_999))
    #expect(asked[0].count < 65_000)
  }

  @Test(arguments: [
    (44_100, 48_000, 44_100, 48_000), (48_000, 44_100, 1, 1), (48_000, 44_100, 48_001, 44_101),
    (96_000, 48_000, 3, 2), (48_000, 96_000, 3, 6), (48_000, 44_100, 0, 0),
    (48_000, 44_100, 48_000 * 3_600 * 8, 44_100 * 3_600 * 8),
  ])
  func `the output is as long as the input, rounded up`(
    from: Int,
    to: Int,
    input: Int,
    expected: Int
  ) throws {
    let converter = try RateConverter(from: from, to: to, quality: .best, channels: 1)
    #expect(converter.outputFrames(forInput: input) == expected)
  }

  @Test func `beyond the end there is silence, and nothing is read for it`() throws {
    let converter = try RateConverter(from: 48_000, to: 44_100, quality: .best, channels: 2)
    let made = try converter.convert(output: 100_000..<100_010, inputLength: 48_000) { _ in
      throw CancellationError()
    }
    #expect(made == [Float](repeating: 0, count: 20))
  }

  @Test func `equal rates pass every sample as it is`() throws {
    let input = noise(frames: 100, channels: 2, seed: 1)
    let converter = try RateConverter(from: 48_000, to: 48_000, quality: .best, channels: 2)
    #expect(try stretch(converter, 10..<20, of: input) == Array(input[20..<40]))
    let pastEnd = try stretch(converter, 98..<102, of: input)
    #expect(pastEnd == Array(input[196..<200]) + [0, 0, 0, 0])
  }

  @Test func `what the reader throws comes out unchanged`() throws {
    let converter = try RateConverter(from: 48_000, to: 44_100, quality: .best, channels: 1)
    #expect(throws: FileProblem.notFound) {
      try converter.convert(output: 0..<10, inputLength: 100) { _ throws(FileProblem) in
        throw .notFound
      }
    }
  }

  @Test func `impossible conversions are refused`() {
    #expect(throws: RateConversionProblem.ratio(from: 1, to: 48_000)) {
      try RateConverter(from: 1, to: 48_000, quality: .best, channels: 1)
    }
    #expect(throws: RateConversionProblem.channels(0)) {
      try RateConverter(from: 48_000, to: 44_100, quality: .best, channels: 0)
    }
  }

  private func whole(_ input: [Float], _ pair: RatePair) throws -> [Float] {
    let converter = try RateConverter(from: pair.from, to: pair.to, quality: .best, channels: 1)
    let frames = converter.outputFrames(forInput: input.count)
    return try stretch(converter, 0..<frames, of: input)
  }

  private func stretch(
    _ converter: RateConverter,
    _ range: Range<Int>,
    of input: [Float]
  ) throws -> [Float] {
    let channels = converter.channels
    return converter.convert(output: range, inputLength: input.count / channels) {
      Array(input[$0.lowerBound * channels..<$0.upperBound * channels])
    }
  }

  /// The library's own conversion of the whole, without stretches of ours.
  private func libraryConversion(
    _ input: [Float],
    _ pair: RatePair,
    _ quality: RateConverter.Quality,
    channels: Int
  ) throws -> [Float] {
    let ratio = Double(pair.to) / Double(pair.from)
    let room = Int(Double(input.count / channels) * ratio) + 10
    var output = [Float](repeating: 0, count: room * channels)
    var made = 0
    input.withUnsafeBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var data = SRC_DATA()
        data.data_in = source.baseAddress
        data.data_out = target.baseAddress
        data.input_frames = input.count / channels
        data.output_frames = room
        data.src_ratio = ratio
        let kind = quality == .best ? SRC_SINC_BEST_QUALITY : SRC_SINC_MEDIUM_QUALITY
        let error = src_simple(&data, CInt(kind), CInt(channels))
        #expect(error == 0)
        made = data.output_frames_gen
      }
    }
    return Array(output[..<(made * channels)])
  }

  private func noise(frames: Int, channels: Int, seed: UInt64) -> [Float] {
    var random = SeededRandom(seed: seed)
    return (0..<frames * channels).map { _ in Float.random(in: -0.5...0.5, using: &random) }
  }
}
