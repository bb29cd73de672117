import CSQLite

/// A database in one file, with a write-ahead log, for one thread at a time.
///
/// Several processes may have it open: a reader never waits, a writer waits for another one.
/// A process that is killed loses what it has not committed, and nothing else.
@safe package final class SQLiteDatabase {
  private let handle: OpaquePointer

  /// Opens the database, and makes it where it is not.
  ///
  /// What the file holds is looked at no earlier than by the first statement.
  ///
  /// - Parameters:
  ///   - path: of the file; others lie beside it while it is open.
  ///   - patience: how long to wait for other writers, in milliseconds.
  /// - Throws: where the file cannot be opened or made.
  package init(path: String, patience: Int) throws(SQLiteProblem) {
    var handle: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let status = unsafe sqlite3_open_v2(path, &handle, flags, nil)
    guard let opened = unsafe handle, status == SQLITE_OK else {
      let problem = unsafe SQLiteProblem(status, in: handle)
      _ = unsafe sqlite3_close_v2(handle)
      throw problem
    }
    unsafe self.handle = opened
    _ = unsafe sqlite3_extended_result_codes(opened, 1)
    _ = unsafe sqlite3_busy_timeout(opened, CInt(clamping: patience))
    // A process that closes last would take the log away by its name, which may be another one's
    // by now: where a file was replaced while it was open.
    _ = unsafe lacquer_sqlite3_leave_log_on_close(opened)
    try run("PRAGMA journal_mode = WAL")
    // A commit survives the process. What a failure of the machine leaves is read with proofs, and
    // made again where they fail; waiting for the disk would be waiting for all sound before it.
    try run("PRAGMA synchronous = OFF")
  }

  deinit {
    _ = unsafe sqlite3_close_v2(handle)
  }

  /// Runs statements that take no values and whose rows are not wanted.
  package func run(_ text: String) throws(SQLiteProblem) {
    let status = unsafe sqlite3_exec(handle, text, nil, nil, nil)
    guard status == SQLITE_OK else { throw unsafe SQLiteProblem(status, in: handle) }
  }

  /// Prepares one statement, to be run as often as wanted.
  package func statement(_ text: String) throws(SQLiteProblem) -> SQLiteStatement {
    var statement: OpaquePointer?
    let status = unsafe sqlite3_prepare_v3(
      handle,
      text,
      -1,
      UInt32(SQLITE_PREPARE_PERSISTENT),
      &statement,
      nil
    )
    guard status == SQLITE_OK, let prepared = unsafe statement else {
      throw unsafe SQLiteProblem(status, in: handle)
    }
    return unsafe SQLiteStatement(prepared, of: handle, keeping: self)
  }

  /// Does all of it or, where it throws, nothing; waits for other writers first.
  package func transaction<Value>(
    _ body: () throws(SQLiteProblem) -> Value
  ) throws(SQLiteProblem) -> Value {
    try run("BEGIN IMMEDIATE")
    do throws(SQLiteProblem) {
      let value = try body()
      try run("COMMIT")
      return value
    } catch {
      // Some failures have ended the transaction already.
      if unsafe sqlite3_get_autocommit(handle) == 0 { try? run("ROLLBACK") }
      throw error
    }
  }

  /// The number that a statement gives in its first row; 0 without a row.
  package func integer(_ text: String) throws(SQLiteProblem) -> Int {
    let statement = try statement(text)
    return try statement.step() ? statement.integer(0) : 0
  }
}
