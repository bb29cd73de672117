import Bindings
import Quantities
import Signal

/// What is measured of a file while it is written.
struct FileMeasurement: ~Copyable {
  private var meter: LoudnessMeter
  private var peakMeter: TruePeakMeter
  private var blocks: LoudnessBlocks
  private var peak = PeakReading.silence
  private var hasher = SHA256Hasher()

  init(rate: Int, channels: Int) {
    meter = LoudnessMeter(rate: rate, channels: channels)
    peakMeter = TruePeakMeter(rate: rate, channels: channels)
    blocks = LoudnessBlocks(rate: rate)
  }

  struct Result {
    /// Nil where nothing reaches the gate.
    let loudness: Loudness?
    /// Nil where all is silent.
    let truePeak: TruePeak?
    let loudnessRange: LoudnessDifference
    let soundDigest: SHA256Digest
  }

  /// Takes in the frames that follow.
  mutating func measure(_ stored: Quantiser.Stored, firstFrame: Int) {
    blocks.append(meter.measure(stored.heard.span, firstFrame: firstFrame))
    peak.formUnion(peakMeter.measure(stored.heard.span))
    hasher.update(stored.bytes)
  }

  consuming func finish() -> Result {
    peak.formUnion(peakMeter.finish())
    let loudness = blocks.integrated()
    let level = peak.truePeakLevel
    let range = blocks.range()
    return Result(
      loudness: loudness.isFinite ? Loudness(number: loudness) : nil,
      truePeak: level.isFinite ? TruePeak(number: level) : nil,
      loudnessRange: LoudnessDifference(number: range),
      soundDigest: hasher.finish()
    )
  }
}
