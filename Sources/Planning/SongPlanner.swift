import Manifest
import Processors
import Quantities
import Signal

/// Makes the graph of nodes that renders a song.
package struct SongPlanner {
  private let song: ResolvedSong
  private let masterChain: [ResolvedProcessor]
  private let source: ProjectSong.Source
  private let context: RenderContext

  package init(_ song: ProjectSong) {
    self.song = song.resolved
    masterChain = song.masterChain
    source = song.source
    let first = self.song.timeline.tempo.bpm(at: .zero)
    context = RenderContext(rate: self.song.song.rate, quarter: Rational(60) / first)
  }

  package func plan() -> RenderPlan {
    let heard = heardStrips()
    let sources = sources()
    var nodeOf: [Int: Int] = [:]
    var nodes: [RenderNode] = []
    for index in song.strips.indices where heard.contains(index) {
      let node = node(of: index, hearing: sources[index], nodeOf: nodeOf, nodes: nodes)
      if let sum = node.sum {
        nodes.append(sum)
        nodes.append(node.reading(nodes.count - 1))
      } else {
        nodes.append(node)
      }
      nodeOf[index] = nodes.count - 1
    }
    nodes.append(master(over: nodes.count - 1))
    return RenderPlan(
      song: song.name.rawValue,
      rate: song.song.rate,
      frames: song.frames,
      context: context,
      takes: song.takes.compactMap { plannedTake($0) },
      nodes: nodes,
      output: nodes.count - 1
    )
  }

  /// The strips that reach the mix or drive what does; the others are never rendered.
  private func heardStrips() -> Set<Int> {
    var heard: Set<Int> = [song.mix]
    for index in song.strips.indices.reversed() {
      let strip = song.strips[index]
      let plays =
        !strip.isMuted
        && (strip.output.map { heard.contains($0) } ?? false
          || strip.sends.contains { heard.contains($0.bus) })
      if plays { heard.insert(index) }
      guard heard.contains(index) else { continue }
      for link in strip.chain where !link.isBypassed { link.key.map { _ = heard.insert($0) } }
    }
    return heard
  }

  /// For each strip those that play into it, each once, in their order.
  private func sources() -> [[Int]] {
    var sources: [[Int]] = Array(repeating: [], count: song.strips.count)
    for (index, strip) in song.strips.enumerated() where !strip.isMuted {
      for target in [strip.output].compactMap({ $0 }) + strip.sends.map(\.bus)
      where sources[target].last != index {
        sources[target].append(index)
      }
    }
    return sources
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

  private func master(over mix: Int) -> RenderNode {
    let strip = song.strips[song.mix]
    let chain = masterChain.filter { !$0.isBypassed }.map {
      PlannedProcessor(processor: $0.processor, automation: $0.automation, key: nil)
    }
    return RenderNode(
      kind: .master,
      name: "master",
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
