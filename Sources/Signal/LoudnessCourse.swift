extension LoudnessBlocks {
  /// Seconds from one value to the next of what is measured over time.
  package static var hop: Double { Double(gatingHop) / 100 }
  /// Seconds that each value covers.
  package static var momentaryLength: Double { Double(momentaryWindow) / 100 }
  package static var shortTermLength: Double { Double(shortTermWindow) / 100 }

  /// What a meter of integrated loudness shows: all from the beginning up to every so many tenths of
  /// a second, gated anew each time.
  ///
  /// - Parameter step: in tenths of a second, 1 or more.
  /// - Returns: LUFS; the last value is that of the whole programme.
  package func integratedSoFar(every step: Int) -> [Double] {
    let powers = powers(window: Self.momentaryWindow, hop: Self.gatingHop)
    let gate = LoudnessGate(gain: 0)
    return stride(from: step, to: powers.count + step, by: step).map { end in
      gate.integrated(Array(powers.prefix(end)))
    }
  }
}
