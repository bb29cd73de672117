import Comparison
import Fields
import Manifest
import TestSupport
import Testing

@Suite struct QuietTests {
  static func song(_ old: String, _ new: String) -> [NightTrain.Edit] {
    [NightTrain.song(old, new)]
  }

  static func album(_ old: String, _ new: String) -> [NightTrain.Edit] {
    [NightTrain.album(old, new)]
  }

  /// Other texts that say the same.
  static let edits: [[NightTrain.Edit]] = [
    song("tracks:\n", "# who sings\ntracks:\n"),
    song("title: Night Train", "title:   \"Night Train\""),
    song("{take: vox.1, over: verse}", "{over: verse, take: vox.1}"),
    song(
      "  kick: {clips: [{take: kick}], pan: L10, output: drums}\n",
      "  kick:\n    output: drums\n    pan: L10\n    clips:\n      - take: kick\n"
    ),
    // Defaults.
    song("    fader: -3 dB\n", "    fader: -3 dB\n    pan: C\n    mute: false\n    trim: 0 dB\n"),
    song("{take: vox.1, over: verse}", "{take: vox.1, over: verse, repeat: 1, nudge: 0 ms}"),
    song("  voices: {}", "  voices: {output: mix}"),
    song("plate: -14 dB", "plate: {level: -14 dB, tap: post-fader}"),
    song("vcas:", "mastering: {trim: 0 dB}\nvcas:"),
    song("tempo:\n", "tail: 3 s\nrate: 48 kHz\npan-law: -3 dB\ntempo:\n"),
    album("loudness: -14 LUFS", "true-peak: -1 dBTP\n  max-limiting: 3 dB"),
    album("format: flac", "format: flac, bits: 24, name: \"{number:02} {title}.{ext}\""),
    album("{song: night-train}", "{song: night-train, gap: 2 s}"),
    album("sequence:", "notes: \"\"\nsequence:").map { edit in
      NightTrain.album(edit.old, "presets: {unused: [{gain: {}}]}\nsequence:")
    },
    // What the song says itself is what the album says for all.
    song("vcas:", "mastering: {loudness: -14 LUFS}\nvcas:"),
    // Other units.
    song("frequency: 12 kHz", "frequency: 12000 Hz"),
    song("crossfade: 20 ms", "crossfade: 960 samples"),
    song("- [chorus, -1.8 dB]", "- [chorus, -1.80 dB]"),
    song("- [chorus, -1.8 dB]", "- [7|1, -1.8 dB]"),
    song("- [chorus, -1.8 dB]", "- [\"0:12\", -1.8 dB]"),
    song("- {take: vox.1, over: verse}", "- {take: vox.1, from: 3|1, length: 16 beats}"),
    song("at: outro, fade", "at: end - 2 bars, fade"),
    song("starts: 3|1", "starts: 4 s"),
    song("chorus, length: 4 bars", "chorus, length: 16 beats"),
    song("{at: outro, bpm", "{at: 11|1, bpm"),
    // Other ways to one chain.
    song("- preset: warm", "- low-pass: 12 kHz"),
    [
      NightTrain.song("ratio: 3:1}", "ratio: 3:1, id: squash}"),
      NightTrain.song("compressor.threshold:", "squash.threshold:"),
    ],
    song("compressor.threshold:", "compressor.1.threshold:"),
    // Other files.
    [
      NightTrain.song("mix: {fader: 0 dB}\n", "include: [vcas.yaml]\n"),
      NightTrain.song("vcas:\n  all: {members: [lead, drums], fader: -1 dB}\n", ""),
      NightTrain.file("songs/vcas.yaml", "vcas:\n  all: {members: [lead, drums], fader: -1 dB}\n"),
    ],
    song("../takes/kick.wav", "../songs/../takes/kick.wav"),
  ]

  @Test(arguments: edits)
  func `what says the same is no change`(_ edits: [NightTrain.Edit]) throws {
    #expect(try NightTrain.changes(edits).map(\.sentence) == [])
  }

  @Test func `an album is like itself`() {
    let changes = ProjectComparison(
      from: TestProject(NightTrain.texts).project,
      to: TestProject(NightTrain.texts).project
    ).changes
    #expect(changes.isEmpty)
  }
}
