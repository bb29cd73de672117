import Signal
import Testing

@Suite struct TruePeakDetectorTests {
  private func peaks(of frames: [StereoFrame], rate: Int, block: Int? = nil) -> [Double] {
    var detector = TruePeakDetector(rate: rate)
    let step = block ?? max(1, frames.count)
    return stride(from: 0, to: frames.count, by: step).flatMap { start in
      process(Array(frames[start..<min(start + step, frames.count)]), with: &detector)
    }
  }

  private func process(
    _ frames: [StereoFrame],
    with detector: inout TruePeakDetector
  ) -> [Double] {
    var peaks = [Double](repeating: 0, count: frames.count)
    var span = peaks.mutableSpan
    detector.process(frames.span, into: &span)
    return peaks
  }

  private func music(_ seed: UInt64) -> [StereoFrame] {
    let samples = musicLike(seconds: 1, rate: 44_100, channels: 2, seed: seed)
    return stride(from: 0, to: samples.count, by: 2).map {
      StereoFrame(Double(samples[$0]), Double(samples[$0 + 1]))
    }
  }

  @Test(arguments: [44_100, 96_000, 192_000])
  func `an impulse comes out after the declared latency`(rate: Int) {
    var frames = [StereoFrame](repeating: .zero, count: 200)
    frames[100] = StereoFrame(0, -0.5)
    let latency = TruePeakDetector(rate: rate).latency
    let peaks = peaks(of: frames, rate: rate)
    #expect(peaks[100 + latency] == 0.5)
    #expect(peaks.count { $0 >= 0.5 } == 1)
    // The wave between the impulse and its neighbours belongs to all three.
    let neighbours = [peaks[99 + latency], peaks[101 + latency]]
    #expect(neighbours.allSatisfy { rate == 192_000 ? $0 == 0 : $0 > 0.3 })
    #expect(neighbours[0] == neighbours[1])
  }

  @Test(arguments: [1, 7, 64, 4096])
  func `blocks may be cut anywhere`(block: Int) {
    let frames = music(51)
    #expect(peaks(of: frames, rate: 48_000, block: block) == peaks(of: frames, rate: 48_000))
  }

  @Test func `the highest peak is what the meter reads`() throws {
    let samples = musicLike(seconds: 1, rate: 44_100, channels: 2, seed: 52)
    var meter = TruePeakMeter(rate: 44_100, channels: 2)
    var reading = meter.measure(samples.span)
    reading.formUnion(meter.finish())
    let frames = music(52) + Array(repeating: StereoFrame.zero, count: 16)
    #expect(try #require(peaks(of: frames, rate: 44_100).max()) == reading.truePeak)
  }

  @Test func `a quarter-rate tone between its samples is full scale at every frame`() {
    let frames = (0..<400).map { frame in
      StereoFrame(repeating: tone(cycles: Double(frame % 4) / 4 + 0.125))
    }
    for peak in peaks(of: frames, rate: 48_000)[100..<300] {
      // Samples lie at 0.707; the point halfway is the crest.
      #expect((peak - 1).magnitude < 0.002)
    }
  }

  @Test func `the state is input only and is forgotten after its length`() {
    var (one, other) = (TruePeakDetector(rate: 48_000), TruePeakDetector(rate: 48_000))
    _ = process(music(53)[..<500].map { $0 * 2 }, with: &one)
    _ = process(Array(music(54)[..<500]), with: &other)
    let rest = [StereoFrame](repeating: StereoFrame(0.1, 0.2), count: 32)
    _ = process(rest, with: &one)
    _ = process(rest, with: &other)
    var (first, second) = (StateWriter(), StateWriter())
    one.visitState(&first)
    other.visitState(&second)
    #expect(first.words == second.words)
  }
}
