import Foundation
import TestSupport
import Testing

/// `lacquer schedule` and `lacquer call-sheet`, as words and files.
@Suite struct ScheduleCommandTests {
  private func album() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      album: a
      title: A
      songs: [one.yaml]
      people: {ana: {name: Ana Reyes}}
      sessions:
        - {id: first, kind: demo, at: 2026-03-02 10:00-14:00, people: [ana], songs: [one]}
        - {id: second, kind: demo, at: 2026-03-03 10:00-14:00, people: [ana], songs: [one]}
      milestones: [{id: demos, due: 2026-03-05, done: 2026-03-05, needs: [first, second]}]

      """,
      to: "album.yaml"
    )
    try folder.write(
      "song: one\ntempo: [{at: 1|1, bpm: 120, meter: 4/4}]\n"
        + "arrangement: [{section: verse, length: 1 bar}]\n",
      to: "one.yaml"
    )
    return folder
  }

  @Test(arguments: ["text", "json", "csv", "ics", "svg"])
  func `a schedule is printed and nothing written`(_ format: String) throws {
    let folder = try album()
    let before = folder.files()
    let outcome = try Program.lacquer("schedule", "--format", format, in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("first"))
    #expect(folder.files() == before)
    let again = try Program.lacquer("schedule", "--format", format, in: folder.url)
    #expect(again.output == outcome.output)
  }

  @Test func `a change is tried, and what is wrong with it told`() throws {
    let folder = try album()
    let before = try folder.data("album.yaml")
    let outcome = try Program.lacquer("schedule", "--move", "second=2026-03-02", in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("2026-03-02 10:00  2026-03-02 14:00  second"))
    #expect(outcome.errors.contains("error[S001]: `ana` is booked twice"))
    #expect(try folder.data("album.yaml") == before)
  }

  @Test func `a change of nothing is answered with what there is`() throws {
    let folder = try album()
    let outcome = try Program.lacquer("schedule", "--without", "session:secnd", in: folder.url)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == """
        Error: there is no session named `secnd`; did you mean `second`?
          See 'lacquer schedule --help' for more information.

        """
    )
  }

  @Test func `a call sheet is printed as text and as Markdown`() throws {
    let folder = try album()
    let text = try Program.lacquer("call-sheet", "second", in: folder.url)
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.hasPrefix("CALL SHEET  A: second\n"))
    let markdown = try Program.lacquer(
      "call-sheet",
      "second",
      "--format",
      "markdown",
      in: folder.url
    )
    #expect(markdown.output.hasPrefix("# A: second\n"))
  }

  @Test func `an unknown session is answered with those there are`() throws {
    let folder = try album()
    let outcome = try Program.lacquer("call-sheet", "third", in: folder.url)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains("there is no session `third`. The sessions are `first` and `second`.")
    )
  }
}
