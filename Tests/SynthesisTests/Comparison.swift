import Synthesis

/// Whole recordings looked at; by spans, because the tests are not optimised.
enum Comparison {
  /// The index of the first sample that is another one; `decoded` has full scale 1.
  static func firstDifference(_ decoded: [Float], _ recording: Recording) -> Int? {
    let scaled = recording.samples
    guard decoded.count == scaled.count else { return min(decoded.count, scaled.count) }
    return decoded.withUnsafeBufferPointer { left in
      scaled.withUnsafeBufferPointer { right in
        var index = 0
        while index < left.count {
          if left[index] * 2_147_483_648 != Float(right[index]) { return index }
          index += 1
        }
        return nil
      }
    }
  }

  /// Largest magnitude and mean, of all channels together; full scale is 1.
  static func levels(_ recording: Recording) -> (peak: Double, mean: Double) {
    var (peak, sum) = (0, 0)
    recording.samples.withUnsafeBufferPointer { samples in
      var index = 0
      while index < samples.count {
        let value = Int(samples[index])
        sum += value
        if abs(value) > peak { peak = abs(value) }
        index += 1
      }
    }
    return (
      Double(peak) / 2_147_483_648,
      Double(sum) / Double(recording.samples.count) / 2_147_483_648
    )
  }
}
