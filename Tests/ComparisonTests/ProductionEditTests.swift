import Comparison
import TestSupport
import Testing

/// Edits of the production: money, dates and rights, which nobody hears.
@Suite struct ProductionEditTests {
  static let rows: [(old: String, new: String, words: String)] = [
    (
      "studio: 5000 EUR,", "studio: 5500 EUR,",
      "budget.lines.studio of first-light: 5000 EUR -> 5500 EUR"
    ),
    (
      "at: 2026-03-04 12:00-20:00", "at: 2026-03-05 12:00-20:00",
      "sessions.vox-day.at of first-light: 2026-03-04 12:00-20:00 -> 2026-03-05 12:00-20:00"
    ),
    (
      "{person: ana, share: 50%, role: lyrics}", "{person: ana, share: 40%, role: lyrics}",
      "rights.writers.ana.share of first-light: 50% -> 40%"
    ),
    (
      "rate: 90 EUR/hour", "rate: 95 EUR/hour",
      "people.ana.rate of first-light: 90 EUR/hour -> 95 EUR/hour"
    ),
    (
      "due: 2026-04-01", "due: 2026-04-08",
      "milestones.mixes-approved.due of first-light: 2026-04-01 -> 2026-04-08"
    ),
    (
      "isrc: DE-A12-26-00001", "isrc: DE-A12-26-00002",
      "rights.isrc of first-light: DE-A12-26-00001 -> DE-A12-26-00002"
    ),
    ("cap: 18000 EUR", "cap: 18000.00 EUR", ""),
  ]

  @Test(arguments: rows)
  func `an edit of the production is told in its words`(
    _ old: String,
    _ new: String,
    _ words: String
  ) throws {
    let files = LanguageExamples.files
    let album = try #require(files["album.yaml"])
    #expect(album.ranges(of: old).count == 1)
    let edited = files.merging(["album.yaml": album.replacing(old, with: new)]) { $1 }
    let changes = ProjectComparison(
      from: TestProject(files).project,
      to: TestProject(edited).project
    ).changes
    #expect(changes.map(\.sentence) == (words.isEmpty ? [] : [words]))
    #expect(changes.allSatisfy { !$0.isHeard && $0.song == nil })
  }
}
