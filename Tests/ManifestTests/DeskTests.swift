import Diagnostics
import Manifest
import Processors
import Quantities
import Signal
import TestSupport
import Testing

/// Chains, presets, VCAs, sends and routes as references.
@Suite struct DeskTests {
  private func song(_ desk: String) -> TestProject {
    TestProject(song: "song: s\ntakes: {a: {file: a.wav}}\n\(desk)\n")
  }

  private func kinds(_ strip: ResolvedStrip) -> [String] {
    strip.chain.map { type(of: $0.processor).kind }
  }

  // MARK: Parameters

  @Test func `wet is another word for mix, in chains and in automation`() throws {
    let project = song(
      """
      tracks:
        t:
          clips: [{take: a}]
          chain: [{reverb: {wet: 40%}}, {compressor: {mix: 60%}}]
          automation: {compressor.wet: [[2|1, 10%]]}
      """
    )
    try #require(project.lines == [])
    let chain = try project.strip("t").chain
    #expect((chain[0].processor as? Reverb)?.mix == Percent(number: 40))
    #expect((chain[1].processor as? Compressor)?.mix == Percent(number: 60))
    #expect(chain[1].automation.map(\.curve.points.count) == [1])
  }

  @Test func `mix and wet together are one thing said twice`() {
    let project = song("tracks: {t: {clips: [{take: a}], chain: [{delay: {mix: 40%, wet: 30%}}]}}")
    #expect(project.codes == ["M009"])
    #expect(project.marked == ["wet"])
  }

  // MARK: Presets

  @Test func `presets are put in where they are named, nested ones too`() throws {
    let project = song(
      """
      presets:
        warm: [{preset: tidy}, {compressor: {}}]
        tidy: [{high-pass: {}}]
      tracks: {t: {clips: [{take: a}], chain: [{gain: {}}, {preset: warm}, {eq: {}}]}}
      """
    )
    try #require(project.lines == [])
    #expect(try kinds(project.strip("t")) == ["gain", "high-pass", "compressor", "eq"])
  }

  @Test func `a bypassed preset bypasses all that it holds`() throws {
    let project = song(
      """
      presets: {warm: [{gain: {}}, {compressor: {bypass: true}}]}
      tracks:
        t: {clips: [{take: a}], chain: [{preset: warm, bypass: true}, {eq: {}}, {gain: {}, bypass: true}]}
      """
    )
    try #require(project.lines == [])
    #expect(try project.strip("t").chain.map(\.isBypassed) == [true, true, false, true])
  }

  @Test func `the song's presets come before those of the album`() throws {
    let project = TestProject([
      "album.yaml": """
      album: a
      songs: [s.yaml]
      presets: {one: [{eq: {}}], two: [{limiter: {}}, {preset: one}]}
      """,
      "s.yaml": """
      song: s
      takes: {a: {file: a.wav}}
      presets: {one: [{gain: {}}]}
      tracks: {t: {clips: [{take: a}], chain: [{preset: one}, {preset: two}]}}
      """,
    ])
    try #require(project.lines == [])
    #expect(try kinds(project.strip("t")) == ["gain", "limiter", "gain"])
  }

  @Test func `automation reaches into presets, and numbers count through them`() throws {
    let project = song(
      """
      presets: {warm: [{compressor: {threshold: -20 dB}}]}
      tracks:
        t:
          clips: [{take: a}]
          chain: [{compressor: {}}, {preset: warm}]
          automation: {compressor.2.threshold: [[1|1, -6 dB]]}
      """
    )
    try #require(project.lines == [])
    #expect(try project.strip("t").chain.map(\.automation.count) == [0, 1])
  }

  @Test(arguments: [
    ("one: [{preset: one}]", "`one` -> `one`"),
    ("one: [{preset: two}], two: [{preset: one}]", "`one` -> `two` -> `one`"),
    ("one: [{preset: two}], two: [{preset: two}]", "`two` -> `two`"),
  ])
  func `presets that contain each other are told with the way round`(
    presets: String,
    way: String
  ) {
    let project = song(
      "presets: {\(presets)}\ntracks: {t: {clips: [{take: a}], chain: [{preset: one}]}}"
    )
    #expect(project.findings.map(\.message) == ["presets contain each other: \(way)"])
  }

