/// The tones of EBU Tech 3341 and 3342: 1 kHz at 48 kHz, interleaved, whole milliseconds long.
struct ToneProgramme {
  let channels: Int
  private(set) var samples: [Float] = []

  init(channels: Int = 2) {
    self.channels = channels
  }

  static let rate = 48_000

  /// A stereo programme of (seconds, dBFS peak in each channel); nil is silence.
  init(_ parts: [(seconds: Double, level: Double?)]) {
    self.init()
    for part in parts { append(part.seconds, [part.level, part.level]) }
  }

  /// One level for each channel.
  mutating func append(_ seconds: Double, _ levels: [Double?]) {
    let amplitudes = levels.map { $0.map { level in pow10(level / 20) } ?? 0 }
    var period: [Float] = []
    for frame in 0..<48 {
      let sine = tone(cycles: Double(frame) / 48)
      for amplitude in amplitudes { period.append(Float(amplitude * sine)) }
    }
    for _ in 0..<Int((seconds * 1000).rounded()) { samples.append(contentsOf: period) }
  }
}
