/// The chunk `iXML` (iXML specification 2.10): project, scene, take and tracks in Unicode, speed and
/// loudness.
struct ProjectDescription: Hashable, Sendable {
  let origin: SoundFileOrigin
  let encoding: SoundFileEncoding
  let channels: Int
  /// In frames per second.
  let rate: Int

  func chunk(_ loudness: SoundFileLoudness?) -> FileChunk {
    let body =
      Self.element("IXML_VERSION", "2.10") + Self.element("PROJECT", origin.project)
      + Self.element("SCENE", origin.scene) + Self.element("TAKE", origin.take)
      + Self.element("NOTE", origin.note) + Self.element("FILE_UID", origin.reference)
      + speed + tracks + Self.levels(loudness)
    let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<BWFXML>\n\(body)</BWFXML>\n"
    return FileChunk(id: "iXML", body: Array(text.utf8))
  }

  private var speed: String {
    let time = UInt64(max(0, origin.timeReference))
    return Self.group(
      "SPEED",
      Self.element("FILE_SAMPLE_RATE", "\(rate)")
        + Self.element("AUDIO_BIT_DEPTH", "\(8 * encoding.bytes)")
        + Self.element("DIGITIZER_SAMPLE_RATE", "\(rate)")
        + Self.element("TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_HI", "\(time >> 32)")
        + Self.element("TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_LO", "\(time & 0xFFFF_FFFF)")
        + Self.element("TIMESTAMP_SAMPLE_RATE", "\(rate)")
    )
  }

  private var tracks: String {
    let sides = channels == 2 ? [" L", " R"] : [String](repeating: "", count: channels)
    let tracks = sides.enumerated().map { index, side in
      Self.group(
        "TRACK",
        Self.element("CHANNEL_INDEX", "\(index + 1)")
          + Self.element("INTERLEAVE_INDEX", "\(index + 1)")
          + Self.element("NAME", origin.track + side)
      )
    }
    return Self.group(
      "TRACK_LIST",
      Self.element("TRACK_COUNT", "\(channels)") + tracks.joined()
    )
  }

  private static let levelNames = [
    "LOUDNESS_VALUE", "LOUDNESS_RANGE", "MAX_TRUE_PEAK_LEVEL", "MAX_MOMENTARY_LOUDNESS",
    "MAX_SHORT_TERM_LOUDNESS",
  ]

  private static func levels(_ loudness: SoundFileLoudness?) -> String {
    guard let loudness else { return "" }
    let elements = zip(levelNames, loudness.hundredths).map { name, value in
      element(name, value.map { decimal($0) } ?? "")
    }
    return group("LOUDNESS", elements.joined())
  }

  /// Hundredths with two digits behind the point.
  private static func decimal(_ hundredths: Int) -> String {
    let digits = String(hundredths.magnitude % 100)
    let whole = hundredths.magnitude / 100
    return "\(hundredths < 0 ? "-" : "")\(whole).\(digits.count == 1 ? "0" : "")\(digits)"
  }

  private static func group(_ name: String, _ content: String) -> String {
    content.isEmpty ? "" : "<\(name)>\n\(content)</\(name)>\n"
  }

  /// Nothing where there is nothing to say.
  private static func element(_ name: String, _ text: String) -> String {
    text.isEmpty ? "" : "<\(name)>\(escaped(text))</\(name)>\n"
  }

  /// Without the controls that XML 1.0 does not allow.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
