import Bindings

/// The index of a store: lists of words under keys, and what blobs there are.
///
/// What is kept is found at once, waits in memory, and goes to disk in batches: within half a
/// second as long as the store is in use. What is used is noted with the next batch.
struct StoreIndex: ~Copyable {
  /// A list of words; of a kind, under a digest.
  struct Key: Hashable, Comparable {
    let space: Store.Space
    let digest: ContentDigest

    static func < (left: Key, right: Key) -> Bool {
      (left.space.rawValue, left.digest) < (right.space.rawValue, right.digest)
    }
  }

  struct Blob: Hashable {
    /// In bytes.
    let size: Int
    let rank: Store.Rank
  }

  private let file: IndexFile
  private(set) var tables: IndexTables
  private var records: [Key: [UInt64]] = [:]
  private var blobs: [ContentDigest: Blob] = [:]
  private var usedRecords: Set<Key> = []
  private var usedBlobs: Set<ContentDigest> = []
  /// Since when something is kept in memory alone.
  private var waiting: ContinuousClock.Instant?
  /// What went wrong while nobody could be told.
  private var failure: SQLiteProblem?

  init(_ file: IndexFile) throws(SQLiteProblem) {
    self.file = file
    tables = try file.open()
  }

  /// How long a record waits for its batch.
  private static let patience = Duration.milliseconds(400)

  // MARK: Records

  mutating func words(_ space: Store.Space, _ digest: ContentDigest) -> [UInt64]? {
    let key = Key(space: space, digest: digest)
    if let words = records[key] { return words }
    do throws(SQLiteProblem) {
      guard let found = try tables.record(key) else { return nil }
      if found.isOld, space != .take { usedRecords.insert(key) }
      return found.words
    } catch {
      recover(from: error)
      return nil
    }
  }

  mutating func keep(_ words: [UInt64], in space: Store.Space, for digest: ContentDigest) {
    records[Key(space: space, digest: digest)] = words
    commitIfDue()
  }

  /// Notes a blob that is on disk.
  mutating func keep(_ blob: Blob, _ digest: ContentDigest) {
    let rank = max(blob.rank, blobs[digest]?.rank ?? blob.rank)
    blobs[digest] = Blob(size: blob.size, rank: rank)
    commitIfDue()
  }

  mutating func use(_ digest: ContentDigest) {
    usedBlobs.insert(digest)
  }

  /// Notes that a state is needed as long as what names it.
  mutating func use(state digest: ContentDigest) {
    let key = Key(space: .state, digest: digest)
    if records[key] == nil { usedRecords.insert(key) }
  }

  /// Of the file and its log.
  var bytes: Int { file.bytes }

  /// Takes away what was once set aside.
  func removeUnreadable() { FileSystem.removeFile(file.aside) }

  // MARK: Batches

  /// Writes what has waited long enough, or notes why it could not be.
  private mutating func commitIfDue() {
    guard let since = waiting else {
      waiting = .now
      return
    }
    guard since.duration(to: .now) > Self.patience else { return }
    do throws(SQLiteProblem) { try commit() } catch { failure = error }
  }

  /// What went wrong since this was last asked.
  mutating func takeFailure() -> SQLiteProblem? {
    defer { failure = nil }
    return failure
  }

  /// The log that the next process need not read again, in bytes at most.
  private static let longestLog = 4_000_000

  /// Writes what waits, and moves a long log into the tables.
  mutating func flush() throws(SQLiteProblem) {
    try commit()
    guard file.logBytes > Self.longestLog else { return }
    // Where others read it just now, one of them will.
    try? tables.database.run("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  /// Writes what waits; where that fails it goes on waiting.
  mutating func commit() throws(SQLiteProblem) {
    guard
      !records.isEmpty || !blobs.isEmpty || !usedRecords.isEmpty || !usedBlobs.isEmpty
    else { return }
    // A batch that fails is tried again no sooner than another one would be.
    waiting = .now
    do throws(SQLiteProblem) {
      try write()
    } catch {
      guard error.kind == .broken else { throw error }
      tables = try file.replace()
      try write()
    }
    records = [:]
    blobs = [:]
    usedRecords = []
    usedBlobs = []
    waiting = nil
  }

  private func write() throws(SQLiteProblem) {
    try tables.write(
      records: records,
      blobs: blobs,
      usedRecords: usedRecords,
      usedBlobs: usedBlobs
    )
  }

  /// Goes on with an empty index where the present one cannot be read; all is then made again.
  private mutating func recover(from problem: SQLiteProblem) {
    guard problem.kind == .broken else { return }
    do throws(SQLiteProblem) { tables = try file.replace() } catch { failure = error }
  }
}
