import Diagnostics
import Quantities
import TestSupport
import Testing

/// What is heard decides what papers are needed, and shares are reckoned exactly.
@Suite struct RightsTests {
  private static func album(_ production: String, song: String) -> TestProject {
    TestProject([
      "album.yaml": "album: a\nsongs: [songs/s.yaml]\n\(production)\n",
      "songs/s.yaml": "song: s\n\(song)\n",
      "docs/signed.pdf": "signed\n",
    ])
  }

  private static let shares = "people: {ana: {}, joe: {}, kim: {}}\nrights: {writers: [%]}"

  private static func writers(_ shares: [String]) -> TestProject {
    let writers = zip(["ana", "joe", "kim"], shares)
      .map { "{person: \($0), share: \($1)}" }.joined(separator: ", ")
    return album(
      Self.shares.replacing("%", with: writers),
      song: "takes: {a: {file: ../vox.wav}}\ntracks: {t: {clips: [{take: a}]}}"
    )
  }

  @Test(arguments: [
    ["100%"], ["50%", "50%"], ["1/3", "1/3", "1/3"], ["33.34%", "33.33%", "33.33%"],
    ["0.1%", "0.2%", "99.7%"], ["2/3", "1/6", "1/6"],
  ])
  func `shares that are the whole are quiet`(_ shares: [String]) {
    #expect(Self.writers(shares).lines == [])
  }

  @Test(arguments: [
    (["33.33%", "33.33%", "33.33%"], "99.99%", "0.01% is nobody's"),
    (["50%", "50.0001%"], "100.0001%", "0.0001% too much"),
    (["1/3", "1/3"], "2/3", "1/3 is nobody's"), (["40%"], "40%", "60% is nobody's"),
  ])
  func `shares that are not the whole say by how much`(
    _ shares: [String],
    _ sum: String,
    _ rest: String
  ) throws {
    let project = Self.writers(shares)
    let finding = try #require(project.findings.first)
    #expect(project.codes == ["R001"])
    #expect(finding.message == "writers' shares of album `a` add up to \(sum), not 100%")
    #expect(([finding.label] + finding.labels.map(\.text)).contains(rest))
  }

  @Test func `thirds in decimals are told how to be written`() {
    let help = Self.writers(["33.33%", "33.33%", "33.33%"]).findings.first?.help
    #expect(help == ["3 even parts are `1/3` each, which is exact"])
  }

  private static let sample =
    "rights: {samples: [{take: loop.1, source: Rainy Street, cleared: false}]}"
  private static let takes = "takes: {loop.1: {file: ../loop.wav}, vox: {file: ../vox.wav}}\n"

  /// Whether an uncleared sample blocks depends on whether anybody would hear it.
  @Test(arguments: [
    ("tracks: {l: {clips: [{take: loop.1}]}}", true),
    ("tracks: {t: {clips: [{take: vox}]}}", false),
    ("tracks: {t: {clips: [{take: vox}]}, l: {clips: [{take: loop.1}], mute: true}}", false),
    ("tracks: {t: {clips: [{take: vox}]}, l: {clips: [{take: loop.1, mute: true}]}}", false),
    ("tracks: {t: {clips: [{take: vox}]}, l: {clips: [{take: loop.1, gain: -inf dB}]}}", false),
    ("tracks: {t: {clips: [{take: vox}]}, l: {clips: [{take: loop.1}], fader: -inf dB}}", false),
    (
      "tracks: {t: {clips: [{take: vox}]}, l: {clips: [{take: loop.1}], output: b}}\n"
        + "buses: {b: {mute: true}}", false
    ),
    (
      "tracks: {t: {clips: [{take: vox}]}, l: {clips: [{take: loop.1}], fader: -inf dB, "
        + "sends: {b: {level: 0 dB, tap: pre-fader}}}}\nbuses: {b: {}}", true
    ),
    (
      "tracks: {t: {clips: [{take: vox}], chain: [{compressor: {sidechain: l}}]}, "
        + "l: {clips: [{take: loop.1}], output: none}}", false
    ),
    (
      "tracks: {t: {clips: [{take: vox}]}, l: {clips: [{take: loop.1}], "
        + "automation: {mute: [[start, true]]}}}", false
    ),
    (
      "tracks: {t: {clips: [{take: vox}]}, l: {clips: [{take: loop.1}], "
        + "automation: {mute: [[start, true], [30 s, false]]}}}", true
    ),
  ])
  func `an uncleared sample is an error where it is heard`(_ tracks: String, _ isHeard: Bool) {
    let project = Self.album(Self.sample, song: Self.takes + tracks)
    #expect(project.codes.contains("R011") == isHeard, "\(project.lines)")
  }

  @Test func `what is pending is a warning while working and an error at delivery`() {
    let files = [
      "album.yaml": """
      album: a
      songs: [songs/s.yaml]
      people: {ana: {}}
      rights: {releases: {ana: pending}}
      waive: [{code: R015, at: ana, because: on her way, by: ana, until: 2026-05-01}]
      """,
      "songs/s.yaml": """
      song: s
      takes: {a: {file: ../vox.wav, by: ana}}
      tracks: {t: {clips: [{take: a}]}}
      """,
    ]
    #expect(TestProject(files).lines == [])
    let delivery = TestProject(files, stage: .delivery)
    #expect(delivery.codes == ["R015"])
    #expect(delivery.findings[0].severity == .error)
    #expect(
      delivery.findings[0].notes.last
        == "`ana` waived it while work goes on; nothing is delivered with it"
    )
  }

  @Test func `a licence that ends is an error by the release and a warning by the day`() throws {
    func codes(ends: String, release: String, today: String) throws -> [String] {
      let files = [
        "album.yaml": """
        album: a
        songs: [songs/s.yaml]
        milestones: [{id: release, due: \(release)}]
        rights: {samples: [{take: loop.1, cleared: true, licence: docs/l.pdf, expires: \(ends)}]}
        """,
        "songs/s.yaml": "song: s\n\(Self.takes)tracks: {l: {clips: [{take: loop.1}]}}\n",
        "docs/l.pdf": "licence",
      ]
      return TestProject(files, today: try CalendarDate(parsing: today)).codes
        .filter { $0.hasPrefix("R") }
    }
    #expect(try codes(ends: "2026-06-05", release: "2026-06-05", today: "2026-03-01") == [])
    #expect(try codes(ends: "2026-06-04", release: "2026-06-05", today: "2026-03-01") == ["R012"])
    #expect(try codes(ends: "2026-06-04", release: "2026-06-05", today: "2027-03-01") == ["R012"])
    #expect(try codes(ends: "2026-06-05", release: "2026-06-05", today: "2026-06-05") == [])
    #expect(try codes(ends: "2026-06-05", release: "2026-06-05", today: "2026-06-06") == ["R013"])
  }
}
