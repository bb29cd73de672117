/// A room as an impulse response: sixteen delay lines that feed each other without loss but for
/// what makes them decay.
///
/// Jot and Chaigne, "Digital delay networks for designing artificial reverberators", AES 90th
/// convention, 1991: each line of n frames loses 60 dB n / (time * rate), so that all of them decay
/// together, and a one-pole doubles that loss at the damping frequency. A Hadamard matrix mixes the
/// lines; series all-passes (Schroeder 1962) thicken the onset.
package struct FeedbackDelayNetwork: Hashable, Sendable {
  /// Time in seconds in which the sound decays by 60 dB.
  package var time: Double
  /// 1 for lines of 23 to 97 ms.
  package var size: Double
  /// In frames.
  package var preDelay: Int
  /// Frequency in Hz at which the decay takes half the time; from 20 kHz on there is no damping.
  package var damping: Double
  /// Frequency in Hz below which the sound is thinned, 12 dB/oct.
  package var lowCut: Double
  package var seed: UInt64
  /// In frames per second.
  package var rate: Double

  package init(
    time: Double,
    size: Double,
    preDelay: Int,
    damping: Double,
    lowCut: Double,
    seed: UInt64,
    rate: Double
  ) {
    self.time = time
    self.size = size
    self.preDelay = preDelay
    self.damping = damping
    self.lowCut = lowCut
    self.seed = seed
    self.rate = rate
  }

  /// All that bears on the response.
  package var words: [UInt64] {
    [
      time.bitPattern, size.bitPattern, UInt64(bitPattern: Int64(preDelay)), damping.bitPattern,
      lowCut.bitPattern, seed, rate.bitPattern,
    ]
  }

  private static let lines = 16
  /// Seconds in the shortest and the longest line.
  private static let shortest = 0.023
  private static let longest = 0.097
  /// Rooms with a shorter decay than this, in seconds, are smaller in proportion.
  private static let fullTime = 0.8
  /// Seconds in the all-passes, and what they feed back at most.
  private static let diffusers = [0.0047, 0.0073, 0.0111, 0.0173]
  private static let diffusion = 0.6
  /// Decay of the lowest frequencies relative to `time` under damping: with it both the octaves up to
  /// 1 kHz (under the usual damping of 6 kHz) and the whole band decay within 10 % of `time`.
  private static let lowRatio = 1.08
  /// Damping beyond hearing is none, in Hz.
  private static let undamped = 20_000.0
  /// What is below -120 dB of the peak is cut off at the end.
  private static let quietest = 1e-6

  /// Frames after which nothing is left above -120 dB, at most: twice the decay, and once through
  /// everything that delays.
  package var longestResponse: Int {
    preDelay + Int(((2 * lowTime + 2 * Self.longest * scale + 0.1) * rate).rounded(.up))
  }

  private var lowTime: Double { damping < Self.undamped ? Self.lowRatio * time : time }

  private var scale: Double { size * min(1, time / Self.fullTime) }

  /// Left and right, of one length, with the energy of a unit impulse on average.
  package func render() -> (left: [Double], right: [Double]) {
    var random = Sequence(seed: seed)
    let lengths = lineLengths(&random)
    var network = Network(
      lengths: lengths,
      gains: lengths.map { decay(over: $0) },
      lowPass: lengths.map(lowPass(of:)),
      left: Self.signs(&random),
      right: Self.signs(&random)
    )
    network.makeOrthogonal()
    var input = [Double](repeating: 0, count: longestResponse - preDelay)
    input[0] = 1
    for seconds in Self.diffusers { diffuse(&input, by: seconds * scale) }
    var frames = network.run(input)
    var cut = FilterCascade(sections: 1)
    let section = StateVariableFilter.highPass(lowCut, q: 0.5.squareRoot(), rate: rate)
    var span = frames.mutableSpan
    let none: [StereoFrame] = []
    cut.process(&span, key: none.span, settings: Ramp(constant: .init([section])))
    return finished(frames)
  }

  private func lineLengths(_ random: inout Sequence) -> [Int] {
    var lengths: [Int] = []
    for line in 0..<Self.lines {
      let share = (Double(line) + random.unit()) / Double(Self.lines)
      let seconds = Self.shortest * Maths.power(Self.longest / Self.shortest, share)
      var length = max(2, Int(seconds * scale * rate))
      while !Self.isPrime(length) || lengths.contains(length) { length += 1 }
      lengths.append(length)
    }
    return lengths
  }

  /// 10^(-3 n / (low time * rate)).
  private func decay(over frames: Int) -> Double {
    Maths.exp2(-3 * Maths.log2Of10 * Double(frames) / (lowTime * rate))
  }

  /// Pole b of (1 - b) / (1 - b / z) whose magnitude at the damping frequency is the decay over the
  /// line: b = k - sqrt(k^2 - 1) with k = (1 - g^2 cos w) / (1 - g^2).
  private func lowPass(of frames: Int) -> Double {
    guard damping < Self.undamped else { return 0 }
    let gain = decay(over: frames)
    let cosine = Maths.cosine(cycles: min(damping / rate, 0.5))
    let k = (1 - gain * gain * cosine) / (1 - gain * gain)
    return k - (k * k - 1).squareRoot()
  }

  private func diffuse(_ signal: inout [Double], by seconds: Double) {
    var length = max(1, Int(seconds * rate))
    while !Self.isPrime(length) { length += 1 }
    // It decays twice as fast as the room, at least.
    let gain = min(Self.diffusion, decay(over: 2 * length))
    var line = [Double](repeating: 0, count: length)
    var place = 0
    for index in signal.indices {
      let fed = signal[index] + gain * line[place]
      signal[index] = line[place] - gain * fed
      line[place] = fed
      place = place + 1 == length ? 0 : place + 1
    }
  }

  private func finished(_ frames: [StereoFrame]) -> (left: [Double], right: [Double]) {
    let peak = frames.reduce(0) { max($0, $1.x.magnitude, $1.y.magnitude) }
    let last = frames.lastIndex { max($0.x.magnitude, $0.y.magnitude) >= peak * Self.quietest }
    let kept = frames[...(last ?? 0)]
    let energy = kept.reduce(StereoFrame.zero) { $0 + $1 * $1 }
    let scale = energy.sum() > 0 ? 1 / (0.5 * energy.sum()).squareRoot() : 0
    let silence = [Double](repeating: 0, count: preDelay)
    return (silence + kept.map { $0.x * scale }, silence + kept.map { $0.y * scale })
  }

  /// As many plus as minus signs, in an order that follows from the seed.
  private static func signs(_ random: inout Sequence) -> [Double] {
    var signs = (0..<lines).map { $0 % 2 == 0 ? 1.0 : -1.0 }
    for index in stride(from: lines - 1, to: 0, by: -1) {
      signs.swapAt(index, Int(random.unit() * Double(index + 1)))
    }
    return signs
  }

  private static func isPrime(_ number: Int) -> Bool {
    guard number > 3 else { return number > 1 }
    var divisor = 2
    while divisor * divisor <= number {
      if number % divisor == 0 { return false }
      divisor += 1
    }
    return true
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the shape of a room from its seed.
private struct Sequence {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next number from 0 to below 1.
  mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return Double(z >> 11) / 9_007_199_254_740_992
  }
}

/// The lines at work.
private struct Network {
  let lengths: [Int]
  let gains: [Double]
  let lowPass: [Double]
  let left: [Double]
  var right: [Double]

  /// Exchanges signs of the right side until it has nothing in common with the left one, so that
  /// the sides sound apart and their sum is no louder than they are.
  mutating func makeOrthogonal() {
    func common() -> Double { zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } }
    for index in right.indices where common() != 0 {
      if left[index] * right[index] * common() > 0 { right[index] = -right[index] }
    }
  }

  func run(_ input: [Double]) -> [StereoFrame] {
    let count = lengths.count
    var lines = lengths.map { [Double](repeating: 0, count: $0) }
    var places = [Int](repeating: 0, count: count)
    var filtered = [Double](repeating: 0, count: count)
    var mixed = [Double](repeating: 0, count: count)
    var output: [StereoFrame] = []
    output.reserveCapacity(input.count)
    for sample in input {
      var frame = StereoFrame.zero
      for index in 0..<count {
        let late = gains[index] * lines[index][places[index]]
        filtered[index] = late + lowPass[index] * (filtered[index] - late)
        mixed[index] = filtered[index]
        frame += filtered[index] * StereoFrame(left[index], right[index])
      }
      Self.mix(&mixed)
      for index in 0..<count {
        lines[index][places[index]] = sample + mixed[index]
        places[index] = places[index] + 1 == lengths[index] ? 0 : places[index] + 1
      }
      output.append(frame)
    }
    return output
  }

  /// The Hadamard matrix, scaled so that it keeps energy.
  private static func mix(_ values: inout [Double]) {
    var span = values.mutableSpan
    var step = 1
    while step < span.count {
      for first in stride(from: 0, to: span.count, by: 2 * step) {
        for index in first..<(first + step) {
          let (a, b) = (span[index], span[index + step])
          span[index] = a + b
          span[index + step] = a - b
        }
      }
      step *= 2
    }
    // 1 / sqrt(16).
    for index in span.indices { span[index] *= 0.25 }
  }
}
