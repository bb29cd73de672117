import Checks
import Diagnostics
import Quantities
import TestSupport
import Testing
import Workspace

/// What a person reads, in full, for every code.
@Suite struct DiagnosticTextTests {
  private static let all =
    YAMLTexts.all + FieldTexts.all + FileTexts.all + TimeTexts.all + NameTexts.all
    + ProductionTexts.all + MixTexts.all
    + ClipTexts.all + DeliveryTexts.all + DiscTexts.all
    + PolicyTexts.all + RightsTexts.all + CreditTexts.all
    + PracticeTexts.all + BookingTexts.all + OpenTexts.all + WorkTexts.all + PlanTexts.all
    + StatusTexts.all + ZoneTexts.all + BudgetTexts.all + CostTexts.all + PaymentTexts.all

  @Test(arguments: all)
  func `a finding reads as it stands here`(expected: DiagnosticText) {
    let reading = expected.files["album.yaml"] == nil ? "song.yaml" : "album.yaml"
    let rule = expected.code == "C004" ? LockRule.frozen : .open
    let year = expected.code == "L022" ? 2029 : 2026
    let project = TestProject(
      expected.files,
      reading: reading,
      lock: rule,
      today: CalendarDate(year: year, month: 3, day: 1)
    ) { world in
      for (path, bytes) in expected.bytes { world.write(bytes, to: Path(path)) }
      if expected.code == "N016" { world.environment["TZDIR"] = "/nowhere" }
    }
    #expect(project.text == expected.text)
    #expect(project.codes == expected.codes)
  }

  @Test func `every code has a text`() {
    let codes = CheckPolicy.codesOfChecks
    let shown = Set(Self.all.map(\.code))
    #expect(codes.map(\.id).filter { !shown.contains($0) } == [])
    #expect(codes.map(\.id).count == Set(codes.map(\.id)).count)
  }

  @Test func `every code says what it is and what to do, in sentences`() {
    for code in CheckPolicy.codesOfChecks {
      #expect(!code.title.isEmpty && !code.title.hasSuffix("."))
      #expect(code.explanation.hasSuffix("."), "\(code.id)")
      #expect(!code.explanation.contains("\n"), "\(code.id)")
    }
  }
}
