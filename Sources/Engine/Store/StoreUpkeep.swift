import Bindings
import Synchronization

extension Store {
  /// Forgets a blob or a state, and every record that names it.
  package func forget(_ digest: ContentDigest) {
    blobs.remove(digest)
    try? changeIndex { index throws(SQLiteProblem) in try index.forget([digest]) }
  }

  /// Forgets every blob whose file is not there, and every record that names one.
  package func sweep() {
    try? changeIndex { index throws(SQLiteProblem) in
      try index.commit()
      let missing = try index.tables.blobRows().map(\.digest).filter { blobs.size(of: $0) == nil }
      if !missing.isEmpty { try index.forget(Set(missing)) }
    }
  }

  /// Takes blobs away until those that are left hold no more than `bytes`.
  ///
  /// What has not been used for the longest time goes first, and of what is equally old the lower
  /// rank. A blob counts as used when an entry was that names it.
  package func trim(to bytes: Int) throws(StoreProblem) {
    _ = try changeIndex { index throws(SQLiteProblem) in
      try index.commit()
      return try trim(index.tables, to: bytes)
    }
  }

  private func trim(
    _ tables: borrowing IndexTables,
    to bytes: Int
  ) throws(SQLiteProblem) -> StoreCollection {
    var total = try tables.blobBytes()
    guard total > bytes else { return StoreCollection(blobs: 0, bytes: 0) }
    let rows = try rowsByAge(tables)
    var given: [IndexTables.BlobRow] = []
    for row in rows where row.size > 0 {
      if total <= bytes { break }
      total -= row.size
      given.append(row)
    }
    // Files first: a killed process then leaves rows without a file, never files without a row.
    for row in given { blobs.remove(row.digest) }
    try tables.giveUp(given.map(\.digest))
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
    try tables.eachRecord { record in
      record.eachDigest { digest in
        guard let place = places[digest] else { return }
        rows[place].generation = max(rows[place].generation, record.generation)
      }
    }
    return rows.sorted {
      ($0.generation, $0.rank, $0.digest) < ($1.generation, $1.rank, $1.digest)
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
      let orphans = unnamed.intersection(present).sorted().compactMap { digest in
        blobs.age(of: digest).flatMap { $0 > Self.graceNanoseconds ? digest : nil }
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

  package func status() throws(StoreProblem) -> StoreStatus {
    try changeIndex { index throws(SQLiteProblem) in
      try index.commit()
      let rows = try index.tables.blobRows().filter { $0.size > 0 }
      let shares = Rank.allCases.map { rank in
        let own = rows.filter { $0.rank == rank }
        return StoreStatus.Share(
          rank: rank,
          blobs: own.count,
          bytes: own.reduce(0) { $0 + $1.size }
        )
      }
      let actions = try index.tables.database.integer(
        "SELECT count(*) FROM record WHERE space = \(Space.action.rawValue)"
      )
      return StoreStatus(
        folder: folder,
        shares: shares,
        actions: actions,
        indexBytes: index.bytes
      )
    }
  }

  /// Reads every blob; what is not what it should be is taken away and forgotten.
  ///
  /// - Parameter progress: told how many of how many blobs are done.
  /// - Returns: what was found.
  /// - Throws: where the index cannot be written.
  package func verify(
    progress: (_ done: Int, _ total: Int) -> Void
  ) throws(StoreProblem) -> StoreVerification {
    let digests = blobs.digests()
    var damaged: Set<ContentDigest> = []
    var bytes = 0
    for (index, digest) in digests.enumerated() {
      progress(index, digests.count)
      do throws(BlobFolder.Absence) {
        let contents: [UInt8] = try blobs.contents(of: digest)
        bytes += contents.count
      } catch {
        // One that is missing was given up meanwhile, by another process.
        if error == .damaged { damaged.insert(digest) }
      }
    }
    progress(digests.count, digests.count)
    return try changeIndex { index throws(SQLiteProblem) in
      try index.commit()
      let present = Set(digests).subtracting(damaged)
      let missing = try index.tables.blobRows().filter {
        $0.size > 0 && !present.contains($0.digest) && !damaged.contains($0.digest)
          && blobs.size(of: $0.digest) == nil
      }
      var orphans = present
      var broken: [StoreIndex.Key] = []
      try index.tables.eachRecord { record in
        if record.words == nil { broken.append(record.key) }
        record.eachDigest { orphans.remove($0) }
        if record.key.space == .state { orphans.remove(record.key.digest) }
      }
      try index.tables.delete(records: broken)
      let lost = damaged.union(missing.map(\.digest))
      if !lost.isEmpty { try index.forget(lost) }
      let files = lost.sorted().map { digest -> StoreFinding in
        let path = blobs.file(of: digest)
        return damaged.contains(digest) ? .damaged(path: path) : .missing(path: path)
      }
      return StoreVerification(
        findings: files + (broken.isEmpty ? [] : [.damagedRecords(count: broken.count)]),
        blobs: digests.count,
        bytes: bytes,
        orphans: orphans.count
      )
    }
  }
}
