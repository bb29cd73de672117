/// Sound as it lies in a file of 16 bits: integers, interleaved.
package struct Recording: Hashable, Sendable {
  /// Frames per second.
  package let rate: Int
  package let channels: Int
  /// Frames x channels, interleaved, each in the upper 16 bits, as `SoundFileWriter` takes them.
  package let samples: [Int32]

  package var frames: Int { samples.count / channels }

  /// Rounded half to even and held within full scale; the channels are cut to the shortest.
  init(_ sounds: [Sound]) {
    precondition(!sounds.isEmpty, "a recording has a channel")
    rate = sounds[0].rate
    channels = sounds.count
    let frames = sounds.map(\.samples.count).min() ?? 0
    var samples: [Int32] = []
    samples.reserveCapacity(frames * sounds.count)
    for frame in 0..<frames {
      for sound in sounds {
        let value = (sound.samples[frame] * 32_768).rounded(.toNearestOrEven)
        samples.append(Int32(min(max(value, -32_768), 32_767)) << 16)
      }
    }
    self.samples = samples
  }

  /// The samples of one channel; full scale is 1.
  package func channel(_ index: Int) -> [Double] {
    stride(from: index, to: samples.count, by: channels).map {
      Double(samples[$0]) / 2_147_483_648
    }
  }
}
