import Bindings
import Foundation
import TestSupport

/// What the session's takes hold: tones, beats, and single hits with silence between them.
enum SessionTakes {
  private struct Recording: Sendable {
    let name: String
    let rate: Int
    let channels: Int
    var seconds = 10.0
    let sound: @Sendable (_ time: Double, _ noise: Double, _ channel: Int) -> Double
  }

  private static let recordings: [Recording] = [
    Recording(name: "vox.1", rate: 16_000, channels: 1) { time, noise, _ in
      (0.6 + 0.4 * sin(4 * time)) * (0.3 * sin(1_400 * time) + 0.02 * noise)
    },
    Recording(name: "vox.2", rate: 16_000, channels: 1) { time, noise, _ in
      (0.5 + 0.5 * sin(5 * time)) * (0.3 * sin(1_900 * time) + 0.05 * noise)
    },
    Recording(name: "drums", rate: 16_000, channels: 2) { time, noise, channel in
      0.6 * noise * exp(-8 * time.truncatingRemainder(dividingBy: channel == 0 ? 0.5 : 0.25))
    },
    Recording(name: "bass", rate: 44_100, channels: 1) { time, _, _ in
      0.4 * sin(340 * time) * exp(-2 * time.truncatingRemainder(dividingBy: 1))
    },
    Recording(name: "hit", rate: 16_000, channels: 1) { time, noise, _ in
      let since = time.truncatingRemainder(dividingBy: 2.5)
      return since < 0.3 ? 0.5 * sin(2_800 * time) + 0.1 * noise : 0
    },
    Recording(name: "pad", rate: 16_000, channels: 2) { time, _, channel in
      0.15 * (sin((660 + 5 * Double(channel)) * time) + sin(990 * time))
    },
    Recording(name: "pulse", rate: 24_000, channels: 1, seconds: 16) { time, noise, _ in
      0.3 * noise * exp(-5 * time.truncatingRemainder(dividingBy: 0.4))
    },
    Recording(name: "wide", rate: 24_000, channels: 2, seconds: 16) { time, noise, channel in
      0.4 * sin((500 + 40 * Double(channel)) * time) + 0.03 * noise
    },
  ]

  /// Writes all of them as 16-bit WAV files.
  static func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for recording in recordings {
      var random = SeededRandom(seed: 1)
      let frames = Int(recording.seconds * Double(recording.rate))
      var samples: [Float] = []
      for frame in 0..<frames {
        let time = Double(frame) / Double(recording.rate)
        for channel in 0..<recording.channels {
          let noise = Double.random(in: -1...1, using: &random)
          samples.append(Float(recording.sound(time, noise, channel)))
        }
      }
      try write(samples, of: recording, to: "\(folder)/\(recording.name).wav")
    }
  }

  private static func write(_ samples: [Float], of recording: Recording, to path: String) throws {
    var writer = try SoundFileWriter(
      path: path,
      container: .wav,
      encoding: .float32,
      channels: recording.channels,
      rate: recording.rate,
      frames: samples.count / recording.channels
    )
    try writer.write(samples.span)
    try writer.close()
  }
}
