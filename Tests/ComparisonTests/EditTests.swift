import Comparison
import TestSupport
import Testing

/// Kinds of edits, each with exactly its words.
@Suite struct EditTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let edits: [NightTrain.Edit]
    let words: [String]

    init(_ edits: NightTrain.Edit..., says words: String...) {
      self.edits = edits
      self.words = words
    }

    var testDescription: String { words.joined(separator: "; ") }
  }

  static func song(_ old: String, _ new: String) -> NightTrain.Edit { NightTrain.song(old, new) }
  static func album(_ old: String, _ new: String) -> NightTrain.Edit { NightTrain.album(old, new) }

  static let faders = [
    Row(
      song("fader: -3 dB\n", "fader: -4 dB\n"),
      says: "fader of lead: -3 dB -> -4 dB"
    ),
    Row(
      song("- [chorus, -1.8 dB]", "- [chorus, -1 dB]"),
      says: "fader of lead at chorus: -1.8 dB -> -1 dB"
    ),
    Row(
      song("- [chorus, -1.8 dB]", "- [chorus, -1.8 dB, smooth]"),
      says: "fader curve of lead at chorus: hold -> smooth"
    ),
    Row(
      song("- [chorus, -1.8 dB]", "- [chorus + 1 beat, -1.8 dB]"),
      says: "fader point of lead: moved from chorus to chorus + 1 beat"
    ),
    Row(
      song("        - [outro, -4 dB, linear]\n", ""),
      says: "fader of lead at outro: removed -4 dB, linear"
    ),
    Row(
      song("- [chorus, -21 dB]", "- [verse, -20 dB]\n        - [chorus, -21 dB]"),
      says: "compressor.threshold of lead at verse: added -20 dB"
    ),
    Row(
      song(
        "      compressor.threshold:\n        - [chorus, -21 dB]",
        "      mute: [[outro, true]]"
      ),
      says: "mute of lead at outro: added true",
      "compressor.threshold of lead at chorus: removed -21 dB"
    ),
    Row(
      song("fader: -1 dB", "fader: -1 dB, automation: {fader: [[chorus, 0 dB]]}"),
      says: "fader of all at chorus: added 0 dB"
    ),
    Row(song("fader: -1 dB", "fader: -2 dB"), says: "fader of all: -1 dB -> -2 dB"),
    Row(
      song("members: [lead, drums]", "members: [lead]"),
      says: "members of all: [lead, drums] -> [lead]"
    ),
    Row(
      song("vcas:\n  all: {members: [lead, drums], fader: -1 dB}\n", ""),
      says: "VCA all: removed"
    ),
    Row(song("mix: {fader: 0 dB}", "mix: {fader: -1 dB}"), says: "fader of mix: 0 dB -> -1 dB"),
    Row(
      song("pan: L10", "pan: R10, mute: true"),
      says: "pan of kick: L10 -> R10",
      "mute of kick: false -> true"
    ),
    Row(song("output: voices", "output: drums"), says: "output of lead: voices -> drums"),
    Row(song("    output: voices\n", ""), says: "output of lead: voices -> mix"),
    Row(
      song("plate: -14 dB", "plate: {level: -12 dB, tap: pre-fader}"),
      says: "sends.plate of lead: -14 dB -> -12 dB",
      "sends.plate.tap of lead: post-fader -> pre-fader"
    ),
    Row(
      song("plate: -14 dB", "drums: -20 dB"),
      song("sidechain: lead", "sidechain: kick"),
      says: "sends.drums of lead: added -20 dB",
      "sends.plate of lead: removed -14 dB",
      "compressor.sidechain of drums: lead -> kick"
    ),
  ]

  static let chains = [
    Row(song("ratio: 3:1", "ratio: 4:1"), says: "compressor.ratio of lead: 3:1 -> 4:1"),
    Row(
      song("ratio: 3:1", "ratio: 3:1, bypass: true"),
      says: "compressor.bypass of lead: false -> true"
    ),
    Row(
      song("high-pass: {frequency: 80 Hz}", "high-pass: 100 Hz"),
      says: "high-pass.frequency of lead: 80 Hz -> 100 Hz"
    ),
    Row(
      song("gain: -2.5 dB", "gain: -3 dB"),
      says: "eq.bands.1.gain of lead: -2.5 dB -> -3 dB"
    ),
    Row(
      song(", {high-shelf: 9 kHz, gain: +2 dB}", ""),
      says: "eq.bands.2 of lead: removed {high-shelf: 9 kHz, gain: 2 dB}"
    ),
    Row(
      song("      - high-pass: {frequency: 80 Hz}\n", ""),
      says: "high-pass of lead: removed"
    ),
    Row(
      song("- preset: warm", "- preset: warm\n      - limiter: {ceiling: -2 dBTP}"),
      says: "limiter of lead: added {ceiling: -2 dBTP}"
    ),
    Row(
      song("      - high-pass: {frequency: 80 Hz}\n", ""),
      song("- preset: warm", "- high-pass: {frequency: 80 Hz}\n      - preset: warm"),
      says:
        "chain of lead: high-pass, eq, compressor, low-pass -> eq, compressor, high-pass, low-pass"
    ),
    Row(
      song("frequency: 12 kHz", "frequency: 10 kHz"),
      says: "low-pass.frequency of lead: 12 kHz -> 10 kHz"
    ),
    Row(
      song(
        "- compressor: {threshold: -18",
        "- compressor: {makeup: 3 dB}\n      - compressor: {threshold: -18"
      ),
      song("compressor.threshold:", "compressor.2.threshold:"),
      says: "compressor of lead: added {makeup: 3 dB}"
    ),
    Row(song("time: 1.8 s", "time: 2 s"), says: "reverb.time of plate: 1.8 s -> 2 s"),
  ]

  static let clips = [
    Row(
      song("take: vox.1, over: verse", "take: vox.2, over: verse"),
      says: "take of lead in bars 3 to 6: vox.1 -> vox.2"
    ),
    Row(
      song("take: vox.1, over: verse", "take: vox.1, over: 4|1 .. chorus"),
      says: "clip start of lead in bars 4 to 6: verse -> 4|1"
    ),
    Row(
      song("over: chorus, crossfade", "over: chorus .. 10|4, crossfade"),
      says: "clip end of lead in bars 7 to 10: outro -> 10|4"
    ),
    Row(
      song("at: outro, fade", "at: outro + 1 beat, fade"),
      says: "clip vox.3 of lead: moved from outro to 11|2"
    ),
    Row(
      song("from: 3|1, length: 1 bar", "from: 4|1, length: 1 bar"),
      says: "clip from of lead in bar 11: verse -> 4|1"
    ),
    Row(
      song("at: outro, fade", "at: outro, nudge: 12 ms, fade"),
      says: "clip nudge of lead in bar 11: 0 s -> 12 ms"
    ),
    Row(
      song("fade-out: 200 ms", "fade-out: {length: 300 ms, curve: linear}"),
      says: "clip fade-out of lead in bar 11: 200 ms -> 300 ms",
      "clip fade-out.curve of lead in bar 11: equal-power -> linear"
    ),
    Row(
      song("crossfade: 20 ms", "crossfade: 30 ms"),
      says: "clip crossfade of lead in bars 7 to 10: 20 ms -> 30 ms"
    ),
    Row(
      song("over: verse", "over: verse, gain: -2 dB, fade-in: 10 ms"),
      says: "clip gain of lead in bars 3 to 6: 0 dB -> -2 dB",
      "clip fade-in of lead in bars 3 to 6: added 10 ms"
    ),
    Row(
      song("at: outro, fade", "at: outro, mute: true, fade"),
      says: "clip mute of lead in bar 11: false -> true"
    ),
    Row(
      song("      - {take: vox.3, from: 3|1, length: 1 bar, at: outro, fade-out: 200 ms}\n", ""),
      says: "clip vox.3 of lead in bar 11: removed"
    ),
    Row(
      song(
        "- {take: vox.1, over: verse}",
        "- {take: kick, over: intro}\n      - {take: vox.1, over: verse}"
      ),
      says: "clip kick of lead in bars 1 to 2: added"
    ),
  ]

  static let takesAndStrips = [
    Row(
      song("vox-1.wav", "changed-vox-1.wav"),
      says: "file of take vox.1: ../takes/vox-1.wav -> ../takes/changed-vox-1.wav"
    ),
    Row(song("rating: 3", "rating: 4"), says: "rating of take vox.1: 3 -> 4"),
    Row(song("starts: 3|1", "starts: 3|2"), says: "starts of take vox.2: 3|1 -> 3|2"),
    Row(
      song("  vox.2: {file: ../takes/vox-2.wav, starts: 3|1}\n", ""),
      says: "take vox.2: removed"
    ),
    Row(
      song("  kick: {file: ../takes/kick.wav}", "  bd: {file: ../takes/kick.wav}"),
      song("clips: [{take: kick}]", "clips: [{take: bd}]"),
      says: "take bd: renamed from kick to bd"
    ),
    Row(
      song("  kick: {clips: [{take: kick}], pan: L10, output: drums}\n", ""),
      says: "track kick: removed"
    ),
    Row(
      song("  kick: {clips", "  snare: {clips: [{take: kick}], output: drums}\n  kick: {clips"),
      says: "track snare: added"
    ),
    Row(
      song("  kick: {clips: [{take: kick}], pan: L10", "  boom: {clips: [{take: kick}], pan: L20"),
      says: "track boom: renamed from kick to boom",
      "pan of boom: L10 -> L20"
    ),
    Row(
      song("  drums: {chain", "  rhythm: {chain"),
      song("output: drums", "output: rhythm"),
      song("members: [lead, drums]", "members: [lead, rhythm]"),
      says: "bus rhythm: renamed from drums to rhythm"
    ),
    Row(
      song("  voices: {}", "  singers: {}"),
      song("output: voices", "output: singers"),
      says: "bus singers: renamed from voices to singers"
    ),
    Row(
      song("  lead:\n", "  voice:\n"),
      song("sidechain: lead", "sidechain: voice"),
      song("members: [lead, drums]", "members: [voice, drums]"),
      says: "track voice: renamed from lead to voice"
    ),
    Row(
      song("  plate: {chain", "  hall: {chain"),
      song("sends: {plate: -14 dB}", "sends: {hall: -13 dB}"),
      says: "sends.hall of lead: -14 dB -> -13 dB",
      "bus hall: renamed from plate to hall"
    ),
  ]

  static let times = [
    Row(
      song("bpm: 120, meter: 4/4", "bpm: 121, meter: 4/4"),
      says: "bpm of tempo: 120 bpm -> 121 bpm"
    ),
    Row(
      song("bpm: 120, meter: 4/4", "bpm: 120, meter: 3/4"),
      says: "meter of tempo: 4/4 -> 3/4"
    ),
    Row(
      song("to: 100, until", "to: 90, until"),
      says: "ramp.to of tempo from outro: 100 bpm -> 90 bpm"
    ),
    Row(
      song("- {at: outro, bpm: 120", "- {at: chorus, bpm: 118}\n  - {at: outro, bpm: 120"),
      says: "tempo from chorus: added {bpm: 118 bpm}"
    ),
    Row(
      song("{at: outro, bpm: 120", "{at: outro + 1 bar, bpm: 120"),
      says: "tempo: moved from outro to outro + 1 bar"
    ),
    Row(
      song("chorus, length: 4 bars", "chorus, length: 3 bars"),
      says: "length of section chorus: 4 bars -> 3 bars"
    ),
    Row(
      song("  - {section: outro", "  - {section: bridge, length: 1 bar}\n  - {section: outro"),
      says: "section bridge: added 1 bar"
    ),
    Row(
      song("  - {section: intro, length: 2 bars}\n", ""),
      says: "section intro: removed 2 bars"
    ),
    Row(
      song("section: verse,", "section: strophe,"),
      song("over: verse", "over: strophe"),
      song("[verse, -3.2 dB]", "[strophe, -3.2 dB]"),
      says: "section strophe: renamed from verse to strophe"
    ),
    Row(
      song("  - {section: chorus, length: 4 bars}\n", ""),
      song("  - {section: verse", "  - {section: chorus, length: 4 bars}\n  - {section: verse"),
      song("crossfade: 20 ms", "gain: 0 dB"),
      song("[verse, -3.2 dB]", "[start, -3.2 dB]"),
      says:
        "arrangement of night-train: intro, verse, chorus, outro -> intro, chorus, verse, outro",
      "clip crossfade of lead in bars 3 to 6: removed 20 ms",
      "fader point of lead: moved from verse to start"
    ),
    Row(song("one line", "two lines"), says: "lyrics of section verse: one line -> two lines"),
    Row(
      song("tempo:\n", "tail: 5 s\npan-law: -6 dB\ntempo:\n"),
      says: "pan-law of night-train: -3 dB -> -6 dB",
      "tail of night-train: 3 s -> 5 s"
    ),
  ]

  static let albums = [
    Row(
      song("title: Night Train", "title: Night Bus"),
      says: "title of night-train: Night Train -> Night Bus"
    ),
    Row(album("title: Dawn", "title: Dusk"), says: "title of dawn: Dawn -> Dusk"),
    Row(
      album("[songs/night-train.yaml,", "[{file: songs/night-train.yaml, title: The Train},"),
      says: "title of night-train: Night Train -> The Train"
    ),
    Row(
      song("title: Night Train", "artist: Choir\ntitle: Night Train"),
      says: "artist of night-train: added Choir"
    ),
    Row(
      album("year: 2026", "year: 2027\nlabel: Own"),
      says: "label of first-light: added Own",
      "year of first-light: 2026 -> 2027"
    ),
    Row(
      album("loudness: -14 LUFS", "loudness: -16 LUFS\n  normalise: album"),
      says: "loudness of master: -14 LUFS -> -16 LUFS",
      "normalise of master: song -> album"
    ),
    Row(
      album("gain: +0.5 dB", "gain: +1 dB"),
      says: "eq.bands.1.gain of master: 0.5 dB -> 1 dB"
    ),
    Row(
      song("vcas:", "mastering: {trim: +0.5 dB, chain: []}\nvcas:"),
      says: "trim of master: 0 dB -> 0.5 dB",
      "eq of master: removed {bands: [{high-shelf: 12 kHz, gain: 0.5 dB}]}"
    ),
    Row(
      album("bits: 16}", "bits: 16, converter: medium}"),
      album("format: flac", "format: flac, bits: 16"),
      says: "converter of deliverable cd: best -> medium",
      "bits of deliverable hires: 24 -> 16"
    ),
    Row(
      album("  hires: {of: songs, format: flac}\n", ""),
      says: "deliverable hires: removed {of: songs, format: flac}"
    ),
    Row(album("gap: 1.2 s", "gap: 2 s"), says: "dawn.gap of sequence: 1.2 s -> 2 s"),
    Row(
      album(
        "  - {song: night-train}\n  - {song: dawn, gap: 1.2 s}",
        "  - {song: dawn, gap: 1.2 s}\n  - {song: night-train}"
      ),
      says: "sequence: night-train, dawn -> dawn, night-train"
    ),
    Row(
      album(", {song: dawn, title: Dawn, mix: mixes/dawn.wav}", ""),
      album("  - {song: dawn, gap: 1.2 s}\n", ""),
      says: "song dawn: removed"
    ),
    Row(
      album("mix: mixes/dawn.wav", "mix: mixes/dawn-2.wav"),
      says: "mix of dawn: mixes/dawn.wav -> mixes/dawn-2.wav"
    ),
    Row(
      song("song: night-train", "song: night-bus"),
      album("{song: night-train}", "{song: night-bus}"),
      says: "song night-bus: renamed from night-train to night-bus"
    ),
  ]

  @Test(arguments: faders + chains + clips + takesAndStrips + times + albums)
  func `an edit is told in its words`(_ row: Row) throws {
    #expect(try NightTrain.changes(row.edits).map(\.sentence) == row.words)
  }
}
