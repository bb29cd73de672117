import Diagnostics
import Testing

@Suite struct GitHubRendererTests {
  @Test func `a finding is one workflow command with its place, escaped`() {
    let song = Sample("songs/a,b:c.yaml", line: 31, "  - {take: vox.4}")
    let findings = [
      Diagnostic(Sample.error, at: song.range("vox.4"), "100% of `vox.4`", notes: ["a: b, c"]),
      Diagnostic(Sample.remark, at: nil, "quiet"),
    ]
    #expect(
      GitHubRenderer(folder: "examples/x/").rendered(findings) == """
        ::error file=examples/x/songs/a%2Cb%3Ac.yaml,line=31,endLine=31,col=12,endColumn=16,\
        title=N002::100%25 of `vox.4`%0Anote: a: b, c
        ::notice title=L009::quiet

        """
    )
  }

  @Test func `a place over several lines has no columns`() {
    let song = Sample("s.yaml", "a: [b,\n c]")
    let finding = Diagnostic(Sample.warning, at: song.range("[b,\n c]"), "late")
    #expect(
      GitHubRenderer().rendered([finding])
        == "::warning file=s.yaml,line=1,endLine=2,title=S004::late\n"
    )
  }
}
