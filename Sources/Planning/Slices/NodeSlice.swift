import Processors
import Quantities
import Signal

/// What of a plan bears on a stretch of one node's output, besides the sound of its sources and
/// the state before.
///
/// Equal slices over equal sound and state give equal output: keys are made of them. Everything is
/// said in frames of the stretch, so that an edit elsewhere, or the same music at another place,
/// touches nothing.
package struct NodeSlicer: Sendable {
  private let node: RenderNode
  private let sources: NodeSources
  private let plan: RenderPlan
  /// Of the parts that hold for the whole song; made once.
  private let constant: SliceWords
  /// Of a chain in which nothing moves; nil where something does.
  private let stillChain: SliceWords?

  package init(_ node: RenderNode, of plan: RenderPlan) {
    self.node = node
    self.plan = plan
    let sources = NodeSources(of: node, in: plan.context)
    self.sources = sources
    var constant = SliceWords()
    constant.append(plan.rate.hertz)
    constant.append("\(plan.context.quarter.numerator)/\(plan.context.quarter.denominator)")
    constant.append(node.channels)
    constant.append(node.isInverted)
    constant.append(node.lookAhead)
    self.constant = constant
    let moves = node.chain.contains { $0.automation.contains { !$0.curve.isConstant } }
    guard !moves else {
      stillChain = nil
      return
    }
    var chain = SliceWords()
    for link in node.chain { chain.append(link.slice(over: 0..<1)) }
    stillChain = chain
  }

  /// The words of a stretch of output, in song frames.
  package func words(of output: Range<Int>) -> [UInt64] {
    var words = constant
    words.append(output.count)
    let ahead = node.lookAhead
    let start = output.lowerBound == 0 ? 0 : output.lowerBound + ahead
    let input = start..<(output.upperBound + ahead)
    // What lies after the end of the song is silent.
    words.append(max(0, min(input.upperBound, plan.frames) - input.lowerBound))
    words.append(output.lowerBound == 0)
    words.append(node.trim.sliced(to: input))
    switch node.input {
    case .clips(let clips):
      for clip in clips { clip.appendSlice(over: input, of: plan.takes, to: &words) }
    case .sum(let contributions):
      words.append(contributions.count)
      for (contribution, source) in zip(contributions, sources.ofSum) {
        words.append(source)
        words.append(contribution.sliced(to: input).gainWords)
      }
    }
    if let stillChain { words.append(stillChain.words) }
    for (index, link) in node.chain.enumerated() {
      let shift = sources.offsets[index] - ahead
      let frames = (input.lowerBound + shift)..<(input.upperBound + shift)
      if stillChain == nil { words.append(link.slice(over: frames)) }
      guard let key = link.key else { continue }
      words.append(sources.ofKeys[index] ?? -1)
      words.append(key.sliced(to: frames).gainWords)
    }
    return words.words
  }
}

extension PlannedProcessor {
  fileprivate func slice(over range: Range<Int>) -> ProcessorSlice {
    ProcessorSlice(processor, automation: automation, over: range)
  }
}
