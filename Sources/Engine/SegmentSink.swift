/// Takes the segments of a song's output, in order.
package protocol SegmentSink: Sendable {
  mutating func receive(_ segment: SegmentBuffer, at index: Int) throws(RenderProblem)
}
