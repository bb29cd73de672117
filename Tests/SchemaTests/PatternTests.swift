import Foundation
import Quantities
import Testing

@Suite struct PatternTests {
  private static let forms: [QuantityForm] = [
    Level.form, Loudness.form, LoudnessDifference.form, TruePeak.form, Frequency.form,
    SampleRate.form, TimeLength.form, MusicalLength.form, Length.form, Position.form,
    PositionRange.form, Ratio.form, Percent.form, Pan.form, Pitch.form, Slope.form, Tempo.form,
    Meter.form, Key.form, Number.form, Count.form, Text.form, Name.form, TakeName.form,
    CodeName.form,
    Decimal.form, Currency.form, Money.form, PayRate.form, CalendarDate.form, ClockSpan.form,
    DateSpan.form, Toggle.form,
  ]

  private struct Row: Codable {
    let pattern: String
    let matching: [String]
    let others: [String]
  }

  /// Prints each text that a pattern should match and does not, or the other way round.
  private static let program = """
    import json, re, sys
    for row in json.loads(sys.argv[1]):
        for wanted, texts in ((True, row["matching"]), (False, row["others"])):
            for text in texts:
                if (re.search(row["pattern"], text) is not None) != wanted:
                    print(row["pattern"], repr(text))
    """

  @Test(.enabled(if: Tool.python != nil, "python3 is not installed"))
  func `another engine of regular expressions matches every example and nothing of no unit`() throws
  {
    let rows = Self.forms.map { form in
      // A text in a unit that nothing has.
      let others = form == Text.form ? [] : ["12 furlongs"]
      return Row(pattern: form.pattern, matching: form.examples, others: others)
    }
    let json = String(decoding: try JSONEncoder().encode(rows), as: UTF8.self)
    let (output, status) = try #require(Tool.python)
      .run(["-c", Self.program, json], in: FileManager.default.temporaryDirectory)
    #expect(status == 0)
    #expect(String(decoding: output, as: UTF8.self) == "")
  }
}
