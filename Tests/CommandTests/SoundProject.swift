import Foundation
import TestSupport

/// A song of 14 bars in a repository, with takes of noise; 120 bpm at 16 kHz, so that a bar has
/// 32,000 frames.
final class SoundProject {
  let folder: GitFolder
  static let bar = 32_000
  static let rate = 16_000

  /// One-based bars as frames.
  static func frames(ofBars first: Int, to last: Int) -> Range<Int> {
    (first - 1) * bar..<last * bar
  }

  /// Noise at a quarter of full scale, 16 bits; the same for the same seed.
  static func take(_ seed: Int) -> [Int16] {
    var random = UInt32(truncatingIfNeeded: seed &* 7_919 &+ 1)
    return (0..<14 * bar).map { _ in
      random = random &* 1_664_525 &+ 1_013_904_223
      return Int16(truncatingIfNeeded: Int(Int32(bitPattern: random)) >> 18)
    }
  }

  static func samples(_ seed: Int) -> [Double] { take(seed).map { Double($0) / 32_768 } }

  static let song = """
    song: night
    rate: 16 kHz
    tail: 1 s
    tempo: [{at: 1|1, bpm: 120, meter: 4/4}]
    arrangement: [{section: verse, length: 8 bars}, {section: chorus, length: 4 bars}, {section: outro, length: 2 bars}]
    takes:
      vox.1: {file: ../takes/vox-1.wav, starts: 1|1}
      vox.2: {file: ../takes/vox-2.wav, starts: 1|1}
      keys: {file: ../takes/keys.wav, starts: 1|1}
    tracks:
      lead:
        clips: [{take: vox.1}]
        fader: -3 dB
        output: vocals
      keys:
        clips: [{take: keys, over: verse, fade-in: 0 ms, fade-out: 0 ms}]
        fader: -12 dB
    buses: {vocals: {}}

    """

  init(cloning words: [String]? = nil) throws {
    folder = try GitFolder(cloning: words)
    guard words == nil else { return }
    try folder.write(
      """
      album: small
      songs: [songs/night.yaml]
      mastering: {loudness: -20 LUFS, true-peak: -1 dBTP}
      deliverables: {hires: {of: songs, format: wav, bits: 24}}

      """,
      to: "album.yaml"
    )
    try folder.write("out/\n.lacquer/\n", to: ".gitignore")
    try folder.write(Self.song, to: "songs/night.yaml")
    for (name, seed) in [("vox-1", 1), ("vox-2", 2), ("keys", 3)] {
      try write(take: seed, to: "takes/\(name).wav")
    }
    try run(["lock"])
    try folder.commit([:], "first mix")
  }

  func write(take seed: Int, to path: String) throws {
    let url = folder.url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try WaveFile.data(Self.take(seed), rate: Self.rate).write(to: url)
  }

  /// Exchanges text in the song.
  func edit(_ old: String, _ new: String) throws {
    let text = try folder.text("songs/night.yaml")
    try folder.write(text.replacingOccurrences(of: old, with: new), to: "songs/night.yaml")
  }

  @discardableResult
  func run(_ words: [String]) throws -> Program.Outcome {
    try Program.run(Program.lacquer, words, in: folder.url, environment: folder.environment)
  }

  /// What `lacquer diff --audio --format json` says of the song.
  func sound(_ words: String...) throws -> SoundOfSong {
    let outcome = try run(["diff", "--audio", "--format", "json"] + words)
    guard outcome.status == 0 else { throw Refused(errors: outcome.errors) }
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let sound = (object as? [String: Any])?["sound"] as? [String: Any]
    let songs = sound?["songs"] as? [[String: Any]] ?? []
    return SoundOfSong(value: songs.first ?? [:], errors: outcome.errors)
  }

  struct Refused: Error {
    let errors: String
  }
}

/// The object of one song.
struct SoundOfSong {
  let value: [String: Any]
  let errors: String

  struct Stretch: Equatable {
    let part: String
    let frames: Range<Int>
    let bars: String
    let old: Double?
    let new: Double?
    let difference: Double?
    let peak: Double?
  }

  var notes: [String] { value["notes"] as? [String] ?? [] }

  var stretches: [Stretch] {
    (value["stretches"] as? [[String: Any]] ?? []).map { object in
      func level(_ key: String, _ kind: String) -> Double? {
        (object[key] as? [String: Any])?[kind] as? Double
      }
      return Stretch(
        part: object["part"] as? String ?? "",
        frames: (object["startFrame"] as? Int ?? -1)..<(object["endFrame"] as? Int ?? -1),
        bars: object["where"] as? String ?? "",
        old: level("old", "rms"),
        new: level("new", "rms"),
        difference: level("difference", "rms"),
        peak: level("difference", "peak")
      )
    }
  }

  func stretches(of part: String) -> [Stretch] { stretches.filter { $0.part == part } }

  /// By name of section a pair of values.
  func pair(_ key: String, ofSection section: String) -> (old: Double, new: Double)? {
    let sections = value["sections"] as? [[String: Any]] ?? []
    let found = sections.first { $0["section"] as? String == section }
    return Self.pair(found?[key])
  }

  static func pair(_ value: Any?) -> (old: Double, new: Double)? {
    guard let object = value as? [String: Any], let old = object["old"] as? Double,
      let new = object["new"] as? Double
    else { return nil }
    return (old, new)
  }

  var sections: [String] {
    (value["sections"] as? [[String: Any]] ?? []).compactMap { $0["section"] as? String }
  }
}

/// WAV files as bytes.
enum WaveFile {
  /// Mono, 16 bits.
  static func data(_ samples: [Int16], rate: Int) -> Data {
    var data = Data("RIFF".utf8)
    func append(_ number: Int, bytes: Int) {
      for byte in 0..<bytes { data.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
    }
    append(36 + 2 * samples.count, bytes: 4)
    data += Data("WAVEfmt ".utf8)
    for (number, bytes) in [(16, 4), (1, 2), (1, 2), (rate, 4), (2 * rate, 4), (2, 2), (16, 2)] {
      append(number, bytes: bytes)
    }
    data += Data("data".utf8)
    append(2 * samples.count, bytes: 4)
    for sample in samples { append(Int(sample), bytes: 2) }
    return data
  }

  /// The samples of a file of 32-bit floating point.
  static func floats(_ data: Data) -> [Float] {
    let bytes = [UInt8](data)
    func number(_ place: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) }
    }
    var place = 12
    while place + 8 <= bytes.count {
      let size = Int(number(place + 4))
      if Array(bytes[place..<place + 4]) == Array("data".utf8) {
        return stride(from: place + 8, to: place + 8 + size, by: 4).map {
          Float(bitPattern: number($0))
        }
      }
      place += 8 + size + size % 2
    }
    return []
  }
}
