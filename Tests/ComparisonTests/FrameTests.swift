import Comparison
import TestSupport
import Testing

/// Which frames of the song a change bears on, and where it was written.
///
/// A bar is 96,000 frames long; see `NightTrain`.
@Suite struct FrameTests {
  struct Row: Sendable {
    let edit: NightTrain.Edit
    let frames: Range<Int>?
    let line: String

    init(_ old: String, _ new: String, _ frames: Range<Int>?, at line: String) {
      edit = NightTrain.song(old, new)
      self.frames = frames
      self.line = "songs/night-train.yaml:" + line
    }
  }

  static let rows = [
    // Up to the first point; from a point to the next one, which is reached over the way to it.
    Row("fader: -3 dB\n", "fader: -4 dB\n", 0..<192_000, at: "30"),
    Row("- [verse, -3.2 dB]", "- [verse, -3 dB]", 192_000..<576_000, at: "35"),
    Row("- [chorus, -1.8 dB]", "- [chorus, -1 dB]", 576_000..<960_000, at: "36"),
    Row("- [chorus, -1.8 dB]", "- [chorus, -1.8 dB, smooth]", 192_000..<960_000, at: "36"),
    Row("- [chorus, -1.8 dB]", "- [9|1, -1.8 dB]", 576_000..<960_000, at: "36"),
    Row("threshold: -18 dB", "threshold: -17 dB", 0..<576_000, at: "28"),
    Row("ratio: 3:1", "ratio: 4:1", nil, at: "28"),
    Row("frequency: 12 kHz", "frequency: 10 kHz", nil, at: "18"),
    // Clips with what a crossfade of 20 ms, 960 frames, adds to both, and the 2 ms by which the
    // clips beside them may be faded where they cut their takes.
    Row("take: vox.1, over: verse", "take: vox.2, over: verse", 191_904..<576_576, at: "22"),
    // In a ramp of -2.5 bpm a beat the bar takes 24 s ln(120 / 110), or 100,237 frames; the clip 2 s.
    Row("at: outro, fade", "at: 12|1, fade", 959_904..<1_156_333, at: "24"),
    Row("vox-1.wav", "changed-1.wav", 192_000..<576_480, at: "12"),
    Row("starts: 3|1", "starts: 3|2", 0..<0, at: "13"),
    Row("rating: 3", "rating: 4", 0..<0, at: "12"),
    Row("one line", "two lines", 0..<0, at: "8"),
    Row("  kick: {clips: [{take: kick}], pan: L10, output: drums}\n", "", 0..<2_880_000, at: "40"),
    Row("pan: L10", "pan: L20", nil, at: "40"),
  ]

  @Test(arguments: rows)
  func `a change bears on its frames and has its place`(_ row: Row) throws {
    let changes = try NightTrain.changes([row.edit])
    #expect(changes.count == 1)
    let change = try #require(changes.first)
    #expect(change.frames == row.frames)
    #expect(change.placeText == row.line)
    #expect(change.song == "night-train")
  }
}
