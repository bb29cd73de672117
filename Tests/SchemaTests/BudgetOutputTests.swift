import Costing
import Foundation
import Reports
import TestSupport
import Testing

/// What other programs make of a budget.
@Suite struct BudgetOutputTests {
  private static let project = TestProject([
    "album.yaml": """
    album: record
    title: "Sun, Moon and \\"Stars\\""
    songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}, {song: c, mix: c.wav}]
    people: {ana: {rate: 100 EUR/session}}
    sessions:
      - {id: s, kind: vocals, at: 2026-03-02 10:00-14:00, people: [ana], songs: [a, b, c]}
    budget:
      currency: EUR
      lines: {musicians: 90 EUR}
      costs:
        - {line: musicians, amount: 12.345 KWD, on: 2026-03-04, to: "Kuwait, the choir"}
        - {id: tip, line: other, amount: -5.50 EUR}
    """
  ])

  private let report = BudgetReport(
    title: "Sun, Moon and \"Stars\"",
    costs: Costs(BudgetOutputTests.project.project)
  )

  private func file(_ text: String, _ ending: String) throws -> URL {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).\(ending)")
    try Data(text.utf8).write(to: file)
    return file
  }

  @Test(.enabled(if: Tool.validator != nil, "check-jsonschema is not installed"))
  func `the JSON is as its schema says`() throws {
    let json = BudgetJSON.value(report, Self.project.findings)
    let file = try file(json.rendered(style: .indented), "json")
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try Validation(of: [file], as: .budget).errors[file.path] ?? [] == [])
  }

  @Test(.enabled(if: Tool.python != nil, "Python is not installed"))
  func `Python reads the same rows and sums from the CSV`() throws {
    let file = try file(BudgetCSV.rendered(report), "csv")
    defer { try? FileManager.default.removeItem(at: file) }
    let script = """
      import csv, decimal, sys
      rows = list(csv.DictReader(open(sys.argv[1], newline="")))
      for row in rows:
          print("|".join(row[key] for key in
                ["date", "line", "name", "payee", "song", "amount", "price", "priceCurrency"]))
      print(sum(decimal.Decimal(row["amount"] or 0) for row in rows))
      """
    let python = try #require(Tool.python)
    let folder = FileManager.default.temporaryDirectory
    let (output, status) = try python.run(["-c", script, file.path], in: folder)
    #expect(status == 0)
    // 100.00 in three parts; dinars without a rate are in no sum; 100.00 - 5.50 = 94.50
    #expect(
      String(decoding: output, as: UTF8.self) == """
        2026-03-02|musicians|ana||a|33.34|100.00|EUR
        2026-03-02|musicians|ana||b|33.33||
        2026-03-02|musicians|ana||c|33.33||
        2026-03-04|musicians||Kuwait, the choir|||12.345|KWD
        |other|tip|||-5.50|-5.50|EUR
        94.50

        """
    )
  }
}
