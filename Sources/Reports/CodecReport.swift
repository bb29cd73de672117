import Diagnostics

/// What a file becomes in a lossy codec.
package struct CodecReport: Hashable, Sendable {
  /// As files of it end.
  package let name: String
  package let title: String
  /// In bits a second.
  package let bitRate: Int
  /// In dBTP, decoded; nil for silence.
  package let truePeak: Double?
  /// Samples beyond full scale.
  package let overs: Int

  package init(name: String, title: String, bitRate: Int, truePeak: Double?, overs: Int) {
    self.name = name
    self.title = title
    self.bitRate = bitRate
    self.truePeak = truePeak
    self.overs = overs
  }
}

extension CodecReport {
  /// `Vorbis 160 kbps: +0.4 dBTP, 12 samples over full scale`.
  package var line: String {
    let peak =
      truePeak.map { level in
        let tenths = Int((level * 10).rounded())
        let sign = tenths < 0 ? "-" : tenths > 0 ? "+" : ""
        return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10) dBTP"
      } ?? "silent"
    let end = overs == 0 ? "" : ", \(Counted(overs, "sample")) over full scale"
    return "\(title) \(bitRate / 1_000) kbps: \(peak)\(end)"
  }

  /// What a file becomes.
  func json(of path: String) -> JSONValue {
    [
      "path": .string(path), "codec": .string(name), "bitRate": .integer(bitRate),
      "truePeak": truePeak.map { .number(($0 * 100).rounded() / 100) } ?? .null,
      "overs": .integer(overs),
    ]
  }

  static let schema = OutputSchemas.list(
    of: OutputSchemas.object([
      .init("path", OutputSchemas.text("Of the file.")),
      .init("codec", OutputSchemas.choice("As files of it end.", ["mp3", "ogg", "opus"])),
      .init("bitRate", OutputSchemas.count("In bits a second.", from: 1)),
      .init(
        "truePeak",
        OutputSchemas.orNull(OutputSchemas.number("Decoded, in dBTP; null for silence."))
      ),
      .init("overs", OutputSchemas.count("Samples beyond full scale.", from: 0)),
    ]),
    "What files become in lossy codecs, where `codec-check` asks for it."
  )
}
