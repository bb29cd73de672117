import Signal

/// A processor with its automation at work in a song.
///
/// Parameters follow their curves, the kernel keeps its state. A value; its copy is a checkpoint.
package struct RunningProcessor: Sendable {
  package let latency: Int
  package let hasSidechain: Bool
  private var run: any ProcessorRunning

  /// A processor at rest; automated paths lie below it, as in `bands.2.gain`.
  ///
  /// Those that do not exist were refused when the manifest was resolved.
  package init(
    _ processor: some Processor,
    automation: [ParameterCurve],
    in context: RenderContext,
    responses: any ResponseSource = MadeResponses()
  ) {
    latency = processor.reach(in: context).latency
    hasSidechain = processor.sidechain != nil
    run = ProcessorRun(processor, automation: automation, in: context, responses: responses)
  }

  /// Takes in the processor that follows, where both are filters that do not move: together they
  /// take hardly longer than one.
  ///
  /// - Returns: false where they stay two.
  package mutating func absorb(_ next: RunningProcessor) -> Bool {
    guard let own = run.filters, let others = next.run.filters else { return false }
    run = own.followed(by: others)
    return true
  }

  /// Processes a block in place; `frame` is the song frame of the block's first input frame.
  package mutating func process(
    _ block: inout MutableSpan<StereoFrame>,
    key: Span<StereoFrame>,
    at frame: Int
  ) {
    run.process(&block, key: key, at: frame)
  }

  package mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    run.visitState(&visitor)
  }
}

/// A parameter of a processor over time.
package struct ParameterCurve: Hashable, Sendable {
  /// Below the processor: `threshold`, `bands.2.gain`.
  package let path: String
  package let curve: Curve

  package init(path: String, curve: Curve) {
    self.path = path
    self.curve = curve
  }
}
