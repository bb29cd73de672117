import Glibc
import Signal
import TestSupport
import Testing

/// EBU Tech 3341 v4, cases 15 to 23, made here from their descriptions, at 48 kHz.
@Suite struct TruePeakTests {
  private static let rate = 48_000
  /// Tech 3341: +0.2 and -0.4 dB.
  private static let tolerance = -0.4...0.2

  private func reading(_ samples: [Float], rate: Int = rate, channels: Int = 1) -> PeakReading {
    var meter = TruePeakMeter(rate: rate, channels: channels)
    var reading = meter.measure(samples.span)
    reading.formUnion(meter.finish())
    return reading
  }

  /// Linear over 10 ms, as the tests ask for.
  private static func fade(_ frame: Int, of frames: Int, rate: Int) -> Double {
    min(1, Double(min(frame, frames - 1 - frame)) / (0.01 * Double(rate)))
  }

  private func tone(divisor: Int, amplitude: Double, degrees: Double) -> [Float] {
    let frames = Self.rate / 2
    return (0..<frames).map { frame in
      let cycles = Double(frame) / Double(divisor) + degrees / 360
      let sine = SignalTests.tone(cycles: cycles - cycles.rounded(.down))
      return Float(amplitude * sine * Self.fade(frame, of: frames, rate: Self.rate))
    }
  }

  @Test(arguments: [
    (4, 0.5, 0.0, -6.0), (4, 0.5, 45, -6), (6, 0.5, 60, -6), (8, 0.5, 67.5, -6), (4, 1.41, 45, 3),
  ])
  func `cases 15 to 19: the crest of a tone is found between its samples`(
    divisor: Int,
    amplitude: Double,
    degrees: Double,
    expected: Double
  ) {
    let samples = tone(divisor: divisor, amplitude: amplitude, degrees: degrees)
    let own = reading(samples).truePeakLevel
    let other = decibels(ReferenceMeter(samples, rate: Self.rate, channels: 1).truePeak)
    #expect(Self.tolerance.contains(own - expected))
    let crest = decibels(amplitude)
    #expect((own - crest).magnitude <= (other - crest).magnitude + 0.01)
  }

  /// fs/6 at 0.5 with one cycle of fs/4 at 1 in it, made at 4 fs and low-passed.
  private static let burst: [Double] = {
    // 12,000 is a whole number of cycles of fs/6 at 4 fs, so the phase goes on unbroken.
    let (frames, start) = (24_000, 12_000)
    var (wave, cycles) = ([Double](), 0.0)
    for frame in 0..<frames {
      let isBurst = (start..<start + 16).contains(frame)
      let sine = SignalTests.tone(cycles: cycles - cycles.rounded(.down))
      wave.append((isBurst ? 1 : 0.5) * sine * fade(frame, of: frames, rate: 4 * rate))
      cycles += isBurst ? 1.0 / 16 : 1.0 / 24
    }
    // A sinc under a Hann window, half amplitude at fs / 2.
    let half = 128
    let taps = (-half...half).map { tap -> Double in
      let x = Double(tap) / 4
      let sinc = tap == 0 ? 1 : SignalTests.tone(cycles: x / 2) / (Double.pi * x)
      return sinc / 4 * (0.5 + 0.5 * cos(Double.pi * Double(tap) / Double(half + 1)))
    }
    return (half..<frames - half).map { centre in
      var sum = 0.0
      for (index, tap) in taps.enumerated() { sum += tap * wave[centre - half + index] }
      return sum
    }
  }()

  @Test(arguments: 0..<4)
  func `cases 20 to 23: a burst is found wherever the samples fall`(offset: Int) throws {
    let samples = stride(from: offset, to: Self.burst.count, by: 4).map { Float(Self.burst[$0]) }
    let own = reading(samples).truePeakLevel
    #expect(Self.tolerance.contains(own))
    // Four times oversampled, the points are those of the wave before decimation.
    let wave = decibels(try #require(Self.burst.map(\.magnitude).max()))
    let other = decibels(ReferenceMeter(samples, rate: Self.rate, channels: 1).truePeak)
    #expect((own - wave).magnitude <= 0.01)
    #expect((own - wave).magnitude <= (other - wave).magnitude + 0.01)
  }

  @Test(arguments: [44_100, 48_000, 88_200, 96_000, 176_400, 192_000])
  func `a tone up to 0.44 of the rate under-reads no more than the grid allows`(rate: Int) {
    let factor = rate < 88_200 ? 4.0 : rate < 176_400 ? 2 : 1
    for step in 1...11 {
      // Off the grid, so that the samples meet every phase.
      let relative = 0.04 * Double(step) - 0.000_37
      let samples = (0..<8000).map { frame -> Float in
        let fade = min(1, Double(min(frame, 7999 - frame)) / 2000)
        return Float(fade * SignalTests.tone(cycles: relative * Double(frame)))
      }
      let level = reading(samples, rate: rate).truePeakLevel
      // The under-read of BS.1770-5, annex 2, attachment 1; 60 dB of ripple is 0.009 dB.
      #expect(level > decibels(cos(Double.pi * relative / factor)) - 0.03, "\(relative)")
      #expect(level < 0.02, "\(relative)")
    }
  }

  @Test func `libebur128 finds the same peaks in music within 0.3 dB`() {
    for seed in 41..<44 as Range<UInt64> {
      let samples = musicLike(seconds: 8, rate: 44_100, channels: 2, seed: seed)
      let own = reading(samples, rate: 44_100, channels: 2)
      let other = ReferenceMeter(samples, rate: 44_100, channels: 2).truePeak
      // EBU Tech 3343; white hiss up to half the rate shows where the two filters end.
      #expect((own.truePeakLevel - decibels(other)).magnitude < 0.3, "seed \(seed)")
      #expect(own.truePeak >= own.samplePeak)
    }
  }

  @Test(arguments: [44_100, 96_000, 192_000])
  func `stretches add up to the whole, bit for bit`(rate: Int) {
    let seed: UInt64 = 0x7EA
    let samples = musicLike(seconds: 2, rate: rate, channels: 3, seed: seed)
    var random = SeededRandom(seed: seed)
    var (meter, total, frame) = (
      TruePeakMeter(rate: rate, channels: 3), PeakReading.silence, 0
    )
    while frame < samples.count / 3 {
      let end = min(frame + Int.random(in: 0...3000, using: &random), samples.count / 3)
      total.formUnion(meter.measure(Array(samples[3 * frame..<3 * end]).span))
      frame = end
    }
    total.formUnion(meter.finish())
    #expect(total == reading(samples, rate: rate, channels: 3))
  }

  @Test func `every channel is looked at`() {
    for channel in 0..<3 {
      var samples = [Float](repeating: 0, count: 300)
      samples[150 + channel] = 0.5
      let reading = reading(samples, channels: 3)
      #expect(reading.samplePeak == 0.5)
      #expect(reading.truePeak >= 0.5)
    }
  }

  @Test func `a constant reads as itself`() {
    var meter = TruePeakMeter(rate: 44_100, channels: 1)
    _ = meter.measure([Float](repeating: 0.25, count: 64).span)
    let reading = meter.measure([Float](repeating: 0.25, count: 64).span)
    #expect((reading.truePeak - 0.25).magnitude < 1e-12)
    #expect(PeakReading.silence.truePeakLevel == -.infinity)
  }
}
