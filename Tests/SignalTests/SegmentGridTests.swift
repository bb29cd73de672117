import Signal
import Testing

@Suite struct SegmentGridTests {
  @Test(arguments: [(44_100, 58_800), (48_000, 64_000), (96_000, 128_000), (192_000, 256_000)])
  func `a segment is 4/3 s`(rate: Int, frames: Int) {
    #expect(SegmentGrid(rate: rate).framesPerSegment == frames)
  }

  @Test func `segments cover the song without a gap and end with it`() {
    let grid = SegmentGrid(rate: 48_000)
    #expect(grid.count(for: 0) == 0)
    #expect(grid.count(for: 64_000) == 1)
    #expect(grid.count(for: 64_001) == 2)
    #expect(grid.range(of: 0, within: 100_000) == 0..<64_000)
    #expect(grid.range(of: 1, within: 100_000) == 64_000..<100_000)
    #expect(grid.range(of: 2, within: 100_000).isEmpty)
  }
}
