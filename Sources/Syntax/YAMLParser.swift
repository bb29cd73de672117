import Diagnostics

/// Reads YAML text into a tree; every text gives a tree, or findings that say why not, or both.
package enum YAMLParser {
  /// The marks of UTF-16, little and big endian (RFC 2781, section 3.2).
  private static let wideMarks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF]]

  /// The root of the file's one document, and all findings in the order of the file.
  ///
  /// The root is nil where the text cannot be read to its end; a value that cannot be had, as of an
  /// unknown alias, is left out of the tree and found.
  package static func parse(_ file: SourceFile) -> (root: SyntaxNode?, diagnostics: [Diagnostic]) {
    let bytes = file.bytes
    if wideMarks.contains(where: bytes.starts) {
      let wide = Diagnostic(
        SyntaxCodes.notText,
        at: SourceRange(file: file, lower: 0, upper: 0),
        "`\(file.path)` is UTF-16 text, not UTF-8",
        help: ["save the file as UTF-8"]
      )
      return (nil, [wide])
    }
    let mark = SourceFile.byteOrderMark
    let origin = bytes.starts(with: mark) ? mark.count : 0
    do throws(YAMLProblem) {
      var builder = TreeBuilder(file, origin: origin, events: try LibYAML(bytes[origin...]))
      let root = builder.document()
      return (root, builder.diagnostics.inSourceOrder())
    } catch {
      return (nil, [ProblemWording(error, in: file, at: origin).diagnostic])
    }
  }
}
