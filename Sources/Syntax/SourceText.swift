import Diagnostics

/// The text around a place in a file, for pointing at it.
struct SourceText {
  let file: SourceFile

  init(_ file: SourceFile) {
    self.file = file
  }

  func byte(_ offset: Int) -> UInt8? {
    file.bytes.indices.contains(offset) ? file.bytes[offset] : nil
  }

  func string(_ range: SourceRange) -> String {
    String(decoding: file.bytes[range.lower..<range.upper], as: UTF8.self)
  }

  /// The character at an offset; nothing at a line's end.
  func point(_ offset: Int) -> SourceRange {
    let end = lineEnd(offset)
    var upper = min(offset + 1, end)
    while upper < end, file.bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return range(offset, upper)
  }

  /// From an offset to the next space or bracket, or the character there.
  func word(_ offset: Int) -> SourceRange {
    let end = lineEnd(offset)
    let stops: [UInt8] = [0x20, 0x09] + Array(",[]{}".utf8)
    var upper = offset
    while upper < end, !stops.contains(file.bytes[upper]) { upper += 1 }
    return upper > offset ? range(offset, upper) : point(offset)
  }

  /// From an offset to the end of its line, without blanks there.
  func restOfLine(_ offset: Int) -> SourceRange {
    var end = lineEnd(offset)
    while end > offset, NodeProperties.isSpace(file.bytes[end - 1]) { end -= 1 }
    return range(offset, end)
  }

  /// Whether nothing but blanks stands before an offset in its line.
  func isFirst(_ offset: Int) -> Bool {
    let start = file.start(ofLine: file.location(of: offset).line)
    return file.bytes[min(start, offset)..<offset].allSatisfy(NodeProperties.isSpace)
  }

  func isBlank(from offset: Int) -> Bool {
    file.bytes[min(offset, file.bytes.count)...].allSatisfy(NodeProperties.isSpace)
  }

  func line(_ number: Int) -> String {
    String(decoding: file.bytes(ofLine: number), as: UTF8.self)
  }

  func range(_ lower: Int, _ upper: Int) -> SourceRange {
    SourceRange(file: file, lower: lower, upper: upper)
  }

  private func lineEnd(_ offset: Int) -> Int {
    file.bytes(ofLine: file.location(of: offset).line).endIndex
  }
}
