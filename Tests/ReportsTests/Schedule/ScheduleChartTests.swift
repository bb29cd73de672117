import Foundation
import FoundationXML
import Reports
import Scheduling
import TestSupport
import Testing

@Suite struct ScheduleChartTests {
  private func chart(_ files: [String: String]) throws -> (svg: String, document: XMLDocument) {
    let svg = ScheduleChart(Schedule(TestProject(files).project)).svg
    return (svg, try XMLDocument(xmlString: svg))
  }

  @Test func `it is one well-formed file that needs no other`() throws {
    var files = ProductionExample.files
    files["album.yaml"] = ProductionExample.album.replacing(
      "title: First Light",
      with: "title: \"Fish & Chips <live>\""
    )
    let (svg, document) = try chart(files)
    #expect(document.rootElement()?.name == "svg")
    #expect(svg.contains("Fish &amp; Chips &lt;live&gt;"))
    #expect(!svg.contains("href") && !svg.contains("url(") && !svg.contains("@import"))
    #expect(svg.contains("screen and (prefers-color-scheme:dark)"))
  }

  /// The axis runs from midnight of 2026-03-02 to that after 2026-05-08, 68 days on 765 pixels from
  /// 210 on: a day is 11.25 pixels.
  @Test func `bars lie where their times are`() throws {
    let (_, document) = try chart(ProductionExample.files)
    func values(_ attribute: String) throws -> [String] {
      try document.nodes(forXPath: "//*[local-name()='g']/*[local-name()='rect']/@\(attribute)")
        .compactMap(\.stringValue)
    }
    // drum-day at 10 h, vox-day at 2 d 12 h, comping at 3 d, loft-day at 8 d 15 h in Berlin,
    // night at 26 d 22 h, recalls at 28 d 10 h.
    #expect(try values("x") == ["214.6", "238.1", "243.7", "307", "512.8", "529.6"])
    // Five days of comping; hours are drawn six pixels wide; recalls take 28 hours.
    #expect(try values("width") == ["6", "6", "56.3", "6", "6", "13.2"])
  }

  @Test func `a plan without steps is an empty chart`() throws {
    let files = ["album.yaml": "album: a\nsongs: [{song: d, mix: a.wav}]\n"]
    #expect(try chart(files).document.rootElement()?.name == "svg")
  }
}
