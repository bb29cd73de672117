import CSQLite
import Glibc

/// Why SQLite did not do what was asked.
package struct SQLiteProblem: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Another process holds the database, for longer than one waits.
    case busy
    /// The file holds no database, or a broken one.
    case broken
    /// The system refused: no room, no permission, a failing disk.
    case refused
    /// Anything else, as a table that is not there.
    case other
  }

  package let kind: Kind
  /// The system's own sentence where it refused, else SQLite's.
  package let sentence: String

  package init(_ kind: Kind, _ sentence: String) {
    self.kind = kind
    self.sentence = sentence
  }

  init(_ status: CInt, in database: OpaquePointer?) {
    // The lowest byte is the result, the others say more about it.
    let result = status & 0xFF
    let systemError = unsafe database.map { unsafe sqlite3_system_errno($0) } ?? 0
    let libraryWords = unsafe database.map { unsafe String(cString: sqlite3_errmsg($0)) }
    kind =
      switch result {
      case SQLITE_BUSY, SQLITE_LOCKED: .busy
      case SQLITE_CORRUPT, SQLITE_NOTADB: .broken
      case SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH:
        .refused
      default: .other
      }
    sentence =
      switch result {
      case SQLITE_FULL: systemSentence(ENOSPC)
      case SQLITE_IOERR, SQLITE_CANTOPEN:
        systemError == 0 ? systemSentence(EIO) : systemSentence(systemError)
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH: systemSentence(EACCES)
      default: unsafe libraryWords ?? String(cString: sqlite3_errstr(status))
      }
  }
}

extension SQLiteProblem: CustomStringConvertible {
  package var description: String { sentence }
}
