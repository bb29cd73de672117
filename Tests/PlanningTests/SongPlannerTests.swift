import Manifest
import Planning
import Processors
import Quantities
import Signal
import TestSupport
import Testing

/// The graph of nodes that renders a song.
@Suite struct SongPlannerTests {
  private func plan(_ desk: String, takes: String = "a: {file: a.wav}, st: {file: stereo.wav}")
    throws
    -> RenderPlan
  {
    let project = TestProject(song: "song: s\ntakes: {\(takes)}\n\(desk)\n")
    try #require(project.errors == [])
    return SongPlanner(project.project.songs[0]).plan()
  }

  private func contributions(to name: String, in plan: RenderPlan) throws -> [Contribution] {
    let node = try #require(plan.nodes.first { $0.name == name })
    guard case .sum(let contributions) = node.input else {
      Issue.record("`\(name)` is no sum")
      return []
    }
    return contributions
  }

  private func names(_ plan: RenderPlan) -> [String] { plan.nodes.map(\.name) }

  private func still(_ value: Double) -> Curve { Curve(constant: value) }

  @Test func `a track plays through the mix into the master`() throws {
    let plan = try plan(
      "tracks: {t: {clips: [{take: a}], fader: -3 dB, pan: L30}}\nmix: {fader: 1 dB}"
    )
    #expect(names(plan) == ["t", "mix", "master"])
    #expect(plan.nodes.map(\.kind) == [.track, .mix, .master])
    #expect(plan.output == 2)
    #expect(plan.frames == (60 + 3) * 48_000)
    #expect(plan.nodes.map(\.channels) == [1, 2, 2])
    #expect(
      try contributions(to: "mix", in: plan) == [
        Contribution(
          source: 0,
          levels: [still(-3)],
          sounding: nil,
          placement: .pan(still(-30), .constantPower)
        )
      ]
    )
    #expect(
      try contributions(to: "master", in: plan)
        == [Contribution(source: 1, levels: [still(1)], sounding: nil, placement: .asIs)]
    )
  }

  @Test(arguments: [
    ("-3 dB", PanLaw.constantPower), ("-4.5 dB", .compromise), ("-6 dB", .linear),
  ])
  func `the song's pan law places mono tracks`(text: String, law: PanLaw) throws {
    let plan = try plan("pan-law: \(text)\ntracks: {t: {clips: [{take: a}]}}")
    #expect(try contributions(to: "mix", in: plan).map(\.placement) == [.pan(still(0), law)])
  }

  @Test func `stereo is balanced: takes, mixed takes and buses`() throws {
    let plan = try plan(
      """
      tracks:
        stereo: {clips: [{take: st}], pan: R20}
        both: {clips: [{take: a, to: 1 s}, {take: st, from: 1 s}]}
        mono: {clips: [{take: a}], output: bus}
      buses: {bus: {pan: L5}}
      """
    )
    #expect(plan.nodes.map(\.channels) == [2, 2, 1, 2, 2, 2])
    #expect(
      try contributions(to: "mix", in: plan).map(\.placement)
        == [.balance(still(20)), .balance(still(0)), .balance(still(-5))]
    )
  }

  @Test func `sends are taken after the pan, or before fader and pan at the centre`() throws {
    let plan = try plan(
      """
      pan-law: -6 dB
      tracks:
        t: {clips: [{take: a}], fader: -2 dB, pan: R40, sends: {plate: -14 dB, slap: {level: -20 dB, tap: pre-fader}}}
        u: {clips: [{take: st}], fader: -2 dB, pan: R40, sends: {slap: {level: -6 dB, tap: pre-fader}}}
      buses: {plate: {}, slap: {}}
      vcas: {all: {members: [t], fader: -1 dB}}
      """
    )
    #expect(
      try contributions(to: "plate", in: plan) == [
        Contribution(
          source: 0,
          levels: [still(-2), still(-1), still(-14)],
          sounding: nil,
          placement: .pan(still(40), .linear)
        )
      ]
    )
    #expect(
      try contributions(to: "slap", in: plan) == [
        Contribution(
          source: 0,
          levels: [still(-20)],
          sounding: nil,
          placement: .pan(still(0), .linear)
        ),
        Contribution(source: 1, levels: [still(-6)], sounding: nil, placement: .asIs),
      ]
    )
  }

  @Test func `what is muted or heard nowhere is not rendered`() throws {
    let plan = try plan(
      """
      tracks:
        t: {clips: [{take: a}]}
        muted: {clips: [{take: a}], mute: true, sends: {plate: 0 dB}}
        into-muted: {clips: [{take: a}], output: closed}
      buses: {plate: {}, closed: {mute: true}}
      """
    )
    #expect(names(plan) == ["t", "plate", "mix", "master"])
    #expect(try contributions(to: "plate", in: plan) == [])
    #expect(try contributions(to: "mix", in: plan).map(\.source) == [0, 1])
  }

  @Test func `automated mute is a curve on every contribution`() throws {
    let plan = try plan(
      """
      tracks:
        t:
          clips: [{take: a}]
          sends: {plate: {level: 0 dB, tap: pre-fader}}
          automation: {mute: [[1 s, true]]}
      buses: {plate: {}}
      """
    )
    let curve = Curve(
      initial: 1,
      points: [Curve.Point(frame: 48_000, value: 0, shape: .hold)]
    )
    #expect(try contributions(to: "mix", in: plan).map(\.sounding) == [curve, nil])
    #expect(try contributions(to: "plate", in: plan).map(\.sounding) == [curve])
  }

  @Test func `a key is taken after the chain, before or after the fader`() throws {
    let plan = try plan(
      """
      tracks:
        kick: {clips: [{take: a}], output: none, fader: -6 dB, pan: L50}
        ghost: {clips: [{take: a}], mute: true, fader: -6 dB}
        t:
          clips: [{take: a}]
          chain:
            - compressor: {sidechain: kick}
            - compressor: {sidechain: {from: kick, tap: post-fader}}
            - compressor: {sidechain: ghost}
            - compressor: {sidechain: {from: ghost, tap: post-fader}}
            - compressor: {}
      """
    )
    #expect(names(plan) == ["kick", "ghost", "t", "mix", "master"])
    let placement = Contribution.Placement.pan(still(-50), .constantPower)
    let centre = Contribution.Placement.pan(still(0), .constantPower)
    #expect(
      plan.nodes[2].chain.map(\.key) == [
        Contribution(source: 0, levels: [], sounding: nil, placement: .asIs),
        Contribution(source: 0, levels: [still(-6)], sounding: nil, placement: placement),
        Contribution(source: 1, levels: [], sounding: nil, placement: .asIs),
        Contribution(source: 1, levels: [still(-6)], sounding: still(0), placement: centre),
        nil,
      ]
    )
    #expect(try contributions(to: "mix", in: plan).map(\.source) == [2])
  }

  @Test func `a key of a bypassed processor is not rendered for it`() throws {
    let plan = try plan(
      """
      tracks:
        kick: {clips: [{take: a}], output: none}
        t: {clips: [{take: a}], chain: [{compressor: {sidechain: kick}, bypass: true}]}
      """
    )
    #expect(names(plan) == ["t", "mix", "master"])
    #expect(plan.nodes[0].chain.isEmpty)
  }

  @Test func `look-ahead is the sum of the chain's latencies`() throws {
    let plan = try plan(
      """
      tracks:
        t:
          clips: [{take: a}]
          chain: [{compressor: {look-ahead: 5 ms}}, {gain: {}}, {compressor: {look-ahead: 2 ms}}]
        u: {clips: [{take: a}], chain: [{compressor: {look-ahead: 5 ms, bypass: true}}]}
      """
    )
    #expect(plan.nodes.map(\.lookAhead) == [336, 0, 0, 0])
  }

  @Test func `clips are planned with what crossfades add`() throws {
    let plan = try plan(
      """
      tracks:
        t:
          polarity: inverted
          trim: -2 dB
          clips:
            - {take: a, to: 1 s, gain: -3 dB, fade-in: 10 ms}
            - {take: st, from: 1 s, to: 2 s, reverse: true, crossfade: 20 samples}
      """
    )
    let node = plan.nodes[0]
    #expect(node.isInverted)
    #expect(node.trim == still(-2))
    #expect(
      node.input
        == .clips([
          PlannedClip(
            take: 0,
            frames: 0..<48_010,
            from: 0,
            isReversed: false,
            gain: -3,
            fadeIn: .init(length: 480, shape: .equalPower),
            fadeOut: .init(length: 20, shape: .equalPower)
          ),
          PlannedClip(
            take: 1,
            frames: 47_990..<96_000,
            from: 48_000,
            isReversed: true,
            gain: 0,
            fadeIn: .init(length: 20, shape: .equalPower),
            fadeOut: .init(length: 96, shape: .linear)
          ),
        ])
    )
    #expect(plan.takes.map(\.channels) == [1, 2])
    #expect(plan.takes.map(\.path) == ["/project/a.wav", "/project/stereo.wav"])
  }

  @Test func `note values mean those of the first tempo`() throws {
    let plan = try plan(
      "rate: 96 kHz\ntempo: [{at: 1|1, bpm: 80}, {at: 2|1, bpm: 160}]\ntracks: {t: {clips: [{take: a}]}}"
    )
    #expect(
      plan.context == RenderContext(rate: SampleRate(hertz: 96_000), quarter: Rational(3, over: 4))
    )
    #expect(plan.grid.framesPerSegment == 128_000)
  }

  @Test func `every node reads only nodes before it`() throws {
    let project = TestProject(LanguageExamples.files)
    for song in project.project.songs {
      let plan = SongPlanner(song).plan()
      for (index, node) in plan.nodes.enumerated() {
        var sources = node.chain.compactMap { $0.key?.source }
        if case .sum(let contributions) = node.input { sources += contributions.map(\.source) }
        #expect(sources.allSatisfy { $0 < index })
      }
    }
  }

  @Test func `the same song gives the same plan, and a moved comment does not change it`() throws {
    let one = try plan("tracks: {t: {clips: [{take: a}], fader: -3 dB}}")
    let two = try plan("# words\ntracks:\n  t:\n    fader: -3.0 dB\n    clips: [{take: a}]")
    let three = try plan("tracks: {t: {clips: [{take: a}], fader: -3.1 dB}}")
    #expect(one == two)
    #expect(one != three)
  }
}
