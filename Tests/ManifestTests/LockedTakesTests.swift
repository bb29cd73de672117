import Manifest
import Quantities
import TestSupport
import Testing

@Suite struct LockedTakesTests {
  @Test func `a project is read from its lock where the audio is not at hand`() throws {
    let test = TestProject(LanguageExamples.files)
    let lock = try #require(test.project.lock)
    let known = LockedTakes(lock, root: test.project.root)
    let takes = test.project.takes
    let locations = takes.map(\.location)
    #expect(try known.facts(of: locations).map { try $0.get() } == takes.map { try $0.facts.get() })
    #expect(known.facts(of: ["/elsewhere/vox.wav"]) == [.failure(.missing)])
  }
}
