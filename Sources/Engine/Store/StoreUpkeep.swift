import Bindings
import Synchronization

extension Store {
  /// Forgets a blob or a state, and every record that names it.
  package func forget(_ digest: ContentDigest) throws(StoreProblem) {
    blobs.remove(digest)
    try changeIndex { index throws(SQLiteProblem) in
      try index.commit()
      try index.tables.forget([digest])
    }
  }

  /// Forgets every blob whose file is not there, and every record that names one.
  package func sweep() throws(StoreProblem) {
    try changeIndex { index throws(SQLiteProblem) in
      try index.commit()
      let missing = try index.tables.blobRows().map(\.digest).filter { blobs.size(of: $0) == nil }
      if !missing.isEmpty { try index.tables.forget(Set(missing)) }
    }
  }

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
      return StoreStatus(
        folder: folder,
        shares: shares,
        actions: try index.tables.count(of: .action),
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
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreProblem) -> StoreVerification {
    let digests = blobs.digests()
    var damaged: Set<ContentDigest> = []
    var bytes = 0
    for (done, digest) in digests.enumerated() {
      progress(done, digests.count)
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
      let missing = try index.tables.blobRows().filter { row in
        row.size > 0 && !present.contains(row.digest) && !damaged.contains(row.digest)
          && blobs.size(of: row.digest) == nil
      }
      var orphans = present
      var broken: [StoreIndex.Key] = []
      try index.tables.eachRecord { record in
        if record.words == nil { broken.append(record.key) }
        record.eachDigest { orphans.remove($0) }
      }
      try index.tables.delete(records: broken)
      let lost = damaged.union(missing.map(\.digest))
      if !lost.isEmpty { try index.tables.forget(lost) }
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
