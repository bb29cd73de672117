import Signal

/// A string under a plectrum or a finger, on a wooden body.
///
/// Karplus and Strong 1983 with the extensions of Jaffe and Smith 1983: the pick's place is a comb
/// on the excitation, the string's loss a three-tap average of exactly one frame's delay, and the
/// period's fraction a cubic interpolator, so that notes are in tune.
struct PluckedString: Instrument {
  /// Seconds until a note at 220 Hz has fallen by 60 dB; higher notes fall sooner.
  let decay: Double
  /// How dull the string is: the outer taps of its loss, 0 to 0.25.
  let damping: Double
  /// Where it is plucked, as a part of its length.
  let pickPosition: Double
  /// Hz, how sharp the pick is at full force.
  let brightness: Double
  /// Resonances of the body: Hz, q, level.
  let body: [(frequency: Double, q: Double, level: Double)]

  /// Seconds in which a finger stops the string.
  private static let stop = 0.06

  static let steelGuitar = PluckedString(
    decay: 3.2,
    damping: 0.13,
    pickPosition: 0.19,
    brightness: 2_000,
    body: [(108, 9, 0.55), (204, 8, 0.45), (390, 6, 0.25)]
  )
  static let nylonGuitar = PluckedString(
    decay: 2.2,
    damping: 0.14,
    pickPosition: 0.24,
    brightness: 1_500,
    body: [(98, 10, 0.7), (190, 8, 0.5), (335, 6, 0.3)]
  )
  static let mandolin = PluckedString(
    decay: 1.1,
    damping: 0.08,
    pickPosition: 0.12,
    brightness: 3_200,
    body: [(240, 6, 0.5), (480, 5, 0.4), (820, 5, 0.2)]
  )

  func play(_ strokes: [Stroke], into sound: inout Sound) {
    var strings = Sound(rate: sound.rate, frames: sound.samples.count)
    for stroke in strokes { pluck(stroke, into: &strings) }
    sound.add(strings)
    for mode in body {
      var resonance = Resonance(frequency: mode.frequency, q: mode.q, rate: sound.rate)
      for index in strings.samples.indices {
        sound.samples[index] += mode.level * resonance.bandPass(strings.samples[index])
      }
    }
  }

  private func pluck(_ stroke: Stroke, into sound: inout Sound) {
    guard let first = sound.frame(at: stroke.time) else { return }
    let rate = Double(sound.rate)
    let period = rate / stroke.pitch.hertz
    // The average of three taps delays by one frame, the interpolator by one and the fraction.
    let whole = Int(period - 2)
    let taps = Self.interpolator(period - 2 - Double(whole))
    let burst = excitation(of: stroke, period: period, rate: sound.rate)
    let fall = decay * stroke.clarity * (220 / stroke.pitch.hertz).squareRoot()
    let sustained = Maths.exp2(-3 * Maths.log2Of10 / (fall * stroke.pitch.hertz))
    let stopped = Maths.exp2(-3 * Maths.log2Of10 / (Self.stop * stroke.pitch.hertz))
    let outer = stroke.clarity < 1 ? 0.22 : damping
    let lift = first + Int(stroke.duration * rate)
    let end = min(sound.samples.count, lift + Int(2 * Self.stop * rate))
    var line = [Double](repeating: 0, count: whole + 4)
    var head = 0
    var (older, old) = (0.0, 0.0)
    for frame in first..<max(first, end) {
      var returned = 0.0
      // The oldest frame of the line lies just after its head.
      var tail = head
      for tap in 0..<4 {
        tail += 1
        if tail == line.count { tail = 0 }
        returned += taps[tap] * line[tail]
      }
      let averaged = outer * (returned + older) + (1 - 2 * outer) * old
      older = old
      old = returned
      let struck = frame - first < burst.count ? burst[frame - first] : 0
      let output = struck + (frame < lift ? sustained : stopped) * averaged
      line[head] = output
      sound.samples[frame] += output
      head += 1
      if head == line.count { head = 0 }
    }
  }

  /// Weights of four neighbouring frames for a delay of 1 + `fraction` (Lagrange), oldest first.
  private static func interpolator(_ fraction: Double) -> SIMD4<Double> {
    let d = 1 + fraction
    return SIMD4(
      d * (d - 1) * (d - 2) / 6,
      -d * (d - 1) * (d - 3) / 2,
      d * (d - 2) * (d - 3) / 2,
      -(d - 1) * (d - 2) * (d - 3) / 6
    )
  }

  /// One period of noise, as bright as the stroke is strong, with the notches of the pick's place.
  private func excitation(of stroke: Stroke, period: Double, rate: Int) -> [Double] {
    var noise = Noise(seed: stroke.seed)
    let cutoff = brightness * (0.3 + 0.7 * stroke.velocity) * stroke.clarity
    var filter = Resonance(frequency: cutoff, q: 0.6, rate: rate)
    let length = Int(period)
    let burst = (0..<length).map { _ in stroke.velocity * filter.lowPass(noise.next()) }
    let shift = max(1, Int(pickPosition * period))
    let combed = burst.indices.map { burst[$0] - burst[($0 + length - shift) % length] }
    let mean = combed.reduce(0, +) / Double(length)
    return combed.map { $0 - mean }
  }
}
