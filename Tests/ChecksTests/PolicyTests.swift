import Diagnostics
import Quantities
import TestSupport
import Testing

/// Severities of `checks:`, and waivers: what they let through, and for how long.
@Suite struct PolicyTests {
  /// A song with a warning at track `t` (X008, a resonance that has no effect).
  private static func song(_ settings: String, named name: String = "s") -> String {
    """
    song: \(name)
    takes: {a: {file: vox.wav}}
    tracks: {t: {clips: [{take: a}], chain: [{high-pass: {slope: 24 dB/oct, q: 1}}]}}
    \(settings)
    """
  }

  private static func waiver(
    _ code: String = "X008",
    at place: String = "t",
    until day: String = "2026-05-01"
  ) -> String {
    "waive: [{code: \(code), at: \(place), because: as the demo, by: ana, until: \(day)}]"
  }

  private static func date(_ text: String) -> CalendarDate? { try? CalendarDate(parsing: text) }

  @Test(arguments: [("error", ["error[X008]"]), ("info", ["info[X008]"]), ("off", [])])
  func `a warning may be made an error, a remark or nothing`(_ choice: String, _ found: [String]) {
    let project = TestProject(song: Self.song("checks: {X008: \(choice)}"))
    #expect(project.findings.map { "\($0.severity.rawValue)[\($0.code.id)]" } == found)
  }

  @Test func `an error about the sound stays one where it is turned off`() {
    let project = TestProject(
      song: """
        song: s
        takes: {a: {file: short.wav}}
        tracks: {t: {clips: [{take: a, from: start, to: 2 s}]}}
        checks: {C005: off}
        """
    )
    #expect(project.codes == ["C005", "M041"])
    #expect(project.errors.count == 2)
  }

  @Test func `what a song says holds in its files, before what the album says`() {
    let project = TestProject([
      "album.yaml": "album: a\nsongs: [songs/a.yaml, songs/b.yaml]\nchecks: {X008: error}\n",
      "songs/a.yaml": Self.song("checks: {X008: off}", named: "a"),
      "songs/b.yaml": Self.song("", named: "b"),
    ])
    #expect(project.lines.map { $0.prefix(30) } == ["songs/b.yaml:3:76: error[X008]"])
  }

  @Test(arguments: ["t", "s", "tracks", "chain"])
  func `a waiver at a name silences a warning inside of what it names`(_ place: String) {
    let project = TestProject(song: Self.song(Self.waiver(at: place)))
    #expect(project.lines == [])
    #expect(project.waived.map(\.finding.code.id) == ["X008"])
    #expect(project.waived.map(\.justification) == ["as the demo (ana, until 2026-05-01)"])
  }

  @Test func `a waiver of the album reaches into a song and what it includes`() {
    let project = TestProject([
      "album.yaml": "album: a\nsongs: [songs/s.yaml]\n" + Self.waiver(at: "s"),
      "songs/s.yaml": "song: s\ninclude: [part.yaml]\n",
      "songs/part.yaml": Self.song("").split(separator: "\n").dropFirst().joined(separator: "\n"),
    ])
    #expect(project.lines == [])
    #expect(project.waived.count == 1)
  }

  @Test func `a waiver elsewhere, or of another code, silences nothing and says so`() {
    for settings in [Self.waiver(at: "a"), Self.waiver("X006")] {
      let project = TestProject(song: Self.song(settings))
      #expect(project.codes == ["X008", "M043"])
    }
  }

  @Test func `a waiver holds through its last day and not a day longer`() throws {
    let files = ["song.yaml": Self.song(Self.waiver())]
    #expect(TestProject(files, today: Self.date("2026-05-01")).lines == [])
    let later = TestProject(files, today: Self.date("2026-05-02"))
    #expect(later.codes == ["X008"])
    #expect(later.findings.first?.notes.last == "the waiver of `ana` held until 2026-05-01")
  }

  @Test func `a waiver of what is made an error does not hold`() {
    let project = TestProject(song: Self.song("checks: {X008: error}\n" + Self.waiver()))
    #expect(project.codes == ["X008", "M042"])
    #expect(project.errors.count == 2)
  }

  @Test func `an unused waiver may itself be a remark`() {
    let project = TestProject(
      song: Self.song("checks: {M043: info, X008: off}\n" + Self.waiver(at: "a"))
    )
    #expect(project.findings.map(\.severity) == [.info])
  }

  @Test(arguments: [
    ("waive: [{code: X008, at: t, because: x, by: ana}]", "M007"),
    ("waive: [{code: X8, at: t, because: x, by: ana, until: 2026-05-01}]", "M004"),
    ("waive: [{code: X008, at: t, because: x, by: ana, until: 2026-02-30}]", "M004"),
    ("checks: {X008: loud}", "M004"),
    ("checks: {x008: off}", "M004"),
  ])
  func `a setting that is not written well is an error`(_ settings: String, _ code: String) {
    let project = TestProject(song: Self.song(settings))
    #expect(project.codes == ["X008", code])
  }
}
