import Manifest
import Quantities
import TestSupport
import Testing

/// Songs and finished mixes in their order, and what albums and songs each say.
@Suite struct AlbumTests {
  private static func song(_ name: String, _ more: String = "") -> String {
    "song: \(name)\n\(more)\ntakes: {a: {file: ../a.wav}}\ntracks: {t: {clips: [{take: a}]}}\n"
  }

  private func album(_ text: String, songs: [String: String] = [:]) -> TestProject {
    var files = [
      "album.yaml": "album: record\n" + text, "songs/a.yaml": Self.song("a"),
      "songs/b.yaml": Self.song("b", "title: Bee\nartist: Other"),
    ]
    for (name, text) in songs { files["songs/\(name).yaml"] = text }
    return TestProject(files)
  }

  @Test func `songs are in the order of the list, with titles and artists`() {
    let project = album("artist: Band\nsongs: [songs/b.yaml, songs/a.yaml]\n")
    #expect(project.lines == [])
    let songs = project.project.songs
    #expect(songs.map(\.name) == ["b", "a"])
    #expect(songs.map(\.number) == [1, 2])
    #expect(songs.map(\.title) == ["Bee", "a"])
    #expect(songs.map(\.artist) == ["Other", "Band"])
  }

  @Test func `the sequence sets the order`() {
    let project = album(
      "songs: [songs/a.yaml, songs/b.yaml]\nsequence: [{song: b, gap: -1 s}, a]\n"
    )
    #expect(project.lines == [])
    #expect(project.project.songs.map(\.name) == ["b", "a"])
    #expect(project.project.songs.map(\.number) == [1, 2])
  }

  @Test func `a song that the sequence does not know has a finding`() {
    let project = album("songs: [songs/a.yaml, songs/b.yaml]\nsequence: [b, a, harbor]\n")
    #expect(project.codes == ["N006"])
    #expect(project.marked == ["harbor"])
  }

  @Test func `a finished mix is a song of one take at the rate of its file`() throws {
    let project = album(
      "songs: [{song: dawn, title: Dawn, artist: Else, mix: mixes/44k-stereo.wav}]\n"
    )
    #expect(project.lines == [])
    let song = project.project.songs[0]
    #expect(song.source == .finishedMix)
    #expect(song.title == "Dawn")
    #expect(song.artist == "Else")
    #expect(song.resolved.song.rate == SampleRate(hertz: 44_100))
    #expect(song.resolved.frames == 60 * 44_100)
    #expect(song.resolved.takes.map(\.path) == ["mixes/44k-stereo.wav"])
    let clips = try #require(song.resolved.strips.first).clips
    #expect(clips.map(\.frames) == [0..<(60 * 44_100)])
    #expect(clips.map(\.fadeIn.length) == [0])
  }

  @Test(arguments: [
    ("{mix: a.wav}", "M007"), ("{song: x}", "M009"),
    ("{song: x, mix: a.wav, file: songs/a.yaml}", "M009"),
    ("{song: x, mix: missing.wav}", "C001"), ("{song: x, mix: ../a.wav}", "M024"),
    ("songs/none.yaml", "M020"), ("{titel: x, mix: a.wav, song: x}", "M003"),
    ("album.yaml", "M025"), ("lacquer.lock", "M025"),
  ])
  func `a song that cannot be had has one finding`(entry: String, code: String) {
    #expect(album("songs: [songs/b.yaml, \(entry)]\n").codes == [code])
  }

  @Test func `two songs of one name are told`() {
    let project = album("songs: [songs/a.yaml, songs/c.yaml]\n", songs: ["c": Self.song("a")])
    #expect(project.lines == ["songs/c.yaml:1:7: error[N005]: two songs are named `a`"])
  }

  @Test func `the album may print a song otherwise`() {
    let project = album("songs: [{file: songs/b.yaml, title: Bumble}]\n")
    #expect(project.lines == [])
    #expect(project.project.songs.map(\.title) == ["Bumble"])
    #expect(project.project.songs.map(\.artist) == ["Other"])
  }

  @Test func `a song's mastering is its own, its chain the album's unless it has one`() {
    let project = album(
      """
      songs: [songs/a.yaml, songs/c.yaml, {song: m, mix: a.wav, mastering: {trim: 2 dB}}]
      mastering: {chain: [{eq: {}}, {limiter: {}}]}
      """,
      songs: ["c": Self.song("c", "mastering: {trim: +0.5 dB, chain: []}")]
    )
    #expect(project.lines == [])
    #expect(project.project.songs.map(\.masterChain.count) == [2, 0, 2])
    #expect(project.project.songs.map { $0.mastering?.trim?.number } == [nil, 0.5, 2])
  }

  @Test func `a finding in the album's master chain is told once`() {
    let project = album(
      """
      songs: [songs/a.yaml, songs/b.yaml]
      mastering: {chain: [{preset: none}, {compressor: {sidechain: kick}}]}
      """
    )
    #expect(project.codes == ["N004", "N003"])
  }

  @Test func `a song alone has one master of 24 bits`() {
    let project = TestProject(["songs/a.yaml": Self.song("a")])
    #expect(project.lines == [])
    #expect(project.project.deliverables.map(\.name) == ["master"])
    #expect(project.project.deliverables[0].deliverable.format == .wav)
    #expect(project.project.deliverables[0].deliverable.isRendered)
  }

  @Test func `names and titles are texts, whatever they look like`() {
    for title in ["no", "07", "1e3", "0x1F", "~x", "12:30", "true", "null", "2026-01-01", "-x"] {
      let project = album("title: \(title)\nsongs: [songs/a.yaml]\n")
      #expect(project.lines == [])
      #expect(project.project.album?.printedTitle == title)
    }
  }

  @Test(arguments: ["", "~", "[]", "{}", "x", "- a", "a: b"])
  func `what is no album is told, whatever it holds`(text: String) {
    let project = TestProject(["album.yaml": text])
    #expect(project.findings.count == 1)
    #expect(project.errors.count == 1)
  }

  @Test func `mastering is given by the album's entry or by the song, not by both`() {
    let entry = "songs: [{file: songs/a.yaml, mastering: {trim: 1 dB}}]\n"
    #expect(album(entry).lines == [])
    let both = album(entry, songs: ["a": Self.song("a", "mastering: {trim: 2 dB}")])
    #expect(both.codes == ["M022"])
    #expect(both.marked == ["mastering"])
  }

  @Test func `an entry that names its song calls it as the song file does`() {
    #expect(album("songs: [{song: a, file: songs/a.yaml}]\n").lines == [])
    let other = album("songs: [{song: dawn, file: songs/a.yaml}]\n")
    #expect(other.codes == ["N006"])
    #expect(other.marked == ["dawn"])
  }
}
