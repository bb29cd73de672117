import Bindings
import Foundation
import TestSupport

/// Random samples of a number of bits, left-justified as the writer takes them.
func randomSamples(_ count: Int, bits: Int, seed: UInt64) -> [Int32] {
  var random = SeededRandom(seed: seed)
  return (0..<count).map { _ in
    (Int32(truncatingIfNeeded: random.next()) >> Int32(32 - bits)) << Int32(32 - bits)
  }
}

/// A WAV file put together byte by byte, after the RIFF specification of 1991.
struct WAVBytes {
  var formatTag: UInt16 = 1
  var channels: UInt16 = 1
  var rate: UInt32 = 48_000
  var bits: UInt16 = 16
  var sound: [UInt8] = []
  /// What the header says of the sound, where it does not tell the truth.
  var declared: UInt32?

  var bytes: [UInt8] {
    let size = declared ?? UInt32(sound.count)
    var bytes = Array("RIFF".utf8) + little(size &+ 36) + Array("WAVEfmt ".utf8)
    bytes += little(UInt32(16)) + little(formatTag) + little(channels) + little(rate)
    bytes += little(rate * UInt32(channels * bits / 8)) + little(channels * bits / 8)
    bytes += little(bits) + Array("data".utf8) + little(size) + sound
    return bytes
  }

  private func little(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
}
