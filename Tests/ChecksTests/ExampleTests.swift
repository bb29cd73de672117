import Checks
import Diagnostics
import TestSupport
import Testing

/// What each check says of itself holds: its examples are quiet, or found at the mark.
@Suite struct ExampleTests {
  private static let song = """
    song: NAME
    takes: {a: {file: ../vox.wav}}
    tracks: {t: {clips: [{take: a}]}}
    """

  /// Examples are an album, with plain songs `a` and `b` beside those it brings, or a song alone.
  private func project(_ text: String, of code: Code) -> TestProject {
    let parts = Examples.files(of: text)
    var files: [String: String] = [:]
    for name in ["a", "b"] where parts[0].path == "album.yaml" {
      files["songs/\(name).yaml"] = Self.song.replacing("NAME", with: name)
    }
    for part in parts { files[part.path] = part.text }
    return TestProject(files, lock: code.id == "C004" ? .frozen : .open)
  }

  @Test(arguments: CheckCatalogue.codes)
  func `the passing example has neither errors nor warnings`(code: Code) throws {
    let examples = try #require(CheckCatalogue.examples(of: code))
    #expect(project(examples.passing, of: code).lines == [])
  }

  @Test(arguments: CheckCatalogue.codes)
  func `the failing example has one finding, at the mark`(code: Code) throws {
    let examples = try #require(CheckCatalogue.examples(of: code))
    let findings = project(examples.unmarkedFailing, of: code).findings
    try #require(findings.map(\.code.id) == [code.id])
    let place = try #require(findings[0].place)
    let part = try #require(
      Examples.files(of: examples.failing).first { $0.path == place.file.path }
    )
    #expect(place.lower..<place.upper == MarkedText(part.text).mark)
    #expect(findings[0].severity == code.severity)
  }

  @Test func `no two codes are the same`() {
    let codes = CheckCatalogue.codes.map(\.id)
    #expect(codes.sorted() == Set(codes).sorted())
  }
}