  /// 2^40 entries if they were all put in.
  @Test(arguments: ["{gain: {}}", ""])
  func `presets that double at every step are cut off`(leaf: String) {
    let steps = (1...40).map { "p\($0): [{preset: p\($0 - 1)}, {preset: p\($0 - 1)}]" }
    let project = song(
      """
      presets: {p0: [\(leaf)], \(steps.joined(separator: ", "))}
      tracks: {t: {clips: [{take: a}], chain: [{preset: p40}]}}
      """
    )
    #expect(project.codes == ["X007"])
  }

  // MARK: VCAs

  @Test func `VCAs add their faders to those of their members, nested and on buses`() throws {
    let project = song(
      """
      tracks: {t: {clips: [{take: a}], fader: -3 dB, output: drums}}
      buses: {drums: {fader: -4 dB}}
      vcas:
        rhythm: {members: [t, drums], fader: -1 dB}
        all: {members: [rhythm], fader: -2 dB}
      """
    )
    try #require(project.lines == [])
    #expect(try project.strip("t").levels.map(\.initial) == [-3, -1, -2])
    #expect(try project.strip("drums").levels.map(\.initial) == [-4, -1, -2])
    #expect(try project.strip("mix").levels.map(\.initial) == [0])
  }

  @Test func `VCAs that move each other are told once`() {
    let project = song(
      """
      tracks: {t: {clips: [{take: a}]}}
      vcas: {one: {members: [t, two]}, two: {members: [three]}, three: {members: [one]}}
      """
    )
    #expect(project.codes == ["X005"])
    #expect(project.marked == ["one"])
  }

  // MARK: Routes

  @Test func `sends keep their level and their tap`() throws {
    let project = song(
      """
      tracks: {t: {clips: [{take: a}], sends: {plate: -14 dB, slap: {level: -20 dB, tap: pre-fader}}}}
      buses: {slap: {}, plate: {}}
      """
    )
    try #require(project.lines == [])
    let sends = try project.strip("t").sends
    #expect(sends.map(\.level.initial) == [-14, -20])
    #expect(sends.map(\.tap) == [.postFader, .preFader])
    #expect(sends.map { project.song.strips[$0.bus].name } == ["plate", "slap"])
  }

  @Test func `each strip comes after all that it hears`() throws {
    let project = song(
      """
      tracks:
        bass: {clips: [{take: a}], chain: [{compressor: {sidechain: kick}}]}
        kick: {clips: [{take: a}], output: drums}
      buses:
        all: {}
        drums: {output: all, chain: [{compressor: {sidechain: {from: vocals, tap: post-fader}}}]}
        vocals: {}
      """
    )
    try #require(project.lines == [])
    let names = project.song.strips.map(\.name)
    for (first, second) in [
      ("kick", "bass"), ("kick", "drums"), ("vocals", "drums"), ("drums", "all"),
    ] {
      let early = try #require(names.firstIndex { $0.rawValue == first })
      let late = try #require(names.firstIndex { $0.rawValue == second })
      #expect(early < late)
    }
    #expect(names.last == .mix)
    let key = try #require(try project.strip("drums").chain[0].key)
    #expect(names[key] == "vocals")
    #expect(try project.strip("drums").chain[0].processor.sidechain?.tap == .postFader)
    #expect(try project.strip("bass").chain[0].processor.sidechain?.tap == .preFader)
  }

