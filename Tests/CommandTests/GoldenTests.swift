import Foundation
import TestSupport
import Testing

/// The same manifests and takes give the same bytes: in debug and release, today and tomorrow.
@Suite struct GoldenTests {
  private static let golden = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Golden/first-light.txt")

  /// SHA-256 of each WAV that a build of the example makes, a line each.
  ///
  /// FLAC is left out: its bytes also depend on the version of libFLAC.
  private func digests(
    of program: URL,
    environment: [String: String] = [:]
  ) throws -> String {
    let folder = try TemporaryFolder()
    let example = folder.url.appendingPathComponent("first-light")
    try FileManager.default.createDirectory(at: example, withIntermediateDirectories: true)
    let source = Program.packageFolder.appendingPathComponent("examples/first-light")
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path)
    where !["out", ".lacquer"].contains(name) {
      try FileManager.default.copyItem(
        at: source.appendingPathComponent(name),
        to: example.appendingPathComponent(name)
      )
    }
    let outcome = try Program.run(
      program,
      ["build", "--frozen", "--format", "json"],
      in: example,
      environment: environment
    )
    try #require(outcome.status == 0, "\(outcome.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let files = (object as? [String: Any])?["deliverables"] as? [[String: Any]] ?? []
    let lines = files.compactMap { file -> String? in
      guard let path = file["path"] as? String, path.hasSuffix(".wav"),
        let digest = file["sha256"] as? String
      else { return nil }
      return "\(digest)  \(path)"
    }
    return lines.sorted().joined(separator: "\n") + "\n"
  }

  @Test func `the example album has the bytes that were committed`() throws {
    let made = try digests(of: Program.lacquer)
    if ProcessInfo.processInfo.environment["LACQUER_UPDATE"] == "1" {
      try FileManager.default.createDirectory(
        at: Self.golden.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(made.utf8).write(to: Self.golden)
    }
    let expected = try String(contentsOf: Self.golden, encoding: .utf8)
    #expect(made == expected, "if this is meant: LACQUER_UPDATE=1 swift test --filter GoldenTests")
  }

  private static let release = Program.packageFolder.appendingPathComponent(
    ".build/release/lacquer"
  )

  private static var hasRelease: Bool {
    let exists = FileManager.default.isExecutableFile(atPath: release.path)
    if !exists { print("skipped: no release build; swift build -c release makes one") }
    return exists
  }

  @Test(.enabled(if: hasRelease))
  func `a release build of the program gives the same bytes`() throws {
    let expected = try String(contentsOf: Self.golden, encoding: .utf8)
    #expect(try digests(of: Self.release) == expected)
  }

  @Test func `a processor without FMA and AVX2 gives the same bytes`() throws {
    // glibc then takes other code for its functions; nothing of it may reach the sound.
    let tunables = ["GLIBC_TUNABLES": "glibc.cpu.hwcaps=-FMA,-AVX2"]
    let expected = try String(contentsOf: Self.golden, encoding: .utf8)
    #expect(try digests(of: Program.lacquer, environment: tunables) == expected)
  }
}
