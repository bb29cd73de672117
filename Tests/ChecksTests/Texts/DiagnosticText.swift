import Checks
import TestSupport
import Testing

/// A small project with one thing wrong, and all that is said of it.
struct DiagnosticText: Sendable, CustomTestStringConvertible {
  let code: String
  let name: String
  let files: [String: String]
  /// Files that are no text.
  let bytes: [String: [UInt8]]
  let text: String
  /// Codes of all findings in the text.
  let codes: [String]

  init(
    _ code: String,
    _ name: String,
    files: [String: String],
    bytes: [String: [UInt8]] = [:],
    codes: [String]? = nil,
    text: String
  ) {
    self.code = code
    self.codes = codes ?? [code]
    self.name = name
    self.files = files
    self.bytes = bytes
    self.text = text
  }

  init(_ code: String, _ name: String, song: String, codes: [String]? = nil, text: String) {
    self.init(code, name, files: ["song.yaml": song], codes: codes, text: text)
  }

  /// What is said of a check's failing example.
  init(example code: String, text: String) {
    let check = CheckCatalogue.codes.first { $0.id == code }
    let failing = check.flatMap { CheckCatalogue.examples(of: $0)?.unmarkedFailing } ?? ""
    self.init(code, "its example", files: ExampleFiles.files(of: failing), text: text)
  }

  var testDescription: String { "\(code): \(name)" }
}
