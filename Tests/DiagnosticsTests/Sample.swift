import Diagnostics

/// A file whose text begins on a given line, and the places of words in it.
struct Sample {
  let file: SourceFile

  init(_ path: String, line: Int = 1, _ text: String) {
    let blank = String(repeating: "\n", count: line - 1)
    file = SourceFile(path: path, bytes: Array((blank + text).utf8))
  }

  /// The first place of `word`; the end of the file where it has none.
  func range(_ word: String) -> SourceRange {
    let bytes = Array(word.utf8)
    let lower =
      file.bytes.indices.first { file.bytes[$0...].starts(with: bytes) } ?? file.bytes.count
    return SourceRange(
      file: file,
      lower: lower,
      upper: min(lower + bytes.count, file.bytes.count)
    )
  }

  static let error = Code("N002", .error, "unknown name", "A name is used that nothing bears.")
  static let warning = Code("S004", .warning, "late", "A date is late.")
  static let remark = Code("L009", .info, "quiet", "A song is quiet.")
}
