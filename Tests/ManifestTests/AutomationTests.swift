import Manifest
import Processors
import Quantities
import Signal
import TestSupport
import Testing

/// Curves over time, for every kind of path.
@Suite struct AutomationTests {
  private func song(_ automation: String, strip: String = "", more: String = "") -> TestProject {
    TestProject(
      song: """
        song: s
        tempo: [{at: 1|1, bpm: 120}]
        arrangement: [{section: verse, length: 4 bars}, {section: chorus, length: 4 bars}]
        takes: {a: {file: a.wav}}
        tracks:
          t:
            clips: [{take: a}]
            fader: -3 dB
            pan: L10
            trim: 1 dB
            sends: {plate: -14 dB}
            \(strip)
            automation: {\(automation)}
        buses: {plate: {}}
        \(more)
        """
    )
  }

  private static let chain = """
    chain:
          - compressor: {threshold: -18 dB}
          - eq: {bands: [{bell: 1 kHz}, {high-shelf: 9 kHz, gain: 2 dB}]}
          - compressor: {threshold: -12 dB}
          - gain: {level: 1 dB, id: boost}
    """

  private func point(_ frame: Int, _ value: Double, _ shape: CurveShape = .hold) -> Curve.Point {
    Curve.Point(frame: frame, value: value, shape: shape)
  }

