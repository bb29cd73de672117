import Bindings

extension Store {
  /// Takes blobs away until those that are left hold no more than `bytes`, and records until they
  /// take a sixteenth of that.
  ///
  /// What has not been used for the longest time goes first, and of what is equally old the lower
  /// rank. A blob counts as used when an entry was that names it.
  package func trim(to bytes: Int) throws(StoreProblem) {
    _ = try changeIndex { index throws(SQLiteProblem) in
      try index.commit()
      return try trim(index.tables, to: bytes)
    }
  }

  /// Takes away what no build can use any more, then trims.
  ///
  /// - Parameter bytes: that blobs may hold at most.
  /// - Returns: all that was taken away.
  /// - Throws: where the index cannot be written.
  package func collect(to bytes: Int) throws(StoreProblem) -> StoreCollection {
    blobs.removeAbandoned()
    return try changeIndex { index throws(SQLiteProblem) in
      try index.commit()
      index.removeUnreadable()
      let present = Set(blobs.digests())
      let rows = try index.tables.blobRows()
      var unnamed = present.union(rows.map(\.digest))
      try index.tables.eachRecord { record in
        record.eachDigest { unnamed.remove($0) }
      }
      let orphans = unnamed.intersection(present).sorted().filter { digest in
        blobs.age(of: digest).map { $0 > Self.graceNanoseconds } ?? false
      }
      let bytesOfOrphans = orphans.reduce(0) { $0 + (blobs.size(of: $1) ?? 0) }
      for digest in orphans { blobs.remove(digest) }
      let away = unnamed.subtracting(present).union(orphans)
      try index.tables.delete(blobs: away.sorted())
      try index.tables.giveUp(
        rows.filter { $0.size > 0 && !present.contains($0.digest) }.map(\.digest)
      )
      let trimmed = try trim(index.tables, to: bytes)
      return StoreCollection(
        blobs: orphans.count + trimmed.blobs,
        bytes: bytesOfOrphans + trimmed.bytes
      )
    }
  }

  /// Younger blobs may belong to a build whose records still wait for their batch.
  private static let graceNanoseconds = 600 * 1_000_000_000

  private func trim(
    _ tables: borrowing IndexTables,
    to bytes: Int
  ) throws(SQLiteProblem) -> StoreCollection {
    var given: [IndexTables.BlobRow] = []
    var total = try tables.blobBytes()
    if total > bytes {
      for row in try rowsByAge(tables) where row.size > 0 && total > bytes {
        total -= row.size
        given.append(row)
      }
    }
    // Files first: a killed process then leaves rows without a file, never files without a row.
    for row in given { blobs.remove(row.digest) }
    try tables.giveUp(given.map(\.digest))
    try trimRecords(tables, to: max(bytes / Self.shareOfRecords, Self.leastBytesOfRecords))
    return StoreCollection(blobs: given.count, bytes: given.reduce(0) { $0 + $1.size })
  }

  /// The first to go first.
  private func rowsByAge(
    _ tables: borrowing IndexTables
  ) throws(SQLiteProblem) -> [IndexTables.BlobRow] {
    var rows = try tables.blobRows()
    let places = Dictionary(
      rows.indices.map { (rows[$0].digest, $0) },
      uniquingKeysWith: { $1 }
    )
    // Actions name blobs too, which were noted as used when they were.
    try tables.eachRecord(except: [.action, .state, .take, .snapshot]) { record in
      record.eachDigest { digest in
        guard let place = places[digest] else { return }
        rows[place].generation = max(rows[place].generation, record.generation)
      }
    }
    return rows.sorted {
      ($0.generation, $0.rank, $0.digest) < ($1.generation, $1.rank, $1.digest)
    }
  }

  /// Records may take a sixteenth of what blobs may, some hundred times what those of as many
  /// blobs do: they are worth keeping longer.
  private static let shareOfRecords = 16
  private static let leastBytesOfRecords = 16_000_000

  /// Takes away the oldest half of too many records.
  ///
  /// An action is as young as its blob, and a state as the youngest action that leads to it.
  private func trimRecords(
    _ tables: borrowing IndexTables,
    to bytes: Int
  ) throws(SQLiteProblem) {
    guard try tables.recordBytes() > bytes else { return }
    let ages = Dictionary(
      try rowsByAge(tables).lazy.filter { $0.size > 0 }.map { ($0.digest, $0.generation) },
      uniquingKeysWith: { $1 }
    )
    var ofStates: [ContentDigest: Int] = [:]
    var records: [(key: StoreIndex.Key, generation: Int, bytes: Int)] = []
    try tables.eachRecord { record in
      var generation = record.generation
      if record.key.space == .action, let action = record.words.flatMap(Action.init(words:)) {
        if let age = action.output.flatMap({ ages[$0] }) { generation = max(generation, age) }
        ofStates[action.state] = max(ofStates[action.state] ?? 0, generation)
      }
      records.append((record.key, generation, IndexTables.bytes(of: record)))
    }
    for place in records.indices where records[place].key.space == .state {
      let age = ofStates[records[place].key.digest] ?? 0
      records[place].generation = max(records[place].generation, age)
    }
    records.sort { ($0.generation, $0.key) < ($1.generation, $1.key) }
    var rest = records.reduce(0) { $0 + $1.bytes }
    let old = records.prefix { record in
      defer { rest -= record.bytes }
      return rest > bytes / 2
    }
    try tables.delete(records: old.map(\.key))
  }
}
