/// What a store holds.
package struct StoreStatus: Hashable, Sendable {
  package struct Share: Hashable, Sendable {
    package let rank: Store.Rank
    package let blobs: Int
    package let bytes: Int
  }

  package let folder: String
  /// Of each rank, in their order.
  package let shares: [Share]
  /// Segments of which is known what they come to.
  package let actions: Int
  /// Bytes of the index and its log.
  package let indexBytes: Int

  package var blobs: Int { shares.reduce(0) { $0 + $1.blobs } }
  package var blobBytes: Int { shares.reduce(0) { $0 + $1.bytes } }
}
