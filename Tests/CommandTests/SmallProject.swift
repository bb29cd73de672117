import Foundation
import TestSupport

/// An album of two short songs with takes of its own, to be built over and over.
final class SmallProject {
  let folder: TemporaryFolder
  /// The second song's drums are another file than the first one's.
  static let takes = ["voice", "drums", "other-drums"]

  init() throws {
    folder = try TemporaryFolder()
    for (number, name) in Self.takes.enumerated() {
      try Self.wave(seed: number + 1).write(to: try place(of: "takes/\(name).wav"))
    }
    try write(fader: -3)
  }

  var url: URL { folder.url }

  private func place(of path: String) throws -> URL {
    let url = folder.url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    return url
  }

  /// Writes the manifests; the fader is that of the first song's voice.
  func write(fader: Int, normalise: String = "song") throws {
    try folder.write(
      """
      album: small
      songs: [songs/one.yaml, songs/two.yaml]
      mastering: {chain: [{compressor: {threshold: -14 dB}}], normalise: \(normalise), max-limiting: 40 dB}
      deliverables:
        cd: {of: songs, format: wav, rate: 12 kHz, bits: 16, converter: medium}
        hires: {of: songs, format: flac, bits: 24}
      """,
      to: "album.yaml"
    )
    for (name, drums, level) in [("one", "drums", fader), ("two", "other-drums", -5)] {
      try folder.write(
        """
        song: \(name)
        rate: 16 kHz
        tail: 1 s
        takes:
          voice: {file: ../takes/voice.wav, starts: 1|1}
          drums: {file: ../takes/\(drums).wav, starts: 1|1}
        tracks:
          voice:
            clips: [{take: voice}]
            chain: [{high-pass: {frequency: 100 Hz}}, {compressor: {threshold: -20 dB}}]
            fader: \(level) dB
            sends: {room: -12 dB, echo: -9 dB}
          drums: {clips: [{take: drums}], chain: [{limiter: {ceiling: -6 dBTP}}], sends: {room: -20 dB}}
        buses:
          room: {chain: [{reverb: {time: 300 ms, mix: 100%}}]}
          echo: {chain: [{delay: {time: 1/8, feedback: 20%, mix: 100%}}]}
        """,
        to: "songs/\(name).yaml"
      )
    }
  }

  /// Seven seconds of mono at 16 kHz: hits of noise over a tone.
  static func wave(seed: Int) -> Data {
    let frames = 7 * 16_000
    var random = UInt32(seed)
    var samples: [UInt8] = []
    samples.reserveCapacity(2 * frames)
    for frame in 0..<frames {
      random = random &* 1_664_525 &+ 1_013_904_223
      let noise = Double(Int32(bitPattern: random)) / 2_147_483_648
      let time = Double(frame) / 16_000
      let hit = noise * exp(-9 * time.truncatingRemainder(dividingBy: 0.5))
      let value = Int16(12_000 * (0.6 * hit + 0.4 * sin(Double(400 * seed) * time)))
      samples.append(UInt8(truncatingIfNeeded: value))
      samples.append(UInt8(truncatingIfNeeded: value >> 8))
    }
    var data = Data("RIFF".utf8)
    func append(_ number: Int, bytes: Int) {
      for byte in 0..<bytes { data.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
    }
    append(36 + samples.count, bytes: 4)
    data += Data("WAVEfmt ".utf8)
    for (number, bytes) in [(16, 4), (1, 2), (1, 2), (16_000, 4), (32_000, 4), (2, 2), (16, 2)] {
      append(number, bytes: bytes)
    }
    data += Data("data".utf8)
    append(samples.count, bytes: 4)
    return data + Data(samples)
  }

  // MARK: Builds

  /// Builds as the command does it.
  func build(_ words: String..., store: String? = nil) throws -> Program.Outcome {
    try Program.run(Program.lacquer, ["build"] + words, in: url, environment: Self.cache(store))
  }

  func start(_ words: String..., store: String? = nil) throws -> Program.Running {
    try Program.start(Program.lacquer, ["build"] + words, in: url, environment: Self.cache(store))
  }

  private static func cache(_ store: String?) -> [String: String] {
    store.map { ["LACQUER_CACHE": $0] } ?? [:]
  }

  /// The deliverables by path.
  func made() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in folder.files() where path.hasPrefix("out/") {
      files[path] = try folder.data(path)
    }
    return files
  }

  /// What a build makes that has nothing to go by.
  func clean() throws -> [String: Data] {
    let other = try SmallProject()
    for name in folder.files() where !name.hasPrefix("out/") && !name.hasPrefix(".lacquer/") {
      try folder.data(name).write(to: try other.place(of: name))
    }
    let outcome = try other.build()
    guard outcome.status == 0 else { throw Refused(errors: outcome.errors) }
    return try other.made()
  }

  struct Refused: Error {
    let errors: String
  }

  /// How many segments a build with `--format json` has rendered and reused.
  static func segments(_ outcome: Program.Outcome) throws -> (rendered: Int, reused: Int) {
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let counts = (object as? [String: Any])?["segments"] as? [String: Int] ?? [:]
    return (counts["rendered"] ?? -1, counts["reused"] ?? -1)
  }

  /// Names of what is written under other names until it is complete.
  func unfinished() throws -> [String] {
    folder.files().filter { path in
      let name = path.split(separator: "/").last ?? ""
      return name.hasPrefix("new-") || name.hasSuffix(".part") || name.hasSuffix(".tmp")
        || name.hasSuffix("-journal")
    }
  }
}
