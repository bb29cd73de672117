import Processors
import Quantities
import Signal
import TestSupport
import Testing

/// What every processor promises, whatever it does.
@Suite struct ProcessorFamilyTests {
  /// Index into the specimens: a processor is no argument that can be printed.
  static let specimens = Array(Specimen.all.indices)

  @Test(arguments: specimens, [1, 7, 64, 4096])
  func `the size of blocks does not change a sample`(specimen: Int, blocks: Int) {
    let signal = TestSignal.music(frames: 30_000, seed: 1)
    var whole = Playing(Specimen.all[specimen])
    var cut = Playing(Specimen.all[specimen])
    #expect(cut.play(signal, blocks: blocks) == whole.play(signal, blocks: 30_000))
    #expect(cut.state() == whole.state())
  }

  @Test(arguments: specimens)
  func `a segment from its written state is the same as in the whole`(specimen: Int) {
    let signal = TestSignal.music(frames: 40_000, seed: 2)
    var whole = Playing(Specimen.all[specimen])
    let expected = whole.play(signal)
    var first = Playing(Specimen.all[specimen])
    _ = first.play(Array(signal[..<23_456]))
    let words = first.state()
    var second = Playing(Specimen.all[specimen])
    var reader = StateReader(words)
    second.running.visitState(&reader)
    #expect(reader.isComplete)
    #expect(second.state() == words)
    #expect(second.play(Array(signal[23_456...])) == Array(expected[23_456...]))
    #expect(second.state() == whole.state())
  }

  @Test(arguments: specimens)
  func `a state of another length is refused`(specimen: Int) {
    var playing = Playing(Specimen.all[specimen])
    let words = playing.state()
    guard !words.isEmpty else { return }
    var reader = StateReader(Array(words.dropLast()))
    playing.running.visitState(&reader)
    #expect(!reader.isComplete)
  }

  @Test(arguments: specimens)
  func `nothing comes before the declared latency`(specimen: Int) {
    let processor = Specimen.all[specimen]
    let reach = processor.reach(in: .studio)
    var playing = Playing(processor)
    let output = playing.play(TestSignal.impulse(frames: reach.latency + 100, of: [0.25, 0.25]))
    // A reverb that is all room has its pre-delay before it sounds; what its transforms leave there
    // is below -140 dB.
    let isAllRoom = (processor as? Reverb)?.mix.number == 100
    let floor = isAllRoom ? 1e-7 : 0
    let first = output.firstIndex { max($0.x.magnitude, $0.y.magnitude) > floor }
    #expect(playing.running.latency == reach.latency)
    #expect(isAllRoom ? first.map { $0 > reach.latency } ?? true : first == reach.latency)
  }

  @Test(arguments: specimens)
  func `nothing is left above -120 dB after the declared tail`(specimen: Int) throws {
    let processor = Specimen.all[specimen]
    let reach = processor.reach(in: .studio)
    let tail = try #require(reach.tail)
    var playing = Playing(processor)
    let burst = Array(TestSignal.music(frames: 12_000, seed: 3)[6_000...])
    let silence = TestSignal.constant(0, frames: reach.latency + tail + 20_000)
    let output = playing.play(burst + silence)
    let loudest = burst.map(Self.magnitude).max() ?? 0
    let left = output[(burst.count + reach.latency + tail)...].map(Self.magnitude).max() ?? 0
    #expect(left <= 1e-6 * loudest)
  }

  @Test(arguments: specimens)
  func `silence at rest stays silence at rest`(specimen: Int) {
    var playing = Playing(Specimen.all[specimen])
    let output = playing.play(TestSignal.constant(0, frames: 8_192 * 2))
    var fresh = Playing(Specimen.all[specimen])
    #expect(output.allSatisfy { $0 == .zero })
    #expect(playing.state() == fresh.state())
  }

  @Test(arguments: specimens)
  func `no finite input makes a number that is none`(specimen: Int) {
    var random = SeededRandom(seed: 4)
    let values: [Double] = [
      0, -0.0, 1, -1, 5e-324, -5e-324, 2.2e-308, 1e-40, 3.4e38, -3.4e38, 1e15, -1e-15,
    ]
    let signal = (0..<20_000).map { _ in
      StereoFrame(
        values.randomElement(using: &random) ?? 0,
        values.randomElement(using: &random) ?? 0
      )
    }
    var playing = Playing(Specimen.all[specimen])
    let output = playing.play(signal) + playing.play(TestSignal.constant(0, frames: 20_000))
    #expect(output.allSatisfy { $0.x.isFinite && $0.y.isFinite })
  }

  @Test(arguments: specimens)
  func `an older difference is forgotten within the declared segments`(specimen: Int) {
    let processor = Specimen.all[specimen]
    let segment = SegmentGrid(rate: 48_000).framesPerSegment
    let promised = processor.convergence(in: .studio)
    var (clean, edited) = (Playing(processor), Playing(processor))
    let before = TestSignal.music(frames: segment, seed: 5)
    var other = before
    for frame in (segment - 4_096)..<segment { other[frame] *= 1.12 }
    _ = clean.play(before)
    _ = edited.play(other)
    var segments = 0
    while true {
      clean.roundState()
      edited.roundState()
      guard clean.state() != edited.state(), segments <= promised else { break }
      segments += 1
      let next = TestSignal.music(frames: segment, seed: 5 + UInt64(segments))
      _ = clean.play(next)
      _ = edited.play(next)
    }
    #expect(segments <= promised)
  }

  private static func magnitude(_ frame: StereoFrame) -> Double {
    max(frame.x.magnitude, frame.y.magnitude)
  }
}
