import Manifest
import Processors
import Quantities
import Signal

/// Makes the graph of nodes that renders a song.
package struct SongPlanner {
  private let song: ResolvedSong
  private let masterChain: [ResolvedProcessor]
  private let mastering: Mastering?
  private let source: ProjectSong.Source
  private let returned: ResolvedSong?
  private let context: RenderContext

  package init(_ song: ProjectSong) {
    self.song = song.resolved
    masterChain = song.masterChain
    mastering = song.mastering
    returned = song.returned
    source = song.source
    let first = self.song.timeline.tempo.bpm(at: .zero)
    context = RenderContext(rate: self.song.song.rate, quarter: Rational(60) / first)
  }

  /// A finished sound, which nothing is done to.
  init(sounding song: ResolvedSong) {
    self.song = song
    masterChain = []
    mastering = nil
    returned = nil
    source = .finishedMix
    context = RenderContext(rate: song.song.rate, quarter: .one)
  }

  /// Those that can be read.
  var takes: [PlannedTake] { song.takes.compactMap { plannedTake($0) } }

  /// The song as it is mastered.
  package func plan() -> RenderPlan {
    plan(through: SongRoutes(song), isMastered: true, named: song.name.rawValue)
  }

  /// A part of it.
  package func plan(_ part: SongPart) -> RenderPlan {
    let name = "\(song.name) \(part.title(in: song))"
    switch part {
    case .version(let left, let only, let isMastered):
      let routes = SongRoutes(song, without: left, only: only)
      return plan(through: routes, isMastered: isMastered, named: name)
    case .stem(let strip): return stem(of: strip, named: name)
    case .track(let strip): return track(strip, named: name)
    case .returned:
      guard let returned else { preconditionFailure("a master that is asked for was returned") }
      return SongPlanner(sounding: returned).track(0, named: name)
    }
  }

  private func plan(
    through routes: SongRoutes,
    isMastered: Bool,
    named name: String
  ) -> RenderPlan {
    var nodes = SongNodes()
    add(heardStrips(through: routes, upTo: song.mix), through: routes, to: &nodes)
    let course = isMastered ? fades : nil
    nodes.all.append(
      master(
        over: nodes.all.count - 1,
        isMastered: isMastered,
        kind: course == nil ? .master : .masterChain
      )
    )
    if let course { nodes.all.append(.master(nodes.all.count - 1, fading: course)) }
    return plan(nodes.all, named: name)
  }

  private func plan(_ nodes: [RenderNode], named name: String) -> RenderPlan {
    RenderPlan(
      song: name,
      rate: song.song.rate,
      frames: song.frames,
      context: context,
      takes: takes,
      nodes: nodes,
      output: nodes.count - 1
    )
  }

  /// The strips that reach one or drive what does; the others are never rendered.
  private func heardStrips(through routes: SongRoutes, upTo end: Int) -> Set<Int> {
    var heard: Set<Int> = [end]
    for index in song.strips.indices.reversed() where index <= end {
      if routes.targets(of: index).contains(where: heard.contains) { heard.insert(index) }
      guard heard.contains(index) else { continue }
      for link in song.strips[index].chain where !link.isBypassed {
        link.key.map { _ = heard.insert($0) }
      }
    }
    return heard
  }

  private func add(_ heard: Set<Int>, through routes: SongRoutes, to nodes: inout SongNodes) {
    var sources: [[Int]] = Array(repeating: [], count: song.strips.count)
    for index in song.strips.indices {
      for target in routes.targets(of: index) { sources[target].append(index) }
    }
    for index in song.strips.indices where heard.contains(index) {
      let node = node(
        of: index,
        hearing: sources[index],
        nodeOf: nodes.ofStrip,
        nodes: nodes.all
      )
      if let sum = node.sum {
        nodes.all.append(sum)
        nodes.all.append(node.reading(nodes.all.count - 1))
      } else {
        nodes.all.append(node)
      }
      nodes.ofStrip[index] = nodes.all.count - 1
    }
  }

  private func node(
    of index: Int,
    hearing others: [Int],
    nodeOf: [Int: Int],
    nodes: [RenderNode]
  ) -> RenderNode {
    let strip = song.strips[index]
    var contributions: [Contribution] = []
    for other in others {
      guard let source = nodeOf[other] else { continue }
      contributions += self.contributions(
        of: song.strips[other],
        node: source,
        channels: nodes[source].channels,
        to: index
      )
    }
    let chain = strip.chain.filter { !$0.isBypassed }.map { link in
      PlannedProcessor(
        processor: link.processor,
        automation: link.automation,
        key: key(of: link, nodeOf: nodeOf, nodes: nodes)
      )
    }
    let kind: RenderNode.Kind =
      switch strip.kind {
      case .track: .track
      case .bus: .bus
      case .mix: .mix
      }
    let inputChannels =
      strip.kind == .track ? strip.clips.map { channels(of: $0) }.max() ?? 1 : 2
    return RenderNode(
      kind: kind,
      name: strip.name.rawValue,
      input: strip.kind == .track ? .clips(strip.clips.map { planned($0) }) : .sum(contributions),
      isInverted: strip.isInverted,
      trim: strip.trim,
      chain: chain,
      channels: chain.reduce(inputChannels) { $1.processor.outputChannels(of: $0) },
      lookAhead: lookAhead(of: chain)
    )
  }

  private func master(over mix: Int, isMastered: Bool, kind: RenderNode.Kind) -> RenderNode {
    let strip = song.strips[song.mix]
    let chain = masterChain.filter { isMastered && !$0.isBypassed }.map {
      PlannedProcessor(processor: $0.processor, automation: $0.automation, key: nil)
    }
    return RenderNode(
      kind: kind,
      name: kind.rawValue,
      input: .sum([
        Contribution(source: mix, levels: strip.levels, sounding: nil, placement: .asIs)
      ]),
      isInverted: false,
      trim: Curve(constant: 0),
      chain: chain,
      channels: 2,
      lookAhead: lookAhead(of: chain)
    )
  }

  /// The amplitude of the master over time; nil where it does not fade.
  private var fades: Curve? {
    SongFades(mastering, rate: song.song.rate, frames: song.frames).course
  }

  private func lookAhead(of chain: [PlannedProcessor]) -> Int {
    chain.reduce(0) { $0 + $1.processor.reach(in: context).latency }
  }
}

