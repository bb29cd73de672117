import Bindings

/// Where the index lies, and what is done with one that cannot be read.
struct IndexFile {
  private let folder: String
  private let blobs: BlobFolder

  init(folder: String, blobs: BlobFolder) {
    self.folder = folder
    self.blobs = blobs
  }

  /// Of the tables, and of what the words in them mean.
  private static let version = 1
  /// For other processes' batches, in milliseconds; one takes a few of these.
  private static let patience = 10_000
  /// Of pages in memory, in KiB.
  private static let cacheSize = 16_384

  var path: String { "\(folder)/index-\(Self.version).sqlite" }
  /// Where an index lies that could not be read.
  var aside: String { "\(path).unreadable" }

  /// Of the file and its log.
  var bytes: Int { Self.size(path) + logBytes }
  var logBytes: Int { Self.size(path + "-wal") }

  private static func size(_ path: String) -> Int { FileFingerprint(ofFileAt: path)?.size ?? 0 }

  /// Opens the index; makes one where there is none that can be read.
  func open() throws(SQLiteProblem) -> IndexTables {
    try locked { () throws(SQLiteProblem) in
      do throws(SQLiteProblem) {
        return try opened()
      } catch {
        guard error.kind == .broken || error.kind == .other else { throw error }
        setAside()
        return try opened()
      }
    }
  }

  /// Opens what is there after some of it could not be read, without it if that is still so.
  func replace() throws(SQLiteProblem) -> IndexTables {
    try locked { () throws(SQLiteProblem) in
      if try !isWhole() { setAside() }
      return try opened()
    }
  }

  /// One process at a time, so that none sets aside what another one has just made.
  private func locked(
    _ body: () throws(SQLiteProblem) -> IndexTables
  ) throws(SQLiteProblem) -> IndexTables {
    try FileSystem.locked("\(folder)/index.lock", body)
  }

  private func opened() throws(SQLiteProblem) -> IndexTables {
    let database = try SQLiteDatabase(path: path, patience: Self.patience)
    try database.run("PRAGMA cache_size = -\(Self.cacheSize); PRAGMA journal_size_limit = 0")
    let version = try database.integer("PRAGMA user_version")
    if version == 0, try database.integer("SELECT count(*) FROM sqlite_schema") == 0 {
      try IndexTables.make(in: database, version: Self.version, adopting: blobs)
    } else if version != Self.version {
      throw SQLiteProblem(.other, "its version is \(version)")
    }
    return try IndexTables(database)
  }

  private func isWhole() throws(SQLiteProblem) -> Bool {
    do throws(SQLiteProblem) {
      let database = try SQLiteDatabase(path: path, patience: Self.patience)
      let findings = "SELECT count(*) FROM pragma_quick_check(1) WHERE quick_check <> 'ok'"
      return try database.integer(findings) == 0
    } catch {
      guard error.kind == .broken else { throw error }
      return false
    }
  }

  private func setAside() {
    // Its log would be taken for the next one's.
    for end in ["-wal", "-shm"] { FileSystem.removeFile(path + end) }
    do throws(FileSystem.Problem) {
      try FileSystem.move(path, to: aside)
    } catch {
      FileSystem.removeFile(path)
    }
  }
}
