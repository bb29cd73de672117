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

  /// Examples are an album, with songs beside it, or a song alone.
  private func project(_ text: String, of code: Code) -> TestProject {
    let isAlbum = text.hasPrefix("album:")
    var files = [isAlbum ? "album.yaml" : "song.yaml": text]
    for name in ["a", "b"] where isAlbum {
      files["songs/\(name).yaml"] = Self.song.replacing("NAME", with: name)
    }
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
    let marked = MarkedText(examples.failing)
    let findings = project(marked.text, of: code).findings
    try #require(findings.map(\.code.id) == [code.id])
    let place = try #require(findings[0].place)
    #expect(place.lower..<place.upper == marked.mark)
    #expect(findings[0].severity == code.severity)
  }

  @Test func `no two codes are the same`() {
    let codes = CheckCatalogue.codes.map(\.id)
    #expect(codes.sorted() == Set(codes).sorted())
  }
}
