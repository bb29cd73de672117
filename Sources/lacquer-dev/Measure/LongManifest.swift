import Bindings
import Workspace

/// A song of 10,000 lines on one short take: what reading and checking cost by themselves.
struct LongManifest {
  private let folder: Path

  init(folder: Path) {
    self.folder = folder
  }

  /// Lines of the song's manifest.
  static let lines = 10_000
  /// Lines that each track has: its name, its strip and its clips.
  private static let linesOfTrack = 25
  private static let header = """
    song: long
    tempo: [{at: 1|1, bpm: 120, meter: 4/4}]
    arrangement: [{section: all, length: 400 bars}]
    takes: {a: {file: a.wav}}
    tracks:

    """

  func write() throws {
    OperatingSystem.makeFolder(folder)
    var writer = try SoundFileWriter(
      path: folder.joined(with: "a.wav").string,
      container: .wav,
      encoding: .integer16,
      channels: 1,
      rate: 48_000,
      frames: 96_000
    )
    try writer.write([Int32](repeating: 0, count: 96_000).span)
    try writer.close()
    try OperatingSystem.write(song, to: folder.joined(with: "long.yaml").string)
  }

  private var song: String {
    var text = Self.header
    let used = Self.header.split(separator: "\n").count
    for track in 0..<((Self.lines - used) / Self.linesOfTrack) {
      text += """
          track-\(track):
            chain:
              - high-pass: {frequency: 80 Hz, slope: 12 dB/oct}
              - eq: {bands: [{bell: 250 Hz, gain: -2.5 dB, q: 1.2}, {high-shelf: 9 kHz, gain: +2 dB}]}
              - compressor: {threshold: -18 dB, ratio: 3:1, attack: 5 ms, release: 80 ms}
            fader: -\(track % 20).5 dB
            pan: L\(track % 100)
            automation:
              fader:
                - [9|1, -3 dB]
                - [17|1, -1.5 dB, linear]
              eq.bands.1.gain:
                - [33|1, -4 dB, smooth]
            clips:

        """
      for clip in 0..<(Self.linesOfTrack - 14) {
        text +=
          "      - {take: a, from: start, length: 1 bar, at: \(track % 100 + clip * 2 + 1)|1}\n"
      }
    }
    return text
  }
}
