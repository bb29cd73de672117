import CEBUR128

/// libebur128 as the other opinion.
final class ReferenceMeter {
  private var state: UnsafeMutablePointer<ebur128_state>?

  init(_ samples: [Float], rate: Int, channels: Int) {
    let modes =
      EBUR128_MODE_I.rawValue | EBUR128_MODE_LRA.rawValue | EBUR128_MODE_TRUE_PEAK.rawValue
    state = ebur128_init(UInt32(channels), UInt(rate), Int32(bitPattern: UInt32(modes)))
    _ = ebur128_add_frames_float(state, samples, samples.count / channels)
  }

  deinit { ebur128_destroy(&state) }

  var integrated: Double {
    var value = 0.0
    _ = ebur128_loudness_global(state, &value)
    return value
  }

  var range: Double {
    var value = 0.0
    _ = ebur128_loudness_range(state, &value)
    return value
  }

  /// The highest of all channels, linear.
  var truePeak: Double {
    guard let state else { return 0 }
    return (0..<state.pointee.channels).reduce(0.0) { highest, channel in
      var value = 0.0
      _ = ebur128_true_peak(state, channel, &value)
      return max(highest, value)
    }
  }

  static func integrated(pooling meters: [ReferenceMeter]) -> Double {
    var states = meters.map(\.state)
    var value = 0.0
    _ = ebur128_loudness_global_multiple(&states, states.count, &value)
    return value
  }
}
