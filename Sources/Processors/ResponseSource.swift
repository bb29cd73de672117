/// An impulse response of two sides of one length.
package struct ImpulseResponse: Hashable, Sendable {
  package let left: [Double]
  package let right: [Double]

  package init(left: [Double], right: [Double]) {
    precondition(left.count == right.count, "both sides are of one length")
    self.left = left
    self.right = right
  }
}

/// Where kernels get impulse responses from that take long to make.
package protocol ResponseSource: Sendable {
  /// The response that is known by `words`, which are all that bears on it.
  func response(_ words: [UInt64], orMade make: () -> ImpulseResponse) -> ImpulseResponse
}

/// Makes each response where it is asked for.
package struct MadeResponses: ResponseSource {
  package init() {}

  package func response(
    _ words: [UInt64],
    orMade make: () -> ImpulseResponse
  ) -> ImpulseResponse {
    make()
  }
}
