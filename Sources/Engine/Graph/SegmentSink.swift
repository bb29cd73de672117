/// Takes the segments of a node's output, in order.
protocol SegmentSink: Sendable {
  mutating func receive(_ segment: SegmentBuffer, at index: Int) throws(RenderProblem)
}
