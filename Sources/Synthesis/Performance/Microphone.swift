import Signal

/// What stands between an instrument and the file: a room's first reflections, the gain of the
/// preamplifier, and a noise floor.
struct Microphone: Sendable {
  /// As it goes into the manifest's take sheet.
  let name: String
  /// dBFS, root mean square; -inf for a line input.
  let noiseFloor: Double
  /// dB below the direct sound of the first reflection; -inf for a line input.
  let room: Double
  /// dBFS that the take peaks at.
  let peak: Double

  init(_ name: String, noiseFloor: Double, room: Double, peak: Double = -11.5) {
    self.name = name
    self.noiseFloor = noiseFloor
    self.room = room
    self.peak = peak
  }

  /// Paths by which the walls of a small room answer: milliseconds, and dB below the first of them.
  private static let reflections = [(7.3, 0.0), (11.9, -3.0), (17.1, -4.0), (23.9, -7.0)]
  private static let wallDamping = 3_500.0
  /// Removes what no instrument sounds: the standing offset of strings and pulses.
  private static let rumbleFilter = 22.0

  /// The take as recorded.
  func record(_ dry: Sound, seed: UInt64) -> Sound {
    var take = withRoom(dry)
    var filter = Resonance(frequency: Self.rumbleFilter, q: 0.707, rate: dry.rate)
    for index in take.samples.indices {
      take.samples[index] = filter.highPass(take.samples[index])
    }
    let loudest = take.peak
    if loudest > 0 { take.scale(by: Maths.amplitude(decibels: peak) / loudest) }
    addNoise(to: &take, seed: seed)
    return take
  }

  private func withRoom(_ dry: Sound) -> Sound {
    guard room > -.infinity else { return dry }
    var dull = Resonance(frequency: Self.wallDamping, q: 0.6, rate: dry.rate)
    var walls = dry
    for index in walls.samples.indices {
      walls.samples[index] = dull.lowPass(walls.samples[index])
    }
    var take = dry
    for (milliseconds, level) in Self.reflections {
      take.add(
        walls,
        gain: Maths.amplitude(decibels: room + level),
        delay: Int(milliseconds * Double(dry.rate) / 1000)
      )
    }
    return take
  }

  private func addNoise(to take: inout Sound, seed: UInt64) {
    guard noiseFloor > -.infinity else { return }
    // The triangular sum of two even numbers has a root mean square of 1 / sqrt(6).
    let amplitude = Maths.amplitude(decibels: noiseFloor) * (6.0).squareRoot()
    var noise = Noise(seed: Noise.seed(seed, 0x6e6f_6973))
    for index in take.samples.indices {
      take.samples[index] += amplitude * noise.nextTriangular()
    }
  }
}
