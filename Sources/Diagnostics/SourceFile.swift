/// A text that diagnostics point into: its bytes and where its lines start.
package final class SourceFile: Sendable {
  /// As shown to the user: relative to the project's root, with `/`.
  package let path: String
  package let bytes: [UInt8]
  private let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    // A byte order mark belongs to no line: columns count from the text behind it.
    var starts = [bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0]
    let span = bytes.span
    for index in span.indices where span[index] == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    lineStarts = starts
  }

  /// U+FEFF in UTF-8, which some editors write in front of a text.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The byte offset at which a line starts; lines count from 1.
  package func start(ofLine line: Int) -> Int {
    lineStarts[line - 1]
  }

  /// The bytes of a line without its line break; lines count from 1.
  package func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<max(start, end)]
  }

  /// Line and column of a byte offset, both from 1; columns count code points.
  package func location(of offset: Int) -> SourceLocation {
    let offset = min(max(lineStarts[0], offset), bytes.count)
    var (low, high) = (0, lineStarts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    var column = 1
    for byte in bytes[lineStarts[low]..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return SourceLocation(line: low + 1, column: column)
  }
}

/// Line and column, both from 1; columns count code points.
package struct SourceLocation: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A piece of a source file, in bytes.
package struct SourceRange: Hashable, Sendable {
  package let file: SourceFile
  package let lower: Int
  package let upper: Int

  package init(file: SourceFile, lower: Int, upper: Int) {
    self.file = file
    self.lower = lower
    self.upper = max(lower, upper)
  }

  package var start: SourceLocation { file.location(of: lower) }
  package var end: SourceLocation { file.location(of: upper) }

  package static func == (left: SourceRange, right: SourceRange) -> Bool {
    left.file === right.file && left.lower == right.lower && left.upper == right.upper
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(file.path)
    hasher.combine(lower)
    hasher.combine(upper)
  }
}
