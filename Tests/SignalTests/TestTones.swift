import Glibc
import Signal
import TestSupport

// The library's own functions are among what is tested, so the C library's stand in here.

func tone(cycles: Double) -> Double { sin(2 * Double.pi * cycles) }

func pow10(_ exponent: Double) -> Double { pow(10, exponent) }

func decibels(_ amplitude: Double) -> Double { 20 * log10(amplitude) }

/// Something like music, interleaved.
///
/// Notes with attack, decay, partials and hiss, loud and soft parts, pauses of digital silence.
func musicLike(seconds: Int, rate: Int, channels: Int, seed: UInt64) -> [Float] {
  var random = SeededRandom(seed: seed)
  let noise = CounterRandom(seed: seed, stream: 0)
  var samples: [Float] = []
  samples.reserveCapacity(seconds * rate * channels)
  let noteFrames = rate / 4
  var section = 0.3
  for note in 0..<seconds * 4 {
    if note % 24 == 0 { section = pow10(Double.random(in: -1.6 ... -0.2, using: &random)) }
    let isPause = Double.random(in: 0..<1, using: &random) < 0.08
    let level = isPause ? 0 : section * Double.random(in: 0.4...1, using: &random)
    let pitch = 55 * pow(2, Double(Int.random(in: 0..<48, using: &random)) / 12)
    let pan = Double.random(in: 0.2...0.8, using: &random)
    let step = pitch / Double(rate)
    var envelope = level
    let decay = pow(0.1, 1 / Double(noteFrames))
    for frame in 0..<noteFrames {
      let position = step * Double(frame)
      let hiss = noise.uniform(at: UInt64(note * noteFrames + frame)) - 0.5
      let wave =
        0.5 * Maths.sine(cycles: position) + 0.2 * Maths.sine(cycles: 3 * position) + 0.3 * hiss
      let value = wave * envelope * min(1, Double(frame) / 100)
      envelope *= decay
      for channel in 0..<channels {
        samples.append(Float(value * (channel % 2 == 0 ? pan : 1 - pan)))
      }
    }
  }
  return samples
}
