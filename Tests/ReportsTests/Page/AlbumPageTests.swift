import Comparison
import Diagnostics
import Fields
import Foundation
import Manifest
import Quantities
import TestSupport
import Testing

@testable import Reports

/// The page of an album as text; how it looks and works is for the browser's test.
@Suite struct AlbumPageTests {
  private static let album = """
    album: first-light
    title: First Light
    songs: [songs/harbour.yaml]
    people:
      ana: {name: "Ana <b>Reyes</b>", roles: [vocals]}
    credits: [{person: ana, roles: [vocals]}]
    """

  private static func song(_ title: String, fader: Int = -3) -> String {
    """
    song: harbour
    title: "\(title)"
    arrangement: [{section: verse, length: 4 bars}, {section: chorus, length: 4 bars}]
    takes:
      vox.1: {file: ../vox.wav, by: ana, notes: "warm \\" & <i>close</i>"}
    tracks:
      lead:
        clips: [{take: vox.1, over: verse}]
        fader: \(fader) dB
        chain: [{compressor: {sidechain: kick}}]
        sends: {plate: -12 dB}
      kick: {clips: [{take: vox.1, over: chorus}], output: drums}
    buses: {drums: {}, plate: {chain: [{reverb: {mix: 100%}}]}}
    """
  }

  private static func project(_ song: String) -> TestProject {
    TestProject(["album.yaml": album, "songs/harbour.yaml": song])
  }

  private static func sound(_ integrated: Double, preview: [UInt8]? = nil) -> SongSound {
    let course = SongSound.Course(step: 0.5, values: (0..<32).map { -30 + Double($0) / 2 })
    return SongSound(
      strips: [
        SongSound.Strip(
          kind: "track",
          name: "lead",
          levels: course,
          reductions: [.init(processor: "compressor", course: .init(step: 0.5, values: [0, 3, 1]))]
        )
      ],
      master: SongSound.Master(
        deliverable: "cd",
        rate: 44_100,
        integrated: integrated,
        range: 4.25,
        truePeak: -1.04,
        target: -14,
        ceiling: -1,
        gain: 3,
        momentary: course,
        shortTerm: course,
        integratedSoFar: course,
        peaks: SongSound.Course(step: 0.5, values: [0, 0.5, 1]),
        limiting: SongSound.Course(step: 0.5, values: [0, 1.5]),
        spectrum: [.init(frequency: 31.5, level: -40), .init(frequency: 1_000, level: -20)],
        preview: preview
      )
    )
  }

  private static func version(
    _ title: String,
    _ song: String,
    _ sound: SongSound?
  ) throws -> AlbumPage.Version {
    let project = project(song).project
    let name = try #require(project.songs.first?.name)
    return AlbumPage.Version(
      title: title,
      project: project,
      sounds: sound.map { [name: $0] } ?? [:]
    )
  }

  private static func page(_ title: String = "Harbour") throws -> String {
    let findings = project(song(title)).findings
    let version = try version("work tree", song(title), sound(-14.06))
    return AlbumPage(version, since: nil, findings: findings).html
  }

