import Diagnostics
import Foundation
import Manifest
import Reports
import TestSupport
import Testing

/// What the commands about papers print as JSON is as their schemas say.
@Suite(.enabled(if: Tool.validator != nil, "check-jsonschema is not installed"))
struct PapersOutputTests {
  private static let project = TestProject([
    "album.yaml": """
    album: a
    songs: [songs/s.yaml, {song: dawn, mix: missing.wav}]
    people: {ana: {name: Ana, roles: [vocals, theremin-tuning]}}
    sessions: [{id: day, kind: tracking, at: 2026-03-04 12:00-20:00, people: [ana]}]
    gates: [{song-status: mastering, stage: mix, by: [ana]}]
    approvals: [{of: album, stage: mix, by: ana, digest: "sha256:…"}]
    """,
    "songs/s.yaml": """
    song: s
    status: mastering
    takes: {a: {file: vox.wav, by: ana, rating: 4, mic: U 87}, b: {file: missing.wav}}
    tracks: {t: {clips: [{take: a, from: start, length: 2 s}]}}
    rights: {isrc: DE-A12-26-00001, writers: [{person: ana, share: 100%}], master: [{party: X, share: 100%}]}
    """,
  ])

  @Test func `credits, takes and status of a record with gaps are valid`() throws {
    let findings = Self.project.findings
    let project = Self.project.project
    let outputs: [(JSONValue, SchemaFile)] = [
      (CreditsReport(project).json(findings), .credits),
      (TakesReport(project).json(findings), .takes),
      (StatusReport(project, findings: findings).json, .status),
    ]
    for (value, schema) in outputs {
      let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
      try Data(value.rendered(style: .indented).utf8).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let errors = try Validation(of: [file], as: schema).errors
      #expect(errors.isEmpty, "\(schema): \(errors)")
    }
  }

  @Test(.enabled(if: Tool.python != nil, "python3 is not installed"))
  func `values are read by Python's csv as they were`() throws {
    let rows = [["a", "b,c", "d\"e", "f\ng", "h\r\ni", ""], ["ä", " j ", "k", "", "\"", ","]]
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    try Data(CSV.text(rows).utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let script =
      "import csv, json, sys; "
      + "print(json.dumps(list(csv.reader(open(sys.argv[1], newline='', encoding='utf-8')))))"
    let python = try #require(Tool.python)
    let (output, status) = try python.run(
      ["-c", script, file.path],
      in: file.deletingLastPathComponent()
    )
    #expect(status == 0)
    #expect(try JSONDecoder().decode([[String]].self, from: output) == rows)
  }
}
