import Comparison
import TestSupport
import Testing

/// Kinds of edits, each with exactly its words below the heading of its song and strip.
@Suite struct ClauseTests {
  typealias Row = (edit: NightTrain.Edit, heading: String, section: String?, clause: String)

  static func song(_ old: String, _ new: String) -> NightTrain.Edit { NightTrain.song(old, new) }
  static func album(_ old: String, _ new: String) -> NightTrain.Edit { NightTrain.album(old, new) }

  static let rows: [Row] = [
    (song("fader: -3 dB\n", "fader: -4 dB\n"), "lead", nil, "fader -3 dB -> -4 dB"),
    (
      song("- [chorus, -1.8 dB]", "- [chorus, -1 dB]"), "lead", "chorus",
      "fader -1.8 dB -> -1 dB at chorus"
    ),
    (
      song("- [chorus, -1.8 dB]", "- [chorus + 1 beat, -1.8 dB]"), "lead", nil,
      "fader point moved from chorus to chorus + 1 beat"
    ),
    (
      song("        - [outro, -4 dB, linear]\n", ""), "lead", "outro",
      "removed fader -4 dB, linear at outro"
    ),
    (
      song("- [chorus, -21 dB]", "- [verse, -20 dB]\n        - [chorus, -21 dB]"), "lead", "verse",
      "added compressor.threshold -20 dB at verse"
    ),
    (song("pan: L10", "pan: R10"), "kick", nil, "pan L10 -> R10"),
    (song("pan: L10", "mute: true, pan: L10"), "kick", nil, "mute false -> true"),
    (song("output: voices", "output: drums"), "lead", nil, "output voices -> drums"),
    (song("plate: -14 dB", "plate: -12 dB"), "lead", nil, "sends.plate -14 dB -> -12 dB"),
    (song("ratio: 3:1", "ratio: 4:1"), "lead", nil, "compressor.ratio 3:1 -> 4:1"),
    (song("gain: -2.5 dB", "gain: -3 dB"), "lead", nil, "eq.bands.1.gain -2.5 dB -> -3 dB"),
    (song("      - high-pass: {frequency: 80 Hz}\n", ""), "lead", nil, "removed high-pass"),
    (
      song("- preset: warm", "- preset: warm\n      - limiter: {ceiling: -2 dBTP}"), "lead", nil,
      "added limiter {ceiling: -2 dBTP}"
    ),
    (song("time: 1.8 s", "time: 2 s"), "plate", nil, "reverb.time 1.8 s -> 2 s"),
    (
      song("take: vox.1, over: verse", "take: vox.2, over: verse"), "lead", "verse",
      "take vox.1 -> vox.2 in bars 3 to 6"
    ),
    (
      song("over: chorus, crossfade", "over: chorus .. 10|4, crossfade"), "lead", "chorus",
      "clip end outro -> 10|4 in bars 7 to 10"
    ),
    (
      song("at: outro, fade", "at: outro + 1 beat, fade"), "lead", nil,
      "clip vox.3 moved from outro to 11|2"
    ),
    (
      song("crossfade: 20 ms", "crossfade: 30 ms"), "lead", "chorus",
      "clip crossfade 20 ms -> 30 ms in bars 7 to 10"
    ),
    (
      song("      - {take: vox.3, from: 3|1, length: 1 bar, at: outro, fade-out: 200 ms}\n", ""),
      "lead", "outro", "removed clip vox.3 in bar 11"
    ),
    (
      song("vox-1.wav", "changed-vox-1.wav"), "take vox.1", nil,
      "file ../takes/vox-1.wav -> ../takes/changed-vox-1.wav"
    ),
    (song("rating: 3", "rating: 4"), "take vox.1", nil, "rating 3 -> 4"),
    (
      song("  vox.2: {file: ../takes/vox-2.wav, starts: 3|1}\n", ""), "take vox.2", nil, "removed"
    ),
    (
      song("  kick: {clips", "  snare: {clips: [{take: kick}], output: drums}\n  kick: {clips"),
      "snare", nil, "added"
    ),
    (
      song("  kick: {clips: [{take: kick}], pan: L10", "  boom: {clips: [{take: kick}], pan: L10"),
      "boom", nil, "renamed from kick"
    ),
    (song("fader: -1 dB", "fader: -2 dB"), "all", nil, "fader -1 dB -> -2 dB"),
    (
      song("bpm: 120, meter: 4/4", "bpm: 121, meter: 4/4"), "tempo", nil, "bpm 120 bpm -> 121 bpm"
    ),
    (
      song("- {at: outro, bpm: 120", "- {at: chorus, bpm: 118}\n  - {at: outro, bpm: 120"),
      "tempo", "chorus", "added {bpm: 118 bpm} from chorus"
    ),
    (
      song("chorus, length: 4 bars", "chorus, length: 3 bars"), "section chorus", nil,
      "length 4 bars -> 3 bars"
    ),
    (
      song("  - {section: outro", "  - {section: bridge, length: 1 bar}\n  - {section: outro"),
      "section bridge", nil, "added 1 bar"
    ),
    (
      song("title: Night Train", "title: Night Bus"), "song", nil,
      "title Night Train -> Night Bus"
    ),
    (
      album("loudness: -14 LUFS", "loudness: -16 LUFS"), "master", nil,
      "loudness -14 LUFS -> -16 LUFS"
    ),
    (album("bits: 16}", "bits: 24}"), "deliverable cd", nil, "bits 16 -> 24"),
    (album("gap: 1.2 s", "gap: 2 s"), "sequence", nil, "dawn.gap 1.2 s -> 2 s"),
    (album("year: 2026", "year: 2027"), "album", nil, "year 2026 -> 2027"),
  ]

  @Test(arguments: rows)
  func `an edit has its words below its heading`(
    _ edit: NightTrain.Edit,
    _ heading: String,
    _ section: String?,
    _ clause: String
  ) throws {
    let groups = ChangeGroups(try NightTrain.changes([edit])).songs
    #expect(groups.count == 1)
    let about = groups.flatMap(\.subjects)
    #expect(about.map(\.heading) == [heading])
    #expect(about.flatMap(\.sections).map { $0.name?.description } == [section])
    #expect(about.flatMap(\.sections).flatMap(\.changes).map(\.clause) == [clause])
    #expect(groups[0].name?.rawValue == (edit.file == "album.yaml" ? nil : "night-train"))
  }
}