  @Test func `what manifests hold is text and never markup`() throws {
    let page = try Self.page("</title><script>alert(1)</script>")
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!page.contains("<b>Reyes") && page.contains("Ana &lt;b&gt;Reyes&lt;/b&gt;"))
    #expect(page.contains("warm \" &amp; &lt;i&gt;close&lt;/i&gt;"))
  }

  @Test func `every element that is opened is closed, and no id is there twice`() throws {
    let page = try Self.page()
    let void: Set<String> = ["meta", "link", "input", "br", "!doctype"]
    var open: [String] = []
    // Without what is not markup.
    var text = page
    for name in ["style", "script"] {
      while let start = text.range(of: "<\(name)>"), let end = text.range(of: "</\(name)>") {
        text.removeSubrange(start.lowerBound..<end.upperBound)
      }
    }
    for match in text.matches(of: /<(\/?)([a-zA-Z!0-9]+)[^>]*?(\/?)>/) {
      let name = String(match.output.2).lowercased()
      if void.contains(name) || !match.output.3.isEmpty { continue }
      if match.output.1.isEmpty {
        open.append(name)
      } else {
        #expect(open.popLast() == name, "</\(name)>")
      }
    }
    #expect(open.isEmpty)
    let ids = text.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count && ids.count > 10)
    let referred = text.matches(of: /(?:href="#|aria-labelledby=")([^"]+)"/)
      .flatMap { $0.output.1.split(separator: " ").map(String.init) }
    #expect(Set(referred).subtracting(ids).isEmpty, "\(Set(referred).subtracting(ids))")
  }

  @Test func `numbers are those that were measured, to a tenth`() throws {
    let page = try Self.page()
    for text in ["−14.1", "−14.0", "4.3", "−14.5", "−1.0", "+3.0", "1.5"] {
      #expect(page.contains("<td class=\"number\">\(text)</td>"), "\(text)")
    }
    #expect(page.contains("Takes away up to 3.0 dB"))
    #expect(page.contains("The loudest band is 1 kHz with −20.0 dB."))
  }

  @Test func `a song that was not rendered is still there, without its sound`() throws {
    let version = try Self.version("work tree", Self.song("Harbour"), nil)
    let page = AlbumPage(version, since: nil, findings: []).html
    #expect(page.contains("Take sheet") && page.contains("Desk of Harbour"))
    #expect(!page.contains("Spectrum of") && !page.contains("NaN") && !page.contains("inf"))
  }

  @Test func `two versions stand beside each other, the louder one turned down`() throws {
    let old = try Self.version(
      "HEAD",
      Self.song("Harbour", fader: -5),
      Self.sound(-16, preview: [1])
    )
    let new = try Self.version("work tree", Self.song("Harbour"), Self.sound(-14.5, preview: [2]))
    let page = AlbumPage(new, since: old, findings: []).html
    #expect(
      page.contains("data-version=\"a\" data-gain=\"0.000\" src=\"data:audio/mpeg;base64,AQ==\"")
    )
    #expect(
      page.contains("data-version=\"b\" data-gain=\"-1.500\" src=\"data:audio/mpeg;base64,Ag==\"")
    )
    #expect(page.contains("the new one is turned down by 1.50 dB"))
    #expect(page.contains("<b>lead</b> fader -5 dB -&gt; -3 dB"))
    #expect(page.contains("<td class=\"number\">+1.50</td>"))
  }

  @Test func `what sounds the same has one player`() throws {
    let old = try Self.version("HEAD", Self.song("Harbour"), Self.sound(-16, preview: [1]))
    let new = try Self.version("work tree", Self.song("Harbor"), Self.sound(-16, preview: [1]))
    let page = AlbumPage(new, since: old, findings: []).html
    #expect(page.matches(of: /<audio\s/).count == 1)
    #expect(page.contains("It sounds the same as before."))
  }

  @Test func `a desk is drawn from left to right, and no box lies on another`() throws {
    let project = Self.project(Self.song("Harbour")).project
    let song = try #require(project.songs.first).resolved
    let layout = DeskLayout(song)
    #expect(layout.boxes.count == song.strips.count)
    for (index, strip) in song.strips.enumerated() {
      for target in strip.sends.map(\.bus) + [strip.output].compactMap({ $0 }) {
        #expect(layout.boxes[target].x >= layout.boxes[index].x + DeskLayout.boxWidth)
      }
    }
    for (first, second) in zip(layout.boxes, layout.boxes.dropFirst()) {
      #expect(first.x != second.x || (first.y - second.y).magnitude >= DeskLayout.boxHeight)
    }
    let edges = layout.boxes.map { ($0.x + DeskLayout.boxWidth, $0.y + DeskLayout.boxHeight) }
    #expect(edges.allSatisfy { $0.0 <= layout.width && $0.1 <= layout.height })
  }

  @Test func `base64 is that of Foundation`() {
    var random = SeededRandom(seed: 5)
    for count in 0..<20 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(Base64.text(bytes) == Data(bytes).base64EncodedString())
    }
  }

  @Test func `a trace keeps the highest of each column`() {
    let course = SongSound.Course(step: 1, values: [0, 9, 2, 3, -.infinity, 5, 0, 0])
    let trace = Trace(course, over: 8, columns: 4) { $0.isFinite ? 10 - $0 : nil }
    #expect(trace.heights == [1, 7, 5, 10])
    #expect(trace.line == "M0.5 1l1 6l1 -2l1 5")
    #expect(trace.area(to: 10) == "M0 10v-9h1v6h1v-2h1v5h1z")
  }

  @Test(arguments: [
    (-14.049, 1, "−14.0"), (0.05, 1, "0.1"), (-0.04, 1, "0.0"), (1_234.5, 0, "1235"),
    (2, 3, "2.000"), (.infinity, 1, "–"), (-0.999, 2, "−1.00"),
  ])
  func `numbers are rounded to the nearest`(number: Double, places: Int, text: String) {
    #expect(PageFigures.text(number, places: places) == text)
  }
}
