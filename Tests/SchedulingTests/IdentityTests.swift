import Manifest
import Quantities
import Scheduling
import TestSupport
import Testing

@Suite struct IdentityTests {
  @Test(arguments: [
    ("ana: {name: Ana Reyes}, anita: {aliases: [ANA  reyes]}", ["ana = anita"]),
    ("ana: {aliases: [Anita]}, anita: {name: anita}", ["anita = ana"]),
    ("ana: {}, joe: {aliases: [ana]}", ["ana = joe"]),
    ("ana: {ipi: \"00199999952\"}, anita: {ipi: \"00199999952\"}", ["ana = anita"]),
    ("ana: {name: Ana}, anita: {name: Anita}", []),
    ("ana: {name: ana}, ben: {name: Ben}", []),
    ("a: {name: X}, b: {aliases: [x, y]}, c: {legal-name: Y}", ["a = b", "b = c"]),
  ])
  func `entries that share a name are one person`(_ people: String, _ matches: [String]) {
    let project = TestProject([
      "album.yaml": "album: a\nsongs: [{song: d, mix: a.wav}]\npeople: {\(people)}\n"
    ])
    let identities = Identities(project.project.album?.people ?? .init())
    #expect(identities.matches.map { "\($0.first) = \($0.second)" } == matches)
  }

  @Test func `somebody under two names is booked twice`() {
    let project = TestProject([
      "album.yaml": """
      album: a
      songs: [{song: d, mix: a.wav}]
      people: {ana: {name: Ana Reyes}, anita: {aliases: [Ana Reyes]}}
      sessions:
        - {id: one, at: 2026-03-02 10:00-14:00, people: [ana]}
        - {id: two, at: 2026-03-02 12:00-16:00, people: [anita]}

      """
    ])
    #expect(project.codes == ["S019", "S001"])
    #expect(project.text.contains("`ana` and `anita` are one person"))
  }
}
