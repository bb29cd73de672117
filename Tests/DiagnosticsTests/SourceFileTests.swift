import Diagnostics
import Testing

@Suite struct SourceFileTests {
  @Test(arguments: [(0, 1, 1), (3, 1, 4), (4, 2, 1), (6, 2, 2), (7, 2, 3), (8, 3, 1), (99, 3, 1)])
  func `columns count code points from 1`(offset: Int, line: Int, column: Int) {
    let file = SourceFile(path: "a", bytes: Array("abc\né\r\n".utf8))
    #expect(file.location(of: offset) == SourceLocation(line: line, column: column))
  }

  @Test func `a byte order mark is no column and no part of its line`() {
    let file = SourceFile(path: "a", bytes: [0xEF, 0xBB, 0xBF] + Array("ab\n".utf8))
    #expect(file.location(of: 0) == SourceLocation(line: 1, column: 1))
    #expect(file.location(of: 4) == SourceLocation(line: 1, column: 2))
    #expect(Array(file.bytes(ofLine: 1)) == Array("ab".utf8))
  }

  @Test func `a line break of two bytes is no part of a line`() {
    let file = SourceFile(path: "a", bytes: Array("ab\r\n\r\nc".utf8))
    #expect(
      (1...3).map { String(decoding: file.bytes(ofLine: $0), as: UTF8.self) } == ["ab", "", "c"]
    )
  }
}
