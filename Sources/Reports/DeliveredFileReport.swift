import Diagnostics
import Planning

/// One finished file as it lies on disk, as JSON and as a line for people.
package struct DeliveredFileReport: Hashable, Sendable {
  package let deliverable: String
  /// Nil for a file that holds the album.
  package let song: String?
  /// Relative to the project's root.
  package let path: String
  /// SHA-256 of the file, in lower-case hexadecimal digits.
  package let sha256: String
  /// SHA-256 of its samples, little-endian and interleaved.
  package let soundSHA256: String
  /// Digest of all that it was made from.
  package let inputs: String
  package let format: String
  /// Word length as the manifest writes it.
  package let bits: String
  package let frames: Int
  /// In Hz.
  package let rate: Int
  package let channels: Int
  /// Integrated, in LUFS; nil for silence.
  package let loudness: Double?
  /// In dBTP; nil for silence.
  package let truePeak: Double?
  /// In LU.
  package let loudnessRange: Double?
  /// Frames before the first sound above -60 dBFS, and after the last.
  package let head: Int
  package let tail: Int
  /// Three or more samples in a row at full scale.
  package let clippedRuns: Int
  /// Of the last frame, in dBFS; nil where it is zero.
  package let lastLevel: Double?
  /// Paths of what lies beside it and tells of it, relative to the project's root.
  package var sheets: [String] = []
  /// Nil where its deliverable has none.
  package var profile: ProfileReading?
  /// None where its deliverable does not ask for it.
  package var codecs: [CodecReport] = []

  package init(
    deliverable: String,
    song: String?,
    path: String,
    sha256: String,
    soundSHA256: String,
    inputs: String,
    format: String,
    bits: String,
    frames: Int,
    rate: Int,
    channels: Int,
    loudness: Double?,
    truePeak: Double?,
    loudnessRange: Double?,
    head: Int,
    tail: Int,
    clippedRuns: Int,
    lastLevel: Double?
  ) {
    self.deliverable = deliverable
    self.song = song
    self.path = path
    self.sha256 = sha256
    self.soundSHA256 = soundSHA256
    self.inputs = inputs
    self.format = format
    self.bits = bits
    self.frames = frames
    self.rate = rate
    self.channels = channels
    self.loudness = loudness
    self.truePeak = truePeak
    self.loudnessRange = loudnessRange
    self.head = head
    self.tail = tail
    self.clippedRuns = clippedRuns
    self.lastLevel = lastLevel
  }
}

extension DeliveredFileReport {
  /// One line: path, loudness, true peak, length; then one for each sheet, for its profile and for
  /// each codec that it was tried in.
  package var line: String {
    let seconds = frames / rate
    let length = "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    let levels = "\(Self.tenths(loudness, "LUFS"))  \(Self.tenths(truePeak, "dBTP"))"
    let readings = [profile?.line].compactMap { $0 } + codecs.map(\.line)
    return (["\(path)  \(levels)  \(length)"] + sheets + readings.map { "  \($0)" })
      .joined(separator: "\n")
  }

  /// The object, with the path as seen from where it stands.
  func json(path: String) -> JSONValue {
    let above = self.path.dropLast(path.utf8.count)
    return [
      "deliverable": .string(deliverable), "song": .orNull(song), "path": .string(path),
      "sha256": .string(sha256), "soundSha256": .string(soundSHA256), "inputs": .string(inputs),
      "format": .string(format), "bits": .string(bits), "frames": .integer(frames),
      "rate": .integer(rate), "channels": .integer(channels),
      "loudness": Self.hundredths(loudness), "truePeak": Self.hundredths(truePeak),
      "loudnessRange": Self.hundredths(loudnessRange),
      "silence": ["head": .integer(head), "tail": .integer(tail)],
      "clippedRuns": .integer(clippedRuns), "lastLevel": Self.hundredths(lastLevel),
      "sheets": .array(sheets.map { .string(String($0.dropFirst(above.count))) }),
    ]
  }

  private static func hundredths(_ number: Double?) -> JSONValue {
    number.map { .number(($0 * 100).rounded() / 100) } ?? .null
  }

  private static func tenths(_ number: Double?, _ unit: String) -> String {
    guard let number else { return "silent" }
    let tenths = Int((number * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10) \(unit)"
  }
}
