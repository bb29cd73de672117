import Diagnostics
import Foundation
import Testing

@Suite struct JUnitRendererTests {
  private static let song = Sample("songs/\"x\" & <y>.yaml", "take: vox.4 \u{1}")

  private static let findings = [
    Diagnostic(Sample.error, at: song.range("vox.4"), "no take `vox.4` & \"more\""),
    Diagnostic(Sample.warning, at: song.range("take"), "late"),
    Diagnostic(Sample.remark, at: nil, "quiet"),
  ]
  private static let files = ["album.yaml", song.file.path]

  @Test func `a file is a suite and a finding a case; only errors are failures`() {
    let song = Sample("s.yaml", "take: vox.4")
    let findings = [
      Diagnostic(Sample.error, at: song.range("vox.4"), "no <take> named \"vox.4\""),
      Diagnostic(Sample.remark, at: nil, "quiet"),
    ]
    #expect(
      JUnitRenderer().rendered(findings, files: ["album.yaml", "s.yaml"]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="lacquer check" tests="3" failures="1" errors="0">
          <testsuite name="album.yaml" tests="1" failures="0" errors="0">
            <testcase name="nothing to report" classname="album.yaml"/>
          </testsuite>
          <testsuite name="s.yaml" tests="1" failures="1" errors="0">
            <testcase name="N002 at 1:7" classname="s.yaml">
              <failure type="N002" message="no &lt;take&gt; named &quot;vox.4&quot;">\
        error[N002]: no &lt;take&gt; named "vox.4"
         --&gt; s.yaml:1:7
          |
        1 | take: vox.4
          |       ^^^^^
        </failure>
            </testcase>
          </testsuite>
          <testsuite name="project" tests="1" failures="0" errors="0">
            <testcase name="L009" classname="project">
              <system-out>info[L009]: quiet
        </system-out>
            </testcase>
          </testsuite>
        </testsuites>

        """
    )
  }

  @Test func `warnings are failures where they count as errors`() {
    let lenient = JUnitRenderer().rendered(Self.findings, files: Self.files)
    let strict = JUnitRenderer(failing: [.error, .warning])
      .rendered(Self.findings, files: Self.files)
    #expect(lenient.contains("tests=\"4\" failures=\"1\""))
    #expect(strict.contains("tests=\"4\" failures=\"2\""))
  }

  @Test func `reports are valid by the schema of Jenkins`() throws {
    guard let schema = Standards.schema("junit-10.xsd") else {
      print("skipped: the schema of JUnit reports is not in LACQUER_STANDARDS")
      return
    }
    for findings in [Self.findings, []] {
      let text = JUnitRenderer().rendered(findings, files: Self.files)
      let words = ["--noout", "--schema", schema.path]
      guard let verdict = try Standards.verdict(of: "xmllint", words, on: text) else {
        print("skipped: xmllint is not installed")
        return
      }
      #expect(verdict.status == 0, "\(verdict.output)")
    }
    let broken = JUnitRenderer().rendered([], files: ["a"]).replacing("tests=", with: "rests=")
    let words = ["--noout", "--schema", schema.path]
    #expect(try Standards.verdict(of: "xmllint", words, on: broken)?.status != 0)
  }
}
