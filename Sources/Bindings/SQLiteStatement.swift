import CSQLite

/// A statement of SQL, prepared: values are bound by place from 1, columns read by place from 0.
@safe package struct SQLiteStatement: ~Copyable {
  private let handle: OpaquePointer
  private let connection: OpaquePointer
  /// Keeps the connection open as long as there are statements.
  private let database: SQLiteDatabase

  init(_ handle: OpaquePointer, of connection: OpaquePointer, keeping database: SQLiteDatabase) {
    unsafe self.handle = handle
    unsafe self.connection = connection
    self.database = database
  }

  deinit {
    _ = unsafe sqlite3_finalize(handle)
  }

  /// The library copies what is bound, so that no pointer outlives its call.
  private static var copied: sqlite3_destructor_type {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  package func bind(_ place: Int, _ value: Int) {
    check(unsafe sqlite3_bind_int64(handle, CInt(place), Int64(value)))
  }

  package func bind(_ place: Int, _ digest: ContentDigest) {
    unsafe withUnsafeBytes(of: (digest.words.0.bigEndian, digest.words.1.bigEndian)) {
      unsafe bind(place, $0)
    }
  }

  /// As a blob, the lowest byte of each word first.
  package func bind(_ place: Int, _ words: [UInt64]) {
    unsafe words.withUnsafeBytes { unsafe bind(place, $0) }
  }

  private func bind(_ place: Int, _ bytes: UnsafeRawBufferPointer) {
    if unsafe !bytes.isEmpty {
      check(
        unsafe sqlite3_bind_blob64(
          handle,
          CInt(place),
          bytes.baseAddress,
          UInt64(bytes.count),
          Self.copied
        )
      )
    } else {
      check(unsafe sqlite3_bind_zeroblob(handle, CInt(place), 0))
    }
  }

  private func check(_ status: CInt) {
    precondition(status == SQLITE_OK, "a value was bound to a place that is not there")
  }

  /// Runs to the next row; false after the last one, where the statement is ready to run again.
  package func step() throws(SQLiteProblem) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      reset()
      return false
    case let status:
      let problem = unsafe SQLiteProblem(status, in: connection)
      reset()
      throw problem
    }
  }

  /// Runs to the end; rows are not wanted.
  package func run() throws(SQLiteProblem) {
    while try step() {}
  }

  /// Ends a run before its last row.
  package func reset() {
    _ = unsafe sqlite3_reset(handle)
  }

  package func integer(_ column: Int) -> Int {
    Int(unsafe sqlite3_column_int64(handle, CInt(column)))
  }

  /// Nil where the column does not hold one.
  package func digest(_ column: Int) -> ContentDigest? {
    let bytes = unsafe self.rawBytes(column)
    guard bytes.count == ContentDigest.byteCount else { return nil }
    let words = unsafe bytes.loadUnaligned(as: (UInt64, UInt64).self)
    return ContentDigest(words: (UInt64(bigEndian: words.0), UInt64(bigEndian: words.1)))
  }

  /// Nil where the column is no blob of whole words.
  package func words(_ column: Int) -> [UInt64]? {
    let bytes = unsafe self.rawBytes(column)
    let size = MemoryLayout<UInt64>.size
    guard bytes.count.isMultiple(of: size) else { return nil }
    return unsafe [UInt64](unsafeUninitializedCapacity: bytes.count / size) { words, count in
      unsafe UnsafeMutableRawBufferPointer(words).copyMemory(from: bytes)
      count = bytes.count / size
    }
  }

  /// Valid until the next step.
  private func rawBytes(_ column: Int) -> UnsafeRawBufferPointer {
    let start = unsafe sqlite3_column_blob(handle, CInt(column))
    let count = Int(unsafe sqlite3_column_bytes(handle, CInt(column)))
    return unsafe UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
  }
}
