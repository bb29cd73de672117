import Foundation
import Reports
import Testing

/// What `check-jsonschema` says of files, against the schemas as they are generated now.
struct Validation {
  /// Why files were refused, by path; empty for those that are valid.
  let errors: [String: [String]]

  private struct Report: Decodable {
    struct Finding: Decodable {
      let filename: String
      let path: String
      let message: String
    }

    let errors: [Finding]?
    let parseErrors: [ParseProblem]?

    struct ParseProblem: Decodable {
      let filename: String
      let message: String
    }
  }

  /// Validates all files at once, for the validator takes longer to start than to work.
  init(of files: [URL], as schema: SchemaFile) throws {
    let validator = try #require(Tool.validator)
    let folder = FileManager.default.temporaryDirectory
    let schemaURL = folder.appending(path: "\(UUID()).schema.json")
    try Data(schema.text.utf8).write(to: schemaURL)
    defer { try? FileManager.default.removeItem(at: schemaURL) }
    let words = ["--output-format", "json", "-v", "--default-filetype", "yaml", "--schemafile"]
    let (output, _) = try validator.run(
      words + [schemaURL.path] + files.map(\.path),
      in: folder
    )
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let report = try decoder.decode(Report.self, from: output)
    var errors: [String: [String]] = [:]
    for finding in report.errors ?? [] {
      errors[finding.filename, default: []].append("\(finding.path): \(finding.message)")
    }
    for problem in report.parseErrors ?? [] {
      errors[problem.filename, default: []].append(problem.message)
    }
    self.errors = errors
  }
}
