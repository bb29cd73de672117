import Bindings

/// What looks at all of an index, or changes it without a batch.
extension IndexTables {
  /// A row of the table of blobs; those that were given up have no size.
  struct BlobRow {
    let digest: ContentDigest
    let size: Int
    let rank: Store.Rank
    var generation: Int
  }

  /// A row of the table of records.
  struct RecordRow {
    let key: StoreIndex.Key
    let generation: Int
    /// Nil where they are not what was written.
    let words: [UInt64]?

    /// Calls `body` with each two neighbouring words: any of these may be a digest.
    func eachDigest(_ body: (ContentDigest) -> Void) {
      guard let words else { return }
      for index in words.indices.dropLast() {
        body(ContentDigest(words: (words[index], words[index + 1])))
      }
    }

    func names(_ digests: Set<ContentDigest>) -> Bool {
      var isNamed = false
      eachDigest { if digests.contains($0) { isNamed = true } }
      return isNamed
    }
  }

  func blobRows() throws(SQLiteProblem) -> [BlobRow] {
    let select = try database.statement(
      "SELECT digest, size, rank, generation FROM blob ORDER BY digest"
    )
    var rows: [BlobRow] = []
    while try select.step() {
      guard let digest = select.digest(0) else { continue }
      let rank = Store.Rank(rawValue: select.integer(2)) ?? .strip
      rows.append(
        BlobRow(
          digest: digest,
          size: select.integer(1),
          rank: rank,
          generation: select.integer(3)
        )
      )
    }
    return rows
  }

  /// Calls `body` with each record, apart from those of some kinds.
  func eachRecord(
    except spaces: [Store.Space] = [],
    _ body: (RecordRow) -> Void
  ) throws(SQLiteProblem) {
    let others = spaces.map { String($0.rawValue) }.joined(separator: ", ")
    let select = try database.statement(
      "SELECT space, key, generation, words, proof FROM record WHERE space NOT IN (\(others))"
    )
    while try select.step() {
      guard let space = Store.Space(rawValue: select.integer(0)), let digest = select.digest(1)
      else { continue }
      let key = StoreIndex.Key(space: space, digest: digest)
      let words = select.words(3).flatMap { words in
        Self.proof(of: words, key) == select.integer(4) ? words : nil
      }
      body(RecordRow(key: key, generation: select.integer(2), words: words))
    }
  }

  /// Bytes of all blobs.
  func blobBytes() throws(SQLiteProblem) -> Int {
    try database.integer("SELECT total(size) FROM blob")
  }

  /// What a record takes besides its words: key, generation, proof, and the table's own part.
  private static let bytesOfRecord = 50

  static func bytes(of record: RecordRow) -> Int {
    bytesOfRecord + (record.words?.count ?? 0) * MemoryLayout<UInt64>.size
  }

  /// Bytes of all records, more or less.
  func recordBytes() throws(SQLiteProblem) -> Int {
    let pages = try database.integer("PRAGMA page_count")
    let free = try database.integer("PRAGMA freelist_count")
    return try (pages - free) * database.integer("PRAGMA page_size")
  }

  func count(of space: Store.Space) throws(SQLiteProblem) -> Int {
    try database.integer("SELECT count(*) FROM record WHERE space = \(space.rawValue)")
  }

  /// Rows changed in one transaction, so that other processes never wait for long.
  private static let rowsAtOnce = 1_000

  /// Notes that blobs are given up; what is known of them remains.
  func giveUp(_ digests: [ContentDigest]) throws(SQLiteProblem) {
    try change("UPDATE blob SET size = 0 WHERE digest = ?1", digests) { $0.bind(1, $1) }
  }

  func delete(blobs digests: [ContentDigest]) throws(SQLiteProblem) {
    try change("DELETE FROM blob WHERE digest = ?1", digests) { $0.bind(1, $1) }
  }

  func delete(records keys: [StoreIndex.Key]) throws(SQLiteProblem) {
    try change("DELETE FROM record WHERE space = ?1 AND key = ?2", keys) { statement, key in
      statement.bind(1, key.space.rawValue)
      statement.bind(2, key.digest)
    }
  }

  private func change<Row>(
    _ text: String,
    _ rows: [Row],
    _ bind: (borrowing SQLiteStatement, Row) -> Void
  ) throws(SQLiteProblem) {
    let statement = try database.statement(text)
    for start in stride(from: 0, to: rows.count, by: Self.rowsAtOnce) {
      try database.transaction { () throws(SQLiteProblem) in
        for row in rows[start..<min(start + Self.rowsAtOnce, rows.count)] {
          bind(statement, row)
          try statement.run()
        }
      }
    }
  }

  /// Forgets blobs and states, and every record that names one of them.
  func forget(_ digests: Set<ContentDigest>) throws(SQLiteProblem) {
    var keys: [StoreIndex.Key] = []
    try eachRecord { row in
      let isState = row.key.space == .state && digests.contains(row.key.digest)
      if isState || row.names(digests) { keys.append(row.key) }
    }
    try delete(records: keys)
    try delete(blobs: digests.sorted())
  }
}