  @Test func `the fader moves in dB from its own value`() throws {
    let project = song(
      "fader: [[verse, -3.2 dB], [chorus, -1.8 dB, linear], [end, -inf dB, smooth]]"
    )
    try #require(project.errors == [])
    #expect(
      try project.strip("t").levels == [
        Curve(
          initial: -3,
          points: [
            point(0, -3.2), point(384_000, -1.8, .linear), point(768_000, -.infinity, .smooth),
          ]
        )
      ]
    )
  }

  @Test(arguments: [
    ("hold", CurveShape.hold), ("linear", .linear), ("smooth", .smooth),
    ("exponential", .exponential),
  ])
  func `a point is reached by each of the four curves`(name: String, shape: CurveShape) throws {
    let project = song("trim: [[start, 0 dB], [2|1, -6 dB, \(name)]]")
    try #require(project.errors == [])
    #expect(try project.strip("t").trim.points == [point(0, 0), point(96_000, -6, shape)])
  }

  @Test func `pan, trim, mute and sends move`() throws {
    let project = song(
      "pan: [[2|1, R100]], trim: [[1 s, -6 dB]], mute: [[3|1, true], [4|1, false]], "
        + "sends.plate: [[chorus, -8 dB, linear]]"
    )
    try #require(project.errors == [])
    let strip = try project.strip("t")
    #expect(strip.pan == Curve(initial: -10, points: [point(96_000, 100)]))
    #expect(strip.trim == Curve(initial: 1, points: [point(48_000, -6)]))
    #expect(strip.sounding == Curve(initial: 1, points: [point(192_000, 0), point(288_000, 1)]))
    #expect(strip.sends[0].level == Curve(initial: -14, points: [point(384_000, -8, .linear)]))
    #expect(!strip.isMuted)
  }

  @Test(arguments: [
    ("compressor.threshold", 0, "threshold", -18.0, "-21 dB"),
    ("compressor.1.threshold", 0, "threshold", -18, "-21 dB"),
    ("compressor.2.threshold", 2, "threshold", -12, "-21 dB"),
    ("eq.bands.2.gain", 1, "bands.2.gain", 2, "-21 dB"),
    ("boost.level", 3, "level", 1, "-21 dB"),
    ("gain.level", 3, "level", 1, "-21 dB"),
  ])
  func `a processor is found by kind, number or id`(
    path: String,
    index: Int,
    parameter: String,
    initial: Double,
    value: String
  ) throws {
    let project = song("\(path): [[chorus, \(value)]]", strip: Self.chain)
    try #require(project.errors == [])
    let strip = try project.strip("t")
    #expect(
      strip.chain[index].automation == [
        ParameterCurve(
          path: parameter,
          curve: Curve(initial: initial, points: [point(384_000, -21)])
        )
      ]
    )
    #expect(strip.chain.indices.allSatisfy { $0 == index || strip.chain[$0].automation.isEmpty })
  }

  @Test func `the mix and VCAs have faders that move`() throws {
    let project = song(
      "fader: [[start, 0 dB]]",
      more: """
        vcas: {all: {members: [t], fader: -1 dB, automation: {fader: [[chorus, -2 dB, linear]]}}}
        mix: {automation: {fader: [[chorus, -6 dB, linear]]}}
        """
    )
    try #require(project.errors == [])
    #expect(
      try project.strip("mix").levels
        == [Curve(initial: 0, points: [point(384_000, -6, .linear)])]
    )
    #expect(
      try project.strip("t").levels[1]
        == Curve(initial: -1, points: [point(384_000, -2, .linear)])
    )
  }

  @Test(arguments: [
    ("output: [[start, mix]]", "X003", "output"),
    ("chain: [[start, 0 dB]]", "X003", "chain"),
    ("fadr: [[start, 0 dB]]", "X003", "fadr"),
    ("fader.level: [[start, 0 dB]]", "X003", "fader.level"),
    ("sends: [[start, 0 dB]]", "X003", "sends"),
    ("sends.slap: [[start, 0 dB]]", "X003", "sends.slap"),
    ("sends.plate.level: [[start, 0 dB]]", "X003", "sends.plate.level"),
    ("limiter.ceiling: [[start, -1 dBTP]]", "X003", "limiter.ceiling"),
    ("compressor.3.threshold: [[start, 0 dB]]", "X003", "compressor.3.threshold"),
    ("compressor.0.threshold: [[start, 0 dB]]", "X003", "compressor.0.threshold"),
    ("compressor.detector: [[start, rms]]", "X003", "compressor.detector"),
    ("compressor: [[start, rms]]", "X003", "compressor"),
    ("eq.bands.3.gain: [[start, 0 dB]]", "X003", "eq.bands.3.gain"),
    ("eq.bands.0.gain: [[start, 0 dB]]", "X003", "eq.bands.0.gain"),
    ("'': [[start, 0 dB]]", "X003", "''"),
    ("'.': [[start, 0 dB]]", "X003", "'.'"),
    ("fader: [[start, 12 Hz]]", "M004", "12 Hz"),
    ("fader: [[start, -6]]", "M004", "-6"),
    ("fader: [[start, 25 dB]]", "M006", "25 dB"),
    ("fader: [[start, nan dB]]", "M005", "nan dB"),
    ("fader: [[start, inf dB]]", "M005", "inf dB"),
    ("pan: [[start, R101]]", "M004", "R101"),
    ("pan: [[start, 0 dB]]", "M004", "0 dB"),
    ("mute: [[start, yes]]", "M004", "yes"),
    ("compressor.threshold: [[start, 3:1]]", "M004", "3:1"),
    ("fader: [[bridge, 0 dB]]", "N001", "bridge"),
    ("fader: [[2|1, 0 dB], [1|1, 0 dB]]", "X004", "1|1"),
    ("fader: [[1|1, 0 dB, liner]]", "M004", "liner"),
    ("fader: [[1|1, 0 dB, linear, 2]]", "M008", "[1|1, 0 dB, linear, 2]"),
    ("fader: [[1|1]]", "M008", "[1|1]"),
    ("fader: [1|1, 0 dB]", "M008", "1|1"),
    ("fader: 0 dB", "M008", "0 dB"),
  ])
  func `what cannot be automated so is an error at its place`(
    automation: String,
    code: String,
    marked: String
  ) {
    let project = song(automation, strip: Self.chain)
    #expect(project.errors.first?.code.id == code)
    #expect(project.marked.first == marked)
  }

  @Test(arguments: ["pan", "mute", "sends.plate", "output"])
  func `the mix has neither pan nor mute nor sends`(path: String) {
    let project = song(
      "fader: [[start, 0 dB]]",
      more: "mix: {automation: {\(path): [[start, 0 dB]]}}"
    )
    #expect(project.codes == ["X003"])
  }

  @Test func `without points a curve is what the strip says`() throws {
    let project = song("fader: []")
    try #require(project.errors == [])
    #expect(try project.strip("t").levels == [Curve(constant: -3)])
  }
}
