import Diagnostics
import Testing

@Suite struct SourceOrderTests {
  @Test func `findings are sorted by file as given, then by offset, and stay stable`() {
    let album = Sample("album.yaml", "a b")
    let song = Sample("songs/x.yaml", "a b")
    let other = Sample("other.yaml", "a b")
    let findings = [
      Diagnostic(Sample.error, at: nil, "1"),
      Diagnostic(Sample.error, at: other.range("a"), "2"),
      Diagnostic(Sample.error, at: song.range("b"), "3"),
      Diagnostic(Sample.error, at: song.range("a"), "4"),
      Diagnostic(Sample.error, at: album.range("b"), "5"),
      Diagnostic(Sample.error, at: song.range("a"), "6"),
    ]
    let sorted = findings.inSourceOrder(["songs/x.yaml", "album.yaml"])
    #expect(sorted.map(\.message) == ["4", "6", "3", "5", "2", "1"])
  }
}
