import Bindings
import Foundation
import TestSupport
import Testing

@Suite struct SQLiteTests {
  private let folder: TemporaryFolder
  private var path: String { folder.file("test.sqlite") }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func open(patience: Int = 0) throws -> SQLiteDatabase {
    try SQLiteDatabase(path: path, patience: patience)
  }

  @Test func `what is bound is what is read`() throws {
    let database = try open()
    try database.run("CREATE TABLE t (n INTEGER, d BLOB, w BLOB)")
    let digest = ContentDigest(words: (0xFEDC_BA98_7654_3210, 1))
    let rows: [(Int, [UInt64])] = [(.min, []), (-1, [.max, 0, 7]), (.max, [1])]
    let insert = try database.statement("INSERT INTO t VALUES (?1, ?2, ?3)")
    for (number, words) in rows {
      insert.bind(1, number)
      insert.bind(2, digest)
      insert.bind(3, words)
      try insert.run()
    }
    let select = try database.statement("SELECT n, d, w FROM t ORDER BY n")
    for (number, words) in rows {
      #expect(try select.step())
      #expect(select.integer(0) == number)
      #expect(select.digest(1) == digest)
      #expect(select.words(2) == words)
    }
    #expect(try !select.step())
    // The digest's bytes are in the order of its digits.
    #expect(try database.integer("SELECT count(*) FROM t WHERE hex(d) LIKE 'FEDCBA98%'") == 3)
  }

  @Test func `what has another shape is no digest and no words`() throws {
    let select = try open().statement("SELECT x'010203', 17, NULL")
    #expect(try select.step())
    #expect(select.digest(0) == nil)
    #expect(select.words(0) == nil)
    #expect(select.digest(1) == nil)
    #expect(select.words(2) == [])
  }

  @Test func `a transaction that throws leaves nothing`() throws {
    let database = try open()
    try database.run("CREATE TABLE t (n INTEGER)")
    #expect(throws: SQLiteProblem.self) {
      try database.transaction { () throws(SQLiteProblem) in
        try database.run("INSERT INTO t VALUES (1)")
        try database.run("INSERT INTO nowhere VALUES (1)")
      }
    }
    #expect(try database.integer("SELECT count(*) FROM t") == 0)
    try database.transaction { () throws(SQLiteProblem) in
      try database.run("INSERT INTO t VALUES (1)")
    }
    #expect(try open().integer("SELECT count(*) FROM t") == 1)
  }

  @Test func `a second writer waits, then is told`() throws {
    let first = try open()
    try first.run("CREATE TABLE t (n INTEGER)")
    let second = try open(patience: 20)
    try first.transaction { () throws(SQLiteProblem) in
      try first.run("INSERT INTO t VALUES (1)")
      // A reader sees what was there before.
      #expect((try? second.integer("SELECT count(*) FROM t")) == 0)
      #expect(throws: SQLiteProblem(.busy, "database is locked")) {
        try second.run("INSERT INTO t VALUES (2)")
      }
    }
    try second.run("INSERT INTO t VALUES (2)")
    #expect(try first.integer("SELECT sum(n) FROM t") == 3)
  }

  @Test func `a file that is no database is told as broken`() throws {
    try Data(repeating: 0x55, count: 10_000).write(to: URL(fileURLWithPath: path))
    let problem = #expect(throws: SQLiteProblem.self) {
      try open().integer("PRAGMA user_version")
    }
    #expect(problem?.kind == .broken)
  }

  @Test func `a folder that is not there is told in the system's words`() {
    let problem = #expect(throws: SQLiteProblem.self) {
      try SQLiteDatabase(path: folder.file("nowhere/test.sqlite"), patience: 0)
    }
    #expect(problem == SQLiteProblem(.refused, "No such file or directory"))
  }
}
