import Diagnostics

/// A finished build as JSON and as lines for people.
package struct BuildReport: Hashable, Sendable {
  /// One file as it lies on disk.
  package struct File: Hashable, Sendable {
    package let deliverable: String
    /// Nil for a file that holds the album.
    package let song: String?
    /// Relative to the project's root.
    package let path: String
    /// SHA-256 in lower-case hexadecimal digits.
    package let sha256: String
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
    /// Paths of what lies beside it and tells of it, relative to the project's root.
    package var sheets: [String] = []

    package init(
      deliverable: String,
      song: String?,
      path: String,
      sha256: String,
      frames: Int,
      rate: Int,
      channels: Int,
      loudness: Double?,
      truePeak: Double?,
      loudnessRange: Double?
    ) {
      self.deliverable = deliverable
      self.song = song
      self.path = path
      self.sha256 = sha256
      self.frames = frames
      self.rate = rate
      self.channels = channels
      self.loudness = loudness
      self.truePeak = truePeak
      self.loudnessRange = loudnessRange
    }
  }

  package let files: [File]
  package let rendered: Int
  package let reused: Int
  package let diagnostics: [Diagnostic]

  package init(files: [File], rendered: Int, reused: Int, diagnostics: [Diagnostic]) {
    self.files = files
    self.rendered = rendered
    self.reused = reused
    self.diagnostics = diagnostics
  }

  /// The object of `build --format json`.
  package var json: JSONValue {
    [
      "deliverables": .array(files.map(\.json)),
      "segments": ["rendered": .integer(rendered), "reused": .integer(reused)],
      "diagnostics": JSONRenderer.value(diagnostics),
    ]
  }
}

extension BuildReport.File {
  /// One line: path, loudness, true peak, length; then one for each sheet.
  package var line: String {
    let seconds = frames / rate
    let length = "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    let levels = "\(Self.tenths(loudness, "LUFS"))  \(Self.tenths(truePeak, "dBTP"))"
    return (["\(path)  \(levels)  \(length)"] + sheets).joined(separator: "\n")
  }

  fileprivate var json: JSONValue {
    [
      "deliverable": .string(deliverable), "song": .orNull(song), "path": .string(path),
      "sha256": .string(sha256), "frames": .integer(frames), "rate": .integer(rate),
      "channels": .integer(channels), "loudness": Self.hundredths(loudness),
      "truePeak": Self.hundredths(truePeak), "loudnessRange": Self.hundredths(loudnessRange),
      "sheets": .array(sheets.map { .string($0) }),
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
