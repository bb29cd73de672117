import Manifest
import Planning
import Quantities
import TestSupport
import Testing

/// Times and texts of compact discs, by hand from IEC 60908: 75 frames a second, 588 samples each.
struct DiscTests {
  @Test(arguments: [
    (0, "00:00:00"), (74, "00:00:74"), (75, "00:01:00"), (4_500, "01:00:00"),
    (359_849, "79:57:74"), (450_000, "100:00:00"),
  ])
  func `a time is minutes, seconds and frames`(frames: Int, text: String) {
    #expect(DiscTime(frames: frames).description == text)
  }

  @Test(arguments: [
    (0, 44_100, 0), (1, 44_100, 1), (588, 44_100, 1), (589, 44_100, 2), (640, 48_000, 1),
    (44_100 * 60, 44_100, 4_500),
  ])
  func `a frame is one of 75 in a second, the next one whole`(
    sample: Int,
    rate: Int,
    frames: Int
  ) {
    #expect(DiscTime(notBefore: sample, at: SampleRate(hertz: rate)).frames == frames)
  }

  @Test(arguments: [
    ("Plain", "Plain", true), (#"The "Real" One"#, "The 'Real' One", true),
    ("“Don’t”", "'Don't'", true), ("Line\nbreak\ttab", "Line break tab", true),
    ("Für Élise", "Für Élise", true), ("Ночь", "Ночь", false), ("", "", true),
  ])
  func `a text has one line, no quotation marks, and says whether a disc can hold it`(
    text: String,
    line: String,
    isLatin: Bool
  ) {
    #expect(DiscText(text).description == line)
    #expect(DiscText(text).isWhole)
    #expect(DiscText(text).isLatin == isLatin)
  }

  @Test func `a long text is cut at 80, and at a whole character`() {
    let fits = String(repeating: "a", count: 80)
    #expect(DiscText(fits).isWhole)
    #expect(DiscText(fits + "b").description == fits)
    #expect(!DiscText(fits + "b").isWhole)
    // A flag is one character of two scalars, which does not fit.
    let flag = String(repeating: "a", count: 79) + "🇩🇪"
    #expect(DiscText(flag).description == String(repeating: "a", count: 79))
  }

  @Test func `every song of an album begins on its frame, whatever the lengths and gaps`() throws {
    // Bars of 4/4 at 97 bpm have no whole number of samples, let alone of frames.
    let bars = { (count: Int, name: String) in
      """
      song: \(name)
      tempo: [{at: 1|1, bpm: 97, meter: 4/4}]
      arrangement: [{section: verse, length: \(count) bars}]
      takes: {a: {file: ../a.wav}}
      tracks: {t: {clips: [{take: a}]}}
      """
    }
    let project = TestProject([
      "album.yaml": """
      album: a
      songs: [songs/a.yaml, songs/b.yaml, songs/c.yaml, songs/d.yaml]
      sequence: [a, {song: b, gap: 1 s}, {song: c, gap: 0 s}, {song: d, gap: -250 ms}]
      deliverables: {cd: {of: album, format: wav, rate: 44.1 kHz, bits: 16, cue: true}}
      """,
      "songs/a.yaml": bars(5, "a"), "songs/b.yaml": bars(7, "b"), "songs/c.yaml": bars(3, "c"),
      "songs/d.yaml": bars(4, "d"),
    ])
    try #require(project.errors == [])
    let sequence = try #require(AlbumPlanner(project.project).plan().files[0].sequence)
    #expect(sequence.entries.count == 4)
    #expect(sequence.entries.allSatisfy { $0.mark.isMultiple(of: 588) })
    #expect(sequence.entries.allSatisfy { 0..<588 ~= $0.frames.lowerBound - $0.mark })
    #expect(sequence.entries[1].frames.lowerBound == sequence.entries[1].mark)
    #expect(sequence.entries[2].frames.lowerBound == sequence.entries[1].frames.upperBound)
  }
}
