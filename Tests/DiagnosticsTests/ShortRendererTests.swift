import Diagnostics
import Testing

@Suite struct ShortRendererTests {
  @Test func `a finding is one line with file, line and column`() {
    let song = Sample("songs/x.yaml", line: 31, "  - {take: vox.4}")
    let findings = [
      Diagnostic(Sample.error, at: song.range("vox.4"), "no take named `vox.4`", help: ["x"]),
      Diagnostic(Sample.warning, at: nil, "two\nlines"),
    ]
    #expect(
      ShortRenderer.rendered(findings) == """
        songs/x.yaml:31:12: error[N002]: no take named `vox.4`
        warning[S004]: two lines

        """
    )
  }
}
