import Signal

extension Kernel {
  /// Plays a signal through the kernel with settings that stay as they are.
  mutating func play(
    _ signal: [StereoFrame],
    _ settings: Settings,
    blocks: Int = 1024
  ) -> [StereoFrame] {
    var output = signal
    let none: [StereoFrame] = []
    var start = 0
    while start < output.count {
      let end = min(start + blocks, output.count)
      var span = output.mutableSpan
      var block = span._mutatingExtracting(start..<end)
      process(&block, key: none.span, settings: Ramp(constant: settings))
      start = end
    }
    return output
  }
}
