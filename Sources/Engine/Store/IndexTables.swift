import Bindings

/// The tables of an index on disk, with the statements that read and write them.
///
/// Each record bears a proof of its key and words, so that a damaged page is at worst a miss.
struct IndexTables: ~Copyable {
  let database: SQLiteDatabase
  /// Of what is used now: one more than the last one that a batch was written for.
  private let generation: Int
  private let readRecord: SQLiteStatement
  private let writeRecord: SQLiteStatement
  private let writeBlob: SQLiteStatement
  private let useRecord: SQLiteStatement
  private let useBlob: SQLiteStatement
  private let advance: SQLiteStatement

  init(_ database: SQLiteDatabase) throws(SQLiteProblem) {
    let age = try database.integer("SELECT generation FROM age")
    let readRecord = try database.statement(
      "SELECT generation, words, proof FROM record WHERE space = ?1 AND key = ?2"
    )
    let writeRecord = try database.statement(
      """
      INSERT OR REPLACE INTO record (space, key, generation, words, proof)
      VALUES (?1, ?2, ?3, ?4, ?5)
      """
    )
    // Content that is kept under two ranks is kept as long as the higher one.
    let writeBlob = try database.statement(
      """
      INSERT INTO blob (digest, size, rank, generation) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (digest) DO UPDATE
      SET size = ?2, rank = max(rank, ?3), generation = max(generation, ?4)
      """
    )
    let useRecord = try database.statement(
      "UPDATE record SET generation = ?3 WHERE space = ?1 AND key = ?2 AND generation < ?3"
    )
    let useBlob = try database.statement(
      "UPDATE blob SET generation = ?2 WHERE digest = ?1 AND generation < ?2"
    )
    let advance = try database.statement("UPDATE age SET generation = max(generation, ?1)")
    self.database = database
    generation = age + 1
    self.readRecord = readRecord
    self.writeRecord = writeRecord
    self.writeBlob = writeBlob
    self.useRecord = useRecord
    self.useBlob = useBlob
    self.advance = advance
  }

  /// Makes the tables of an empty store; blobs that are there already count as old.
  static func make(
    in database: SQLiteDatabase,
    version: Int,
    adopting blobs: BlobFolder
  ) throws(SQLiteProblem) {
    try database.transaction { () throws(SQLiteProblem) in
      try database.run(
        """
        CREATE TABLE record (
          space INTEGER NOT NULL, key BLOB NOT NULL, generation INTEGER NOT NULL,
          words BLOB NOT NULL, proof INTEGER NOT NULL,
          PRIMARY KEY (space, key)
        ) WITHOUT ROWID;
        CREATE TABLE blob (
          digest BLOB NOT NULL PRIMARY KEY, size INTEGER NOT NULL, rank INTEGER NOT NULL,
          generation INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE age (generation INTEGER NOT NULL);
        INSERT INTO age VALUES (0);
        PRAGMA user_version = \(version);
        """
      )
      let adopt = try database.statement("INSERT INTO blob VALUES (?1, ?2, ?3, 0)")
      for digest in blobs.digests() {
        adopt.bind(1, digest)
        adopt.bind(2, blobs.size(of: digest) ?? 0)
        adopt.bind(3, Store.Rank.strip.rawValue)
        try adopt.run()
      }
    }
  }

  // MARK: Records

  /// A record's words, and whether nothing has used it in this generation.
  func record(_ key: StoreIndex.Key) throws(SQLiteProblem) -> (words: [UInt64], isOld: Bool)? {
    readRecord.bind(1, key.space.rawValue)
    readRecord.bind(2, key.digest)
    guard try readRecord.step() else { return nil }
    defer { readRecord.reset() }
    guard let words = readRecord.words(1), Self.proof(of: words, key) == readRecord.integer(2)
    else { return nil }
    return (words, readRecord.integer(0) < generation)
  }

  static func proof(of words: [UInt64], _ key: StoreIndex.Key) -> Int {
    let seed = key.digest.words.0 ^ UInt64(truncatingIfNeeded: key.space.rawValue)
    let digest = ContentDigest(of: words, seed: seed)
    return Int(truncatingIfNeeded: digest.words.0 ^ key.digest.words.1)
  }

  func write(
    records: [StoreIndex.Key: [UInt64]],
    blobs: [ContentDigest: StoreIndex.Blob],
    usedRecords: Set<StoreIndex.Key>,
    usedBlobs: Set<ContentDigest>
  ) throws(SQLiteProblem) {
    try database.transaction { () throws(SQLiteProblem) in
      advance.bind(1, generation)
      try advance.run()
      // In the order of the tables, which touches each page once.
      for (digest, blob) in blobs.sorted(by: { $0.key < $1.key }) { try keep(blob, digest) }
      for (key, words) in records.sorted(by: { $0.key < $1.key }) { try keep(words, for: key) }
      for key in usedRecords.sorted() {
        useRecord.bind(1, key.space.rawValue)
        useRecord.bind(2, key.digest)
        useRecord.bind(3, generation)
        try useRecord.run()
      }
      for digest in usedBlobs.sorted() {
        useBlob.bind(1, digest)
        useBlob.bind(2, generation)
        try useBlob.run()
      }
    }
  }

  private func keep(_ words: [UInt64], for key: StoreIndex.Key) throws(SQLiteProblem) {
    writeRecord.bind(1, key.space.rawValue)
    writeRecord.bind(2, key.digest)
    writeRecord.bind(3, generation)
    writeRecord.bind(4, words)
    writeRecord.bind(5, Self.proof(of: words, key))
    try writeRecord.run()
  }

  private func keep(_ blob: StoreIndex.Blob, _ digest: ContentDigest) throws(SQLiteProblem) {
    writeBlob.bind(1, digest)
    writeBlob.bind(2, blob.size)
    writeBlob.bind(3, blob.rank.rawValue)
    writeBlob.bind(4, generation)
    try writeBlob.run()
  }
}
