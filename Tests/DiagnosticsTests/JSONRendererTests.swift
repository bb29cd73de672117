import Diagnostics
import Testing

@Suite struct JSONRendererTests {
  @Test func `findings have all members, with lines and columns from 1`() {
    let song = Sample("songs/x.yaml", line: 3, "t: é [a,\n b]")
    let finding = Diagnostic(
      Sample.error,
      at: song.range("[a,\n b]"),
      "a \"list\"",
      notes: ["n"],
      help: ["h", "i"]
    )
    #expect(
      JSONRenderer.rendered([finding]) == #"""
        {
          "diagnostics": [
            {
              "code": "N002",
              "severity": "error",
              "message": "a \"list\"",
              "file": "songs/x.yaml",
              "line": 3,
              "column": 6,
              "endLine": 4,
              "endColumn": 4,
              "notes": [
                "n"
              ],
              "help": [
                "h",
                "i"
              ]
            }
          ]
        }

        """#
    )
  }

  @Test func `a finding without a place has nulls`() {
    let finding = Diagnostic(Sample.remark, at: nil, "quiet")
    #expect(
      JSONRenderer.rendered([finding], style: .compact)
        == #"{"diagnostics":[{"code":"L009","severity":"info","message":"quiet","file":null,"#
        + #""line":null,"column":null,"endLine":null,"endColumn":null,"notes":[],"help":[]}]}"#
        + "\n"
    )
  }

  @Test func `no findings are an empty array`() {
    #expect(JSONRenderer.rendered([], style: .compact) == "{\"diagnostics\":[]}\n")
  }
}
