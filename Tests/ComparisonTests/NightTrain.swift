import Comparison
import Manifest
import TestSupport

/// A small album in two versions: as it stands, and after edits of its texts.
enum NightTrain {
  static let albumText = """
    album: first-light
    title: First Light
    artist: The Lathe Operators
    year: 2026
    songs: [songs/night-train.yaml, {song: dawn, title: Dawn, mix: mixes/dawn.wav}]
    sequence:
      - {song: night-train}
      - {song: dawn, gap: 1.2 s}
    mastering:
      chain: [{eq: {bands: [{high-shelf: 12 kHz, gain: +0.5 dB}]}}]
      loudness: -14 LUFS
    deliverables:
      cd: {of: songs, format: wav, rate: 44.1 kHz, bits: 16}
      hires: {of: songs, format: flac}

    """

  /// At 120 bpm in 4/4 and 48 kHz a bar is 96,000 frames long and a beat 24,000: the verse starts at
  /// 192,000, the chorus at 576,000 and the outro at 960,000.
  static let songText = """
    song: night-train
    title: Night Train
    tempo:
      - {at: 1|1, bpm: 120, meter: 4/4}
      - {at: outro, bpm: 120, ramp: {to: 100, until: end}}
    arrangement:
      - {section: intro, length: 2 bars}
      - {section: verse, length: 4 bars, lyrics: "one line"}
      - {section: chorus, length: 4 bars}
      - {section: outro, length: 2 bars}
    takes:
      vox.1: {file: ../takes/vox-1.wav, rating: 3}
      vox.2: {file: ../takes/vox-2.wav, starts: 3|1}
      vox.3: {file: ../takes/vox-3.wav}
      kick: {file: ../takes/kick.wav}
    presets:
      warm:
        - low-pass: {frequency: 12 kHz}
    tracks:
      lead:
        clips:
          - {take: vox.1, over: verse}
          - {take: vox.3, over: chorus, crossfade: 20 ms}
          - {take: vox.3, from: 3|1, length: 1 bar, at: outro, fade-out: 200 ms}
        chain:
          - high-pass: {frequency: 80 Hz}
          - eq: {bands: [{bell: 250 Hz, gain: -2.5 dB}, {high-shelf: 9 kHz, gain: +2 dB}]}
          - compressor: {threshold: -18 dB, ratio: 3:1}
          - preset: warm
        fader: -3 dB
        output: voices
        sends: {plate: -14 dB}
        automation:
          fader:
            - [verse, -3.2 dB]
            - [chorus, -1.8 dB]
            - [outro, -4 dB, linear]
          compressor.threshold:
            - [chorus, -21 dB]
      kick: {clips: [{take: kick}], pan: L10, output: drums}
    buses:
      drums: {chain: [{compressor: {threshold: -12 dB, sidechain: lead}}]}
      voices: {}
      plate: {chain: [{reverb: {time: 1.8 s}}]}
    vcas:
      all: {members: [lead, drums], fader: -1 dB}
    mix: {fader: 0 dB}

    """

  static let texts = ["album.yaml": albumText, "songs/night-train.yaml": songText]

  /// One exchange in one of the texts.
  struct Edit: Sendable {
    let file: String
    let old: String
    let new: String
  }

  static func song(_ old: String, _ new: String) -> Edit {
    Edit(file: "songs/night-train.yaml", old: old, new: new)
  }

  static func album(_ old: String, _ new: String) -> Edit {
    Edit(file: "album.yaml", old: old, new: new)
  }

  /// A file that was not there.
  static func file(_ path: String, _ text: String) -> Edit { Edit(file: path, old: "", new: text) }

  static func edited(_ edits: [Edit]) throws -> [String: String] {
    var files = texts
    for edit in edits {
      guard let text = files[edit.file] else {
        files[edit.file] = edit.new
        continue
      }
      guard text.ranges(of: edit.old).count == 1 else { throw NotOnce(text: edit.old) }
      files[edit.file] = text.replacing(edit.old, with: edit.new)
    }
    return files
  }

  /// What a test wanted to exchange does not stand in the text, or more than once.
  struct NotOnce: Error {
    let text: String
  }

  /// What edits of the album's texts are told as; they leave no errors but those of changed takes.
  static func changes(_ edits: [Edit]) throws -> [Change] {
    let after = TestProject(try edited(edits))
    let errors = after.errors.filter { $0.code.id != "C003" }
    guard errors.isEmpty else { throw Broken(messages: errors.map(\.message)) }
    return ProjectComparison(from: TestProject(texts).project, to: after.project).changes
  }

  struct Broken: Error {
    let messages: [String]
  }
}
