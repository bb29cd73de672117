import Diagnostics
import Foundation
import Testing

@Suite struct SARIFRendererTests {
  private static let song = Sample("songs/é x.yaml", line: 31, "  - {take: vox.4}")

  private static let findings = [
    Diagnostic(
      Sample.error,
      at: song.range("vox.4"),
      "no take named `vox.4`",
      labels: [Diagnostic.Label(song.range("take"), "a \"label\"")],
      notes: ["a fact"],
      help: ["a remedy"]
    ),
    Diagnostic(Sample.remark, at: nil, "quiet"),
  ]
  private static let waived = WaivedFinding(
    Diagnostic(Sample.warning, at: song.range("take"), "late"),
    justification: "as agreed (ana, until 2026-05-01)"
  )

  private static var log: String {
    SARIFRenderer(version: "1.2.3", folder: "rec/").rendered(findings, waived: [waived])
  }

  private typealias Object = [String: Any]

  @Test func `results point at rules, files and regions`() throws {
    let log = try JSONSerialization.jsonObject(with: Data(Self.log.utf8)) as? Object
    let run = try #require((log?["runs"] as? [Object])?.first)
    let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
    let rules = try #require(driver["rules"] as? [Object])
    #expect(rules.map { $0["id"] as? String } == ["L009", "N002", "S004"])
    let results = try #require(run["results"] as? [Object])
    #expect(results.map { $0["ruleIndex"] as? Int } == [1, 0, 2])
    #expect(results.map { $0["level"] as? String } == ["error", "note", "warning"])
    let location = try #require((results[0]["locations"] as? [Object])?.first)
    let physical = try #require(location["physicalLocation"] as? Object)
    let artifact = try #require(physical["artifactLocation"] as? Object)
    #expect(artifact["uri"] as? String == "rec/songs/%C3%A9%20x.yaml")
    #expect(
      physical["region"] as? [String: Int]
        == ["startLine": 31, "startColumn": 12, "endLine": 31, "endColumn": 17]
    )
    let message = try #require(results[0]["message"] as? [String: String])
    #expect(message["text"] == "no take named `vox.4`\nnote: a fact\nhelp: a remedy")
  }

  @Test func `what was waived is suppressed, with its reason`() throws {
    let log = try JSONSerialization.jsonObject(with: Data(Self.log.utf8)) as? Object
    let results = (log?["runs"] as? [Object])?.first?["results"] as? [Object] ?? []
    let reasons = results.map { ($0["suppressions"] as? [[String: String]])?.first }
    #expect(reasons[0] == nil && reasons[1] == nil)
    #expect(reasons[2]?["justification"] == "as agreed (ana, until 2026-05-01)")
  }

  @Test func `logs are valid by the schema of SARIF 2.1_0`() throws {
    guard let schema = Standards.schema("sarif-schema-2.1.0.json") else {
      print("skipped: the schema of SARIF is not in LACQUER_STANDARDS")
      return
    }
    // One of the schema's patterns has a bracket too many, which the stricter dialect refuses.
    let words = [
      "--regex-variant", "nonunicode", "--default-filetype", "json", "--schemafile", schema.path,
    ]
    for text in [Self.log, SARIFRenderer(version: "1.2.3").rendered([])] {
      guard let verdict = try Standards.verdict(of: "check-jsonschema", words, on: text) else {
        print("skipped: check-jsonschema is not installed")
        return
      }
      #expect(verdict.status == 0, "\(verdict.output)")
    }
    let broken = Self.log.replacing("\"level\": \"note\"", with: "\"level\": \"loud\"")
    #expect(try Standards.verdict(of: "check-jsonschema", words, on: broken)?.status == 1)
  }
}
