import Fields
import Foundation
import Processors
import Quantities
import Signal
import Testing

@Suite struct CatalogueTests {
  static let kinds = Catalogue.processors.map { $0.kind }

  @Test func `kinds are told apart`() {
    #expect(Set(Self.kinds).count == Self.kinds.count)
  }

  @Test(arguments: Catalogue.processors.indices)
  func `each stored property is a field`(index: Int) {
    let type = Catalogue.processors[index]
    func count<P: Processor>(_ type: P.Type) -> (Int, Int) {
      let stored = Mirror(reflecting: P()).children.count - 1  // Its origin is none.
      return (stored, P.fields.count { !$0.isDerived })
    }
    let (stored, fields) = count(type)
    #expect(stored == fields)
  }

  @Test(arguments: Catalogue.processors.indices)
  func `defaults lie within their ranges and settings are finite`(index: Int) {
    func check<P: Processor>(_ type: P.Type) {
      let standard = P()
      for field in P.fields {
        guard let access = field.access?(standard, []) else { continue }
        #expect(access.range.contains(access.get(standard)), "\(P.kind).\(field.name)")
      }
    }
    check(Catalogue.processors[index])
  }

  @Test(arguments: [44_100, 48_000, 96_000, 192_000])
  func `filters and bands hold their magnitude at every rate`(rate: Int) {
    var filter = HighPass()
    filter.frequency = Frequency(number: 100)
    filter.slope = .fourth
    let context = RenderContext(rate: SampleRate(hertz: rate))
    var playing = Playing(filter, in: context)
    let output = playing.play(TestSignal.impulse(frames: rate))
    var sum = SIMD2<Double>.zero
    for (n, frame) in output.enumerated() {
      let w = 2 * Double.pi * 100 * Double(n) / Double(rate)
      sum += frame.x * SIMD2(cos(w), sin(w))
    }
    #expect(abs(10 * log10((sum * sum).sum()) + 3.0103) < 1e-3)
  }

  @Test func `a tilt raises the top by its gain, lowers the bottom, and crosses at its frequency`()
  {
    var band = EqualiserBand()
    band.tilt = Frequency(number: 1_000)
    band.gain = Level(number: 3)
    var equaliser = Equaliser()
    equaliser.bands = [band]
    var playing = Playing(equaliser)
    let output = playing.play(TestSignal.impulse(frames: 96_000))
    for (frequency, expected) in [(10.0, -3.0), (1_000, 0), (23_000, 3)] {
      var sum = SIMD2<Double>.zero
      for (n, frame) in output.enumerated() {
        let w = 2 * Double.pi * (frequency * Double(n) / 48_000).truncatingRemainder(dividingBy: 1)
        sum += frame.x * SIMD2(cos(w), sin(w))
      }
      #expect(abs(10 * log10((sum * sum).sum()) - expected) < 0.01)
    }
  }
}
