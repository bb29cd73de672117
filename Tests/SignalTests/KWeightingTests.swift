import Glibc
import Signal
import Testing

@Suite struct KWeightingTests {
  /// Biquads of BS.1770 (48 kHz: tables 1 and 2) and of libebur128's derivation at other rates.
  struct Biquads: Sendable {
    let rate: Int
    let shelf: [Double]
    let pass: [Double]
  }

  private static let biquads = [
    Biquads(
      rate: 44_100,
      shelf: [
        1.53084123005035, -2.65097999515473, 1.16907907992159, -1.66365511325602,
        0.712595428073225,
      ],
      pass: [1, -2, 1, -1.9891696736298, 0.989199035787039]
    ),
    Biquads(
      rate: 48_000,
      shelf: [
        1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241,
        0.73248077421585,
      ],
      pass: [1, -2, 1, -1.99004745483398, 0.99007225036621]
    ),
    Biquads(
      rate: 96_000,
      shelf: [
        1.5597142289758, -2.92674157825108, 1.37826120231582, -1.84460946989011,
        0.855843322930641,
      ],
      pass: [1, -2, 1, -1.99501754472472, 0.995023759040923]
    ),
  ]

  private static let frequencies = [20.0, 50, 100, 500, 997, 2000, 5000, 10_000]

  /// The gain of the weighting at a frequency, in dB, as the meter shows it.
  private func response(at frequency: Double, rate: Int) throws -> Double {
    var samples: [Float] = []
    for frame in 0..<4 * rate {
      samples.append(Float(0.5 * tone(cycles: Double(frame) * frequency / Double(rate))))
    }
    var meter = LoudnessMeter(rate: rate, channels: 1)
    let reading = try #require(meter.measure(samples.span, firstFrame: 0).shortTerm.last)
    return reading + 0.691 - 10 * log10(0.125)
  }

  private func magnitude(_ biquad: [Double], at cycles: Double) -> Double {
    let w = 2 * Double.pi * cycles
    func square(_ c0: Double, _ c1: Double, _ c2: Double) -> Double {
      let real = c0 + c1 * cos(w) + c2 * cos(2 * w)
      let imaginary = c1 * sin(w) + c2 * sin(2 * w)
      return real * real + imaginary * imaginary
    }
    return 10
      * log10(square(biquad[0], biquad[1], biquad[2]) / square(1, biquad[3], biquad[4]))
  }

  @Test(arguments: biquads)
  func `the response is that of the tables`(biquads: Biquads) throws {
    for frequency in Self.frequencies {
      let cycles = frequency / Double(biquads.rate)
      let expected = magnitude(biquads.shelf, at: cycles) + magnitude(biquads.pass, at: cycles)
      let measured = try response(at: frequency, rate: biquads.rate)
      #expect((measured - expected).magnitude < 0.001, "\(frequency) Hz")
    }
  }

  @Test(arguments: zip(frequencies, [-13.275, -3.934, -1.134, 0.043, 0.691, 3.071, 4.013, 4.042]))
  func `the response at 48 kHz is the known one`(frequency: Double, expected: Double) throws {
    #expect((try response(at: frequency, rate: 48_000) - expected).magnitude < 0.001)
  }
}
