import Diagnostics
import Manifest
import Planning
import TestSupport
import Testing
import Workspace

/// Damaged manifests give a plan or findings, and never a crash.
@Suite struct MutationTests {
  /// 20 runs of 100 mutations each; a failing run is named by its seed.
  @Test(arguments: UInt64(1)...20)
  func `a damaged manifest gives a plan or a finding`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let examples = try [LanguageExamples.files] + ExampleProjects.names.map(ExampleProjects.files)
    for number in 0..<100 {
      let files = try #require(examples.randomElement(using: &random))
      let project = damaged(files, &random)
      let findings = project.findings
      #expect(!findings.isEmpty || !project.project.songs.isEmpty, "mutation \(number)")
      #expect(findings.allSatisfy { !$0.message.isEmpty }, "mutation \(number)")
      #expect(TextRenderer().rendered(findings).isEmpty == findings.isEmpty, "mutation \(number)")
      #expect(JSONRenderer.rendered(findings).hasPrefix("{"), "mutation \(number)")
      guard project.errors.isEmpty else { continue }
      let plan = AlbumPlanner(project.project).plan()
      #expect(plan.songs.count == project.project.songs.count, "mutation \(number)")
      #expect(plan.songs.allSatisfy { $0.render.frames >= 0 }, "mutation \(number)")
    }
  }

  private func damaged(_ files: [String: String], _ random: inout SeededRandom) -> TestProject {
    let files = files.merging(["lacquer.lock": "{}\n"]) { text, _ in text }
    let paths = files.keys.sorted()
    let victim = paths[Int.random(in: paths.indices, using: &random)]
    let bytes = Mutation.mutate(files[victim] ?? "", with: &random)
    return TestProject(files) { $0.write(bytes, to: Path(victim)) }
  }
}
