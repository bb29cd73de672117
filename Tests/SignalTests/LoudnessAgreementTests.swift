import Glibc
import Signal
import Testing

/// Against libebur128 on music-like signals; the seeds are the arguments.
@Suite struct LoudnessAgreementTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let seed: UInt64
    let rate: Int
    let channels: Int
    var testDescription: String { "seed \(seed), \(rate) Hz, \(channels) channels" }
  }

  private static let cases = [
    Case(seed: 1, rate: 44_100, channels: 2), Case(seed: 2, rate: 48_000, channels: 2),
    Case(seed: 3, rate: 48_000, channels: 1), Case(seed: 4, rate: 96_000, channels: 2),
    Case(seed: 5, rate: 22_050, channels: 2), Case(seed: 6, rate: 48_000, channels: 6),
  ]

  private func measured(_ samples: [Float], rate: Int, channels: Int) -> LoudnessBlocks {
    var meter = LoudnessMeter(rate: rate, channels: channels)
    return meter.measure(samples.span, firstFrame: 0)
  }

  @Test(arguments: cases)
  func `libebur128 reads the same loudness`(of subject: Case) {
    let seconds = subject.rate * subject.channels > 100_000 ? 30 : 60
    let samples = musicLike(
      seconds: seconds,
      rate: subject.rate,
      channels: subject.channels,
      seed: subject.seed
    )
    let own = measured(samples, rate: subject.rate, channels: subject.channels)
    let other = ReferenceMeter(samples, rate: subject.rate, channels: subject.channels)
    #expect((own.integrated() - other.integrated).magnitude < 0.01)
    // libebur128 looks at the 3 s window once a second only, so it is asked the same question.
    let everySecond = stride(from: 0, to: own.shortTerm.count, by: 10).map { own.shortTerm[$0] }
    #expect((range(of: everySecond) - other.range).magnitude < 0.01)
  }

  /// Tech 3342 word by word, over short-term values in LUFS.
  private func range(of values: [Double]) -> Double {
    let audible = values.filter { $0 >= -70 }
    let mean = audible.reduce(0) { $0 + pow10($1 / 10) } / Double(audible.count)
    let gated = audible.filter { $0 >= 10 * log10(mean) - 20 }.sorted()
    let last = Double(gated.count - 1)
    return gated[Int((last * 0.95).rounded())] - gated[Int((last * 0.1).rounded())]
  }

  @Test(arguments: [12, 13, 14] as [UInt64])
  func `libebur128 reads the same range of music that swells slowly`(seed: UInt64) {
    let rate = 44_100
    let noise = CounterRandom(seed: seed, stream: 0)
    // Slow enough that it does not matter how often the window is looked at.
    let rise = 0.12 + 0.02 * Double(seed - 12)
    let samples = (0..<100 * rate).map { frame -> Float in
      let seconds = Double(frame) / Double(rate)
      let hiss = noise.gaussian(at: UInt64(frame))
      return Float(
        pow10((rise * seconds - 36) / 20) * (tone(cycles: 220 * seconds) + 0.2 * hiss)
      )
    }
    let own = measured(samples, rate: rate, channels: 1)
    let other = ReferenceMeter(samples, rate: rate, channels: 1)
    #expect(own.range() > 9)
    #expect((own.range() - other.range).magnitude < 0.1)
    #expect((own.integrated() - other.integrated).magnitude < 0.01)
  }

  @Test func `albums are pooled as libebur128 pools them`() {
    let songs = (7..<10 as Range<UInt64>).map {
      musicLike(seconds: 15, rate: 44_100, channels: 2, seed: $0)
    }
    let own = songs.map { measured($0, rate: 44_100, channels: 2) }
    let others = songs.map { ReferenceMeter($0, rate: 44_100, channels: 2) }
    let pooled = LoudnessBlocks.integrated(pooling: own)
    #expect((pooled - ReferenceMeter.integrated(pooling: others)).magnitude < 0.01)
  }

  @Test func `a gain moves blocks across the absolute gate`() {
    let own = measured(
      musicLike(seconds: 60, rate: 44_100, channels: 1, seed: 2),
      rate: 44_100,
      channels: 1
    )
    #expect(own.integrated(gain: -30) > own.integrated() - 30 + 0.1)
  }

  @Test(arguments: [-30.0, -12.34, 6.02])
  func `a gain can be reckoned instead of measured`(gain: Double) {
    let samples = musicLike(seconds: 60, rate: 44_100, channels: 1, seed: 2)
    let factor = pow10(gain / 20)
    let louder = samples.map { Float(Double($0) * factor) }
    let reckoned = measured(samples, rate: 44_100, channels: 1)
    let again = measured(louder, rate: 44_100, channels: 1)
    // What remains is the rounding of the louder samples to float.
    #expect((reckoned.integrated(gain: gain) - again.integrated()).magnitude < 1e-5)
    #expect((reckoned.range(gain: gain) - again.range()).magnitude < 1e-5)
  }
}
