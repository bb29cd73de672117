import Signal

/// One channel of sound under construction; full scale is 1.
struct Sound: Sendable {
  let rate: Int
  var samples: [Double]

  init(rate: Int, frames: Int) {
    self.rate = rate
    samples = [Double](repeating: 0, count: frames)
  }

  var peak: Double { samples.reduce(0) { max($0, $1.magnitude) } }

  /// The frame nearest to a time in seconds, or nil outside the sound.
  func frame(at seconds: Double) -> Int? {
    let frame = Int((seconds * Double(rate)).rounded())
    return samples.indices.contains(frame) ? frame : nil
  }

  mutating func add(_ value: Double, at frame: Int) {
    guard samples.indices.contains(frame) else { return }
    samples[frame] += value
  }

  mutating func add(_ other: Sound, gain: Double = 1, delay frames: Int = 0) {
    for index in max(0, frames)..<max(samples.count, frames) {
      guard index - frames < other.samples.count else { return }
      samples[index] += gain * other.samples[index - frames]
    }
  }

  mutating func scale(by gain: Double) {
    for index in samples.indices { samples[index] *= gain }
  }
}
