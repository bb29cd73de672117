import Checks
import Diagnostics
import Quantities
import TestSupport
import Testing

/// What each check says of itself holds: its examples are quiet, or found at the mark.
@Suite struct ExampleTests {
  private func project(
    _ text: String,
    of code: Code,
    in year: Int = 2026
  ) -> TestProject {
    TestProject(
      ExampleFiles.files(of: text),
      reading: ExampleFiles.manifest(of: text),
      lock: code.id == "C004" ? .frozen : .open,
      today: CalendarDate(year: year, month: 3, day: 1)
    )
  }

  @Test(arguments: CheckCatalogue.codesWithExamples)
  func `the passing example has neither errors nor warnings`(code: Code) throws {
    let examples = try #require(CheckCatalogue.examples(of: code))
    #expect(project(examples.passing, of: code).lines == [])
  }

  @Test(arguments: CheckCatalogue.codesWithExamples)
  func `the failing example has one finding, at the mark`(code: Code) throws {
    let examples = try #require(CheckCatalogue.examples(of: code))
    // What is known of players is old one day.
    let year = code.id == "L022" ? 2029 : 2026
    let findings = project(examples.unmarkedFailing, of: code, in: year).findings
    try #require(findings.map(\.code.id) == [code.id])
    let place = try #require(findings[0].place)
    let part = try #require(
      Examples.files(of: examples.failing).first { $0.path == place.file.path }
    )
    #expect(place.lower..<place.upper == MarkedText(part.text).mark)
    #expect(findings[0].severity == code.severity)
  }

  @Test func `every family of the production has rules with examples`() {
    let families = Dictionary(grouping: CheckCatalogue.codesWithExamples) { $0.id.prefix(1) }
    #expect(Set(families.keys).isSuperset(of: ["C", "L", "N", "R", "X"]))
    #expect(families["R", default: []].count >= 20)
    #expect(CheckCatalogue.codesWithExamples.count >= 60)
  }

  @Test func `no two codes are the same`() {
    let codes = CheckCatalogue.codes.map(\.id)
    #expect(codes.sorted() == Set(codes).sorted())
  }
}
