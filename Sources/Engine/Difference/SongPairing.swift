/// A song in two versions of an album, as it is compared.
package struct SongPairing: Hashable, Sendable {
  /// Indices into the two plans' songs.
  package let old: Int
  package let new: Int
  /// What strips are called now, by their old names, where that is something else.
  package let names: [String: String]
  /// Frames at which bars begin, ascending; the last bar ends with the song.
  package let bars: [Int]
  /// Stretches of the song by which loudness and spectrum are told.
  package let sections: [Range<Int>]

  package init(
    old: Int,
    new: Int,
    names: [String: String],
    bars: [Int],
    sections: [Range<Int>]
  ) {
    self.old = old
    self.new = new
    self.names = names
    self.bars = bars
    self.sections = sections
  }
}

/// Which of two versions.
package enum VersionSide: Hashable, Sendable, CaseIterable {
  case old
  case new
}

/// What is known of both versions.
package struct BothVersions<Value> {
  package var old: Value
  package var new: Value

  package init(old: Value, new: Value) {
    self.old = old
    self.new = new
  }

  package subscript(side: VersionSide) -> Value { side == .old ? old : new }

  /// The same of both.
  func map<Result, Failure: Error>(
    _ body: (Value) throws(Failure) -> Result
  ) throws(Failure) -> BothVersions<Result> {
    BothVersions<Result>(old: try body(old), new: try body(new))
  }
}

extension BothVersions: Sendable where Value: Sendable {}
extension BothVersions: Equatable where Value: Equatable {}
extension BothVersions: Hashable where Value: Hashable {}