extension SongPlanner {
  private func contributions(
    of strip: ResolvedStrip,
    node: Int,
    channels: Int,
    to target: Int
  ) -> [Contribution] {
    var result: [Contribution] = []
    if strip.output == target {
      result.append(
        Contribution(
          source: node,
          levels: strip.levels,
          sounding: strip.sounding,
          placement: placement(of: strip, channels: channels)
        )
      )
    }
    for send in strip.sends where send.bus == target {
      switch send.tap {
      case .postFader:
        result.append(
          Contribution(
            source: node,
            levels: strip.levels + [send.level],
            sounding: strip.sounding,
            placement: placement(of: strip, channels: channels)
          )
        )
      case .preFader:
        result.append(
          Contribution(
            source: node,
            levels: [send.level],
            sounding: strip.sounding,
            placement: channels == 1 ? .pan(Curve(constant: 0), panLaw) : .asIs
          )
        )
      }
    }
    return result
  }

  private func placement(of strip: ResolvedStrip, channels: Int) -> Contribution.Placement {
    // A finished mix is one sound, mono or not: no pan law turns it down.
    if source == .finishedMix { return .asIs }
    return channels == 1 ? .pan(strip.pan, panLaw) : .balance(strip.pan)
  }

  /// A muted strip still drives what listens before its fader, and is silent behind it.
  private func key(
    of link: ResolvedProcessor,
    nodeOf: [Int: Int],
    nodes: [RenderNode]
  ) -> Contribution? {
    guard let index = link.key, let node = nodeOf[index] else { return nil }
    let strip = song.strips[index]
    switch link.processor.sidechain?.tap ?? .preFader {
    case .preFader:
      return Contribution(source: node, levels: [], sounding: nil, placement: .asIs)
    case .postFader:
      return Contribution(
        source: node,
        levels: strip.levels,
        sounding: strip.isMuted ? Curve(constant: 0) : strip.sounding,
        placement: placement(of: strip, channels: nodes[node].channels)
      )
    }
  }

  private var panLaw: PanLaw {
    switch song.song.panLaw {
    case .constantPower: .constantPower
    case .compromise: .compromise
    case .linear: .linear
    }
  }
}

extension SongPlanner {
  private func channels(of clip: ResolvedClip) -> Int {
    if case .success(let facts) = song.takes[clip.take].facts { facts.channels } else { 1 }
  }

  private func plannedTake(_ take: ResolvedTake) -> PlannedTake? {
    guard case .success(let facts) = take.facts else { return nil }
    return PlannedTake(
      name: take.name.rawValue,
      path: take.location,
      digest: facts.digest,
      frames: facts.frames,
      rate: facts.rate,
      channels: facts.channels
    )
  }

  private func planned(_ clip: ResolvedClip) -> PlannedClip {
    PlannedClip(
      take: clip.take,
      frames: clip.sounding,
      from: clip.reach.lowerBound,
      isReversed: clip.isReversed,
      gain: clip.clip.gain.number,
      fadeIn: PlannedClip.Fade(length: clip.fadeIn.length, shape: clip.fadeIn.shape),
      fadeOut: PlannedClip.Fade(length: clip.fadeOut.length, shape: clip.fadeOut.shape)
    )
  }
}

extension SongPlanner {
  /// What a strip adds to the mix before its chain, under the fader of the mix.
  private func stem(of index: Int, named name: String) -> RenderPlan {
    let routes = SongRoutes(song)
    let strip = song.strips[index]
    let mix = song.strips[song.mix]
    var nodes = SongNodes()
    add(heardStrips(through: routes, upTo: index), through: routes, to: &nodes)
    let source = nodes.all.count - 1
    let added = contributions(
      of: strip,
      node: source,
      channels: nodes.all[source].channels,
      to: song.mix
    )
    nodes.all.append(
      RenderNode(
        kind: .stem,
        name: strip.name.rawValue,
        input: .sum(
          added.map {
            Contribution(
              source: $0.source,
              levels: $0.levels + mix.levels,
              sounding: $0.sounding,
              placement: $0.placement
            )
          }
        ),
        isInverted: mix.isInverted,
        trim: mix.trim,
        chain: [],
        channels: 2,
        lookAhead: 0
      )
    )
    return plan(nodes.all, named: name)
  }

  /// A track's clips with their gains, fades and crossfades, and nothing else.
  private func track(_ index: Int, named name: String) -> RenderPlan {
    let strip = song.strips[index]
    let node = RenderNode(
      kind: .track,
      name: "\(strip.name) as edited",
      input: .clips(strip.clips.map { planned($0) }),
      isInverted: false,
      trim: Curve(constant: 0),
      chain: [],
      channels: strip.clips.map { channels(of: $0) }.max() ?? 1,
      lookAhead: 0
    )
    return plan([node], named: name)
  }
}

/// The nodes of a plan in the making.
private struct SongNodes {
  var all: [RenderNode] = []
  var ofStrip: [Int: Int] = [:]
}