  @Test(arguments: [
    ("buses: {a: {output: b}, b: {output: a}}", "`a` -> `b` -> `a`", "a"),
    ("buses: {a: {output: a}}", "`a` -> `a`", "a"),
    (
      "buses: {a: {sends: {b: 0 dB}}, b: {output: c}, c: {output: a}}", "`a` -> `b` -> `c` -> `a`",
      "a"
    ),
    ("buses: {a: {chain: [{compressor: {sidechain: a}}]}}", "`a` -> `a`", "a"),
    (
      "buses: {a: {chain: [{compressor: {sidechain: b}}]}, b: {chain: [{compressor: {sidechain: a}}]}}",
      "`a` -> `b` -> `a`", "b"
    ),
  ])
  func `a routing cycle is printed`(buses: String, way: String, marked: String) {
    let project = song("tracks: {t: {clips: [{take: a}], output: a}}\n\(buses)")
    #expect(project.findings.map(\.message) == ["the routing is a cycle: \(way)"])
    #expect(project.marked == [marked])
  }

  @Test func `a deep desk has no limit of its own`() {
    let buses = (0..<3000).map { "b\($0): {output: \($0 == 2999 ? "mix" : "b\($0 + 1)")}" }
    let project = song(
      "tracks: {t: {clips: [{take: a}], output: b0}}\nbuses: {\(buses.joined(separator: ", "))}"
    )
    #expect(project.lines == [])
    #expect(project.song.strips.count == 3002)
  }

  @Test func `pan laws, polarity, trim and mute are those of the manifest`() throws {
    let project = song(
      """
      pan-law: -4.5 dB
      tracks:
        t: {clips: [{take: a}], polarity: inverted, trim: -2 dB, pan: R30}
        u: {clips: [{take: a}], mute: true}
      """
    )
    try #require(project.lines == [])
    let strip = try project.strip("t")
    #expect(strip.isInverted)
    #expect(strip.trim.initial == -2)
    #expect(strip.pan.initial == 30)
    #expect(project.song.song.panLaw == .compromise)
    #expect(try project.strip("u").isMuted)
  }

  @Test func `none is the output of a strip that only drives others`() throws {
    let project = song(
      """
      tracks:
        ghost: {clips: [{take: a}], output: none}
        bass: {clips: [{take: a}], chain: [{compressor: {sidechain: ghost}}]}
      """
    )
    try #require(project.lines == [])
    #expect(try project.strip("ghost").output == nil)
  }

  // MARK: Lengths in samples

  @Test(
    arguments: [
      ("48 kHz", "limiter: {look-ahead: 96 samples}"),
      ("48 kHz", "limiter: {look-ahead: 2400 samples}"),
      ("96 kHz", "compressor: {look-ahead: 9600 samples}"),
      ("44.1 kHz", "delay: {time: 441000 samples}"),
    ]
  )
  func `a length in samples within the range at the song's rate is well`(
    rate: String,
    processor: String
  ) {
    let project = song("rate: \(rate)\ntracks: {t: {clips: [{take: a}], chain: [{\(processor)}]}}")
    #expect(project.lines == [])
  }

  @Test(
    arguments: [
      ("48 kHz", "limiter: {look-ahead: 23 samples}", "23 samples"),
      ("48 kHz", "limiter: {look-ahead: 2401 samples}", "2401 samples"),
      ("96 kHz", "compressor: {look-ahead: 9601 samples}", "9601 samples"),
      ("48 kHz", "delay: {time: 480001 samples}", "480001 samples"),
      ("48 kHz", "reverb: {time: 4799 samples}", "4799 samples"),
    ]
  )
  func `a length in samples out of the range at the song's rate is an error`(
    rate: String,
    processor: String,
    marked: String
  ) {
    let project = song("rate: \(rate)\ntracks: {t: {clips: [{take: a}], chain: [{\(processor)}]}}")
    #expect(project.codes == ["M006"])
    #expect(project.marked == [marked])
  }

  @Test func `the tail of a song is as long as it may be, in samples too`() {
    let tracks = "tracks: {t: {clips: [{take: a}]}}"
    #expect(song("rate: 48 kHz\ntail: 28800000 samples\n\(tracks)").codes == [])
    #expect(song("rate: 48 kHz\ntail: 28800001 samples\n\(tracks)").codes == ["M006"])
  }
}
