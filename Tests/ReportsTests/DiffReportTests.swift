import Comparison
import Diagnostics
import Quantities
import Reports
import Testing

@Suite struct DiffReportTests {
  private let changes = [
    Change(song: nil, of: .master, "loudness", from: "-14 LUFS", to: "-16 LUFS", place: nil),
    Change(song: "night-train", of: .track("lead"), "pan", from: "C", to: "L10", place: nil),
    Change(
      song: "night-train",
      of: .track("lead"),
      "compressor.threshold",
      from: "-18 dB",
      to: "-21 dB",
      place: SourceRange(
        file: SourceFile(path: "songs/night-train.yaml", bytes: Array("song: x\nmix: {}\n".utf8)),
        lower: 8,
        upper: 11
      )
    ),
    Change(
      .renamed,
      song: "night-train",
      of: .take("vox.2"),
      frames: 0..<0,
      from: "vox",
      to: "vox.2",
      place: nil
    ),
    Change(
      song: "night-train",
      of: .section("verse"),
      "lyrics",
      frames: 0..<0,
      from: "<one> | `two`",
      to: "a & b",
      place: nil
    ),
  ]

  private var report: DiffReport { DiffReport(from: "HEAD (12ab)", to: "work tree", changes) }

  @Test func `text groups by song and strip`() {
    #expect(
      report.text == """
        album
          master: loudness -14 LUFS -> -16 LUFS

        night-train
          lead: pan C -> L10; compressor.threshold -18 dB -> -21 dB
          take vox.2: renamed from vox
          section verse: lyrics <one> | `two` -> a & b

        """
    )
    #expect(DiffReport(from: "a", to: "b", []).text == "no change\n")
  }

  @Test func `long lines are broken between clauses`() {
    let many = (1...9).map { number in
      Change(song: "s", of: .bus("b"), "gain.\(number)", from: "-10 dB", to: "-11 dB", place: nil)
    }
    #expect(
      DiffReport(from: "a", to: "b", many).text == """
        s
          b: gain.1 -10 dB -> -11 dB; gain.2 -10 dB -> -11 dB; gain.3 -10 dB -> -11 dB;
            gain.4 -10 dB -> -11 dB; gain.5 -10 dB -> -11 dB; gain.6 -10 dB -> -11 dB;
            gain.7 -10 dB -> -11 dB; gain.8 -10 dB -> -11 dB; gain.9 -10 dB -> -11 dB

        """
    )
  }

  @Test func `markdown keeps what it would take for its own`() {
    #expect(
      report.markdown == """
        ## Changes from `HEAD (12ab)` to `work tree`

        ### album

        - **master**: `loudness -14 LUFS -> -16 LUFS`

        ### night-train

        - **lead**: `pan C -> L10`; `compressor.threshold -18 dB -> -21 dB`
        - **take vox.2**: `renamed from vox`
        - **section verse**: `` lyrics <one> | `two` -> a & b ``

        """
    )
  }

  @Test func `the page holds no markup of the manifests`() {
    let page = report.html
    #expect(page.contains("<td><del>&lt;one&gt; | `two`</del></td><td><ins>a &amp; b</ins></td>"))
    #expect(page.contains("<th scope=\"row\">lead</th><td>pan</td><td></td><td><del>C</del></td>"))
    #expect(!page.contains("<one>"))
    #expect(!page.contains("http"))
    #expect(!page.contains("<script"))
  }
}
