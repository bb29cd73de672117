import Testing

@testable import Reports

/// One line, true and never wider than its terminal.
@Suite struct ProgressLineTests {
  private func line(_ stage: ProgressLine.Stage, done: Double = 90, elapsed: Double = 20)
    -> ProgressLine
  {
    ProgressLine(stage, songs: (1, 3), sound: (done, 180), elapsed: elapsed)
  }

  private let rendering = ProgressLine.Stage.rendering(song: "harbour", segments: 7, of: 20)

  @Test func `half of the sound in 20 seconds is half a bar, and 4 and a half times real time`() {
    #expect(
      line(rendering).text(columns: 120)
        == "████████████░░░░░░░░░░░░  harbour  song 2/3  7/20 segments  4.5x real time"
    )
  }

  @Test func `a fast render has no tenths`() {
    #expect(line(rendering, elapsed: 2).text(columns: 120).hasSuffix("  45x real time"))
  }

  @Test func `after the songs the files are counted`() {
    #expect(
      line(.mastering(files: 2, of: 6), done: 180).text(columns: 80)
        == "████████████████████████  mastering  2/6 files"
    )
  }

  @Test func `before the files stands what is prepared`() {
    #expect(
      line(.preparing("harbour to 44.1 kHz"), done: 180).text(columns: 80)
        == "████████████████████████  mastering  harbour to 44.1 kHz"
    )
  }

  @Test(arguments: 1...90)
  func `a line leaves the last column free`(columns: Int) {
    #expect(line(rendering).text(columns: columns).count < columns)
  }

  @Test func `what matters most stays where there is little room`() {
    #expect(line(rendering).text(columns: 60).hasSuffix("harbour  song 2/3  4.5x real time"))
    #expect(line(rendering).text(columns: 46).hasSuffix("░  harbour  song 2/3"))
    #expect(line(rendering).text(columns: 30) == "harbour  song 2/3")
    #expect(line(rendering).text(columns: 5) == "harb")
  }
}
