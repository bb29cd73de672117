import Foundation
import TestSupport
import Testing

/// What this project brings along is in order, also when it is delivered.
@Suite struct QuietExampleTests {
  @Test(arguments: ["first-light", "mastering-only"])
  func `an example has nothing to report`(_ name: String) throws {
    let folder = try TemporaryFolder()
    let source = Program.packageFolder.appendingPathComponent("examples/\(name)")
    for entry in try FileManager.default.contentsOfDirectory(atPath: source.path)
    where !["out", ".lacquer"].contains(entry) {
      try FileManager.default.copyItem(
        at: source.appendingPathComponent(entry),
        to: folder.url.appendingPathComponent(entry)
      )
    }
    let outcome = try Program.lacquer(
      "check",
      "--delivery",
      "--strict",
      "--frozen",
      "--today",
      "2026-03-01",
      in: folder.url
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("nothing to report"))
  }

  @Test func `a new record has nothing to report`() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.lacquer("new", ".", in: folder.url).status == 0)
    let outcome = try Program.lacquer("check", "--delivery", "--strict", in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
