/// Something in a store that is not as it was written, and is away now.
package enum StoreFinding: Hashable, Sendable {
  /// The file did not hold what its name says.
  case damaged(path: String)
  /// The index knew of a file that is not there.
  case missing(path: String)
  /// Records of the index that were not what was written.
  case damagedRecords(count: Int)
}

/// What a look at all of a store came to.
package struct StoreVerification: Hashable, Sendable {
  /// In the order of their paths; records come last.
  package let findings: [StoreFinding]
  /// All that were read.
  package let blobs: Int
  package let bytes: Int
  /// Those among them that no record names: left by builds that were killed, or by a lost index.
  package let orphans: Int
}

/// What was taken away from a store.
package struct StoreCollection: Hashable, Sendable {
  package let blobs: Int
  package let bytes: Int
}
