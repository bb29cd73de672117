import Manifest
import Quantities
import TestSupport
import Testing

/// Positions become frames by exact arithmetic, rounded once, halves up.
@Suite struct PositionTests {
  private func song(rate: String, tempo: String, arrangement: String = "") -> TestProject {
    TestProject(song: "song: s\nrate: \(rate)\ntempo: \(tempo)\narrangement: [\(arrangement)]\n")
  }

  private func frame(_ position: String, in project: TestProject) throws -> Int {
    var positions = PositionResolver(project.song.timeline)
    let moment = positions.moment(of: try Position(parsing: position), at: nil, earliest: .countIn)
    return project.song.timeline.frame(at: try #require(moment))
  }

  private static let sections = """
    {section: intro, length: 4 bars}, {section: verse-1, length: 8 bars}, \
    {section: chorus-1, length: 8 bars}, {section: outro, length: 4 bars}
    """

  /// A quarter note lasts 60/92 s; expected frames from exact fractions.
  @Test(arguments: [
    ("17|3|240", [1_905_408, 2_073_913, 4_147_826]),
    ("17|3", [1_898_217, 2_066_087, 4_132_174]),
    ("verse-1", [460_174, 500_870, 1_001_739]),
    ("chorus-1.end", [2_300_870, 2_504_348, 5_008_696]),
    ("chorus-1 + 2|0", [1_610_609, 1_753_043, 3_506_087]),
    ("verse-1 - 1 beat", [431_413, 469_565, 939_130]),
    ("1:02.5", [2_756_250, 3_000_000, 6_000_000]),
    ("62.5 s", [2_756_250, 3_000_000, 6_000_000]),
    ("start", [0, 0, 0]),
    ("end", [2_761_043, 3_005_217, 6_010_435]),
    ("end - 4 bars", [2_300_870, 2_504_348, 5_008_696]),
    ("chorus-1 + 1/8t - 20 ms", [1_389_227, 1_512_083, 3_024_167]),
    ("verse-1 + 1/4.", [503_315, 547_826, 1_095_652]),
    ("outro + 1|2|480", [2_487_815, 2_707_826, 5_415_652]),
    ("verse-1 + 1 bar + 3 beats", [661_500, 720_000, 1_440_000]),
    ("96000 samples", [96_000, 96_000, 96_000]),
    ("start - 480 samples", [-480, -480, -480]),
  ])
  func `a position lies on the frame of its exact time`(
    position: String,
    frames: [Int]
  ) throws {
    for (rate, frame) in zip(["44.1 kHz", "48 kHz", "96 kHz"], frames) {
      let project = song(
        rate: rate,
        tempo: "[{at: 1|1, bpm: 92, meter: 4/4}]",
        arrangement: Self.sections
      )
      #expect(try self.frame(position, in: project) == frame)
    }
  }

  /// 16 ticks at 120 bpm are 16/960 * 0.5 s * 44,100 Hz = 367.5 frames.
  @Test func `half a frame is rounded up`() throws {
    let project = song(rate: "44.1 kHz", tempo: "[{at: 1|1, bpm: 120}]")
    #expect(try frame("1|1|16", in: project) == 368)
    #expect(try frame("start - 0|0|16", in: project) == -367)
  }

  /// Bars 1 to 4 in 4/4, 5 to 8 in 6/8, bar 9 in 2/4, 4/4 again; a quarter is 32,000 frames.
  @Test(arguments: [
    ("5|1", 512_000), ("6|4|480", 664_000), ("9|1", 896_000), ("10|1", 960_000),
    ("11|2", 1_120_000), ("8|1 + 2 bars", 960_000),
    ("5|1 - 1 beat", 480_000), ("9|1 - 1 beat", 880_000),
    ("4|4 + 3 beats", 544_000), ("6|1 - 8 beats", 448_000), ("1|1 + 30 beats", 736_000),
    ("10|1 - 1|1", 880_000), ("4|4 + 1|3", 656_000),
    ("4|4 + 3/4", 576_000),
  ])
  func `bars and beats are counted by the meters on the way`(position: String, frame: Int) throws {
    let project = song(
      rate: "48 kHz",
      tempo: """
        [{at: 1|1, bpm: 90, meter: 4/4}, {at: 5|1, meter: 6/8}, {at: 9|1, meter: 2/4}, \
        {at: 10|1, meter: 4/4}]
        """
    )
    #expect(try self.frame(position, in: project) == frame)
  }

  /// domain.md 3.1.4: 120 to 60 bpm over 16 quarters is 60/s ln(b/b0) with s = -3.75 bpm a quarter.
  @Test(arguments: [
    ("1|1", 0), ("3|1", 220_940), ("5|1", 532_337), ("6|1", 724_337), ("start - 1 bar", -96_000),
  ])
  func `a ramp is linear in bpm over musical time, and its tempo then holds`(
    position: String,
    frame: Int
  ) throws {
    let project = song(
      rate: "48 kHz",
      tempo: "[{at: 1|1, bpm: 120, ramp: {to: 60, until: 5|1}}]"
    )
    #expect(project.errors == [])
    #expect(try self.frame(position, in: project) == frame)
  }

  /// Outro from quarter 80: 80 * 60/92 s + 60/-1 ln(76/92) s = 63.637227 s.
  @Test func `a ramp may go from a section to the end`() throws {
    let project = song(
      rate: "48 kHz",
      tempo: "[{at: 1|1, bpm: 92}, {at: outro, bpm: 92, ramp: {to: 76, until: end}}]",
      arrangement: Self.sections
    )
    #expect(project.errors == [])
    #expect(try frame("outro", in: project) == 2_504_348)
    #expect(try frame("end", in: project) == 3_054_587)
    #expect(project.song.end == 3_054_587)
    #expect(project.song.frames == 3_054_587 + 3 * 48_000)
  }

  /// The way back from seconds: musical lengths after a time.
  @Test func `a beat after a time is counted in music from that time`() throws {
    let project = song(
      rate: "48 kHz",
      tempo: "[{at: 1|1, bpm: 120}, {at: 2|1, bpm: 60}]"
    )
    #expect(try frame("1 s + 4 beats", in: project) == 192_000)
  }

  /// Where the meter changes at a section, later sections are measured by the new one.
  @Test func `sections follow the meters at their start`() throws {
    let project = song(
      rate: "48 kHz",
      tempo: "[{at: a, bpm: 120}, {at: b, meter: 3/4}]",
      arrangement: "{section: a, length: 2 bars}, {section: b, length: 2 bars}"
    )
    #expect(project.errors == [])
    #expect(try frame("b", in: project) == 192_000)
    #expect(try frame("end", in: project) == 336_000)
  }

  @Test func `a song without a tempo has 120 bpm in common time`() throws {
    #expect(try frame("2|1", in: TestProject(song: "song: s\n")) == 96_000)
  }

  @Test func `times are exact after many changes of tempo`() throws {
    let entries = (0..<200).map { "{at: \($0 + 1)|1, bpm: \($0 % 2 == 0 ? 97 : 103)}" }
    let project = song(rate: "48 kHz", tempo: "[\(entries.joined(separator: ", "))]")
    // 100 bars at each: 400 * (60/97 + 60/103) s * 48,000 Hz = 23,060,754.679 frames.
    #expect(try frame("201|1", in: project) == 23_060_755)
  }
}
