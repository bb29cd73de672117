import Bindings
import Workspace

/// A session on fourteen stems of one song: a real desk to test and to measure with.
///
/// The stems are those of "Caesium" by Software-Entwicklungskit (CC0 1.0); they stay where they are
/// and are named as media. The lead is cut into two takes that overlap, so that there is a comp.
struct StemSession {
  private let stems: Path
  private let folder: Path

  /// - Parameters:
  ///   - stems: the folder of the stems, absolute.
  ///   - folder: where the session is written.
  init(stems: Path, folder: Path) {
    self.stems = stems
    self.folder = folder
  }

  /// What a file of the session could not be written for.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  func write() throws {
    for part in ["songs", "takes"] { OperatingSystem.makeFolder(folder.joined(with: Path(part))) }
    // Bars 1 to 64 and 49 to 128 of 4/4 at 130 bpm and 48 kHz.
    try cut("vox-lead", to: "lead-1", frames: 0..<5_671_384)
    try cut("vox-lead", to: "lead-2", frames: 4_253_538..<Int.max)
    try OperatingSystem.write(album, to: folder.joined(with: "album.yaml").string)
    try OperatingSystem.write(song, to: folder.joined(with: "songs/caesium.yaml").string)
  }

  private func cut(_ stem: String, to take: String, frames: Range<Int>) throws {
    let reader = try SoundFileReader(path: stems.joined(with: Path("\(stem).flac")).string)
    let range = frames.clamped(to: 0..<reader.facts.frames)
    var writer = try SoundFileWriter(
      path: folder.joined(with: Path("takes/\(take).wav")).string,
      container: .wav,
      encoding: .float32,
      channels: reader.facts.channels,
      rate: reader.facts.rate,
      frames: range.count
    )
    for start in stride(from: range.lowerBound, to: range.upperBound, by: 65_536) {
      let part = try reader.frames(start..<min(start + 65_536, range.upperBound))
      try writer.write(part.span)
    }
    try writer.close()
  }

  private var album: String {
    """
    album: everything-is-free
    title: Everything is Free
    artist: Software-Entwicklungskit
    media: ["\(stems)"]
    songs: [songs/caesium.yaml]
    mastering:
      chain:
        - eq: {bands: [{high-shelf: 12 kHz, gain: +0.5 dB}]}
        - compressor: {ratio: 1.5:1, threshold: -16 dB}
      loudness: -14 LUFS
      true-peak: -1 dBTP
      max-limiting: 12 dB
    deliverables:
      streaming: {of: songs, format: flac, rate: 44.1 kHz, bits: 24}
      hires: {of: songs, format: wav, bits: 32-float}

    """
  }

  private static let wholeStems = [
    "kick", "hats", "alt-hats", "scratch-hats", "break", "garage-beat", "fill-scratch", "build",
    "microcosm-effect", "bgvox-high", "bgvox-echo", "bgvox-harmony", "bgvox-alt",
  ]

  private var song: String {
    let takes = Self.wholeStems.map { "  \($0): {file: \"\(stems)/\($0).flac\"}" }
    return """
      song: caesium
      title: Caesium
      rate: 48 kHz
      key: C major
      tempo: [{at: 1|1, bpm: 130, meter: 4/4}]
      arrangement:
        - {section: intro, length: 16 bars}
        - {section: verse-1, length: 32 bars}
        - {section: chorus-1, length: 16 bars}
        - {section: verse-2, length: 32 bars}
        - {section: chorus-2, length: 32 bars}
      takes:
      \(takes.joined(separator: "\n"))
        lead.1: {file: ../takes/lead-1.wav}
        lead.2: {file: ../takes/lead-2.wav, starts: 49|1}
      \(Self.desk)
      """
  }

  private static let desk = """
    tracks:
      kick: {clips: [{take: kick}], output: drums}
      hats: {clips: [{take: hats}], output: drums, pan: R20}
      alt-hats:
        clips: [{take: alt-hats}]
        output: drums
        automation: {pan: [[verse-1, L30], [chorus-1, R30, linear]]}
      scratch-hats: {clips: [{take: scratch-hats}], output: drums, fader: -3 dB}
      break:
        clips: [{take: break}]
        output: drums
        chain:
          - compressor:
              {threshold: -20 dB, ratio: 4:1, attack: 5 ms, release: 90 ms, look-ahead: 2 ms}
        automation: {fader: [[intro, 0 dB], [chorus-1, -2 dB, linear], [verse-2, 0 dB, smooth]]}
      garage-beat: {clips: [{take: garage-beat}], output: drums}
      fill-scratch: {clips: [{take: fill-scratch}], output: effects}
      build:
        clips: [{take: build}]
        output: effects
        automation: {fader: [[verse-1, -6 dB], [chorus-1, 0 dB, exponential]]}
      microcosm:
        clips: [{take: microcosm-effect}]
        output: effects
        chain: [{low-pass: {frequency: 9 kHz, slope: 12 dB/oct}}]
        automation: {low-pass.frequency: [[verse-2, 9 kHz], [chorus-2, 3 kHz, linear]]}
      lead:
        clips:
          - {take: lead.1, over: start .. 57|1}
          - {take: lead.2, over: 57|1 .. 113|1, crossfade: 25 ms}
        output: vocals
        chain:
          - high-pass: {frequency: 90 Hz, slope: 12 dB/oct}
          - eq: {bands: [{bell: 300 Hz, gain: -2 dB, q: 1.2}, {high-shelf: 9 kHz, gain: +2 dB}]}
          - compressor:
              {threshold: -18 dB, ratio: 3:1, attack: 5 ms, release: 80 ms, knee: 6 dB, makeup: 2 dB}
        sends: {plate: -14 dB, slap: {level: -20 dB, tap: pre-fader}}
        automation:
          fader: [[verse-1, 0 dB], [chorus-1, +1 dB, linear], [verse-2, 0 dB, linear]]
          sends.plate: [[verse-1, -14 dB], [chorus-2, -8 dB, linear]]
      bgvox-high: {clips: [{take: bgvox-high}], output: vocals, pan: L40, sends: {plate: -12 dB}}
      bgvox-echo: {clips: [{take: bgvox-echo}], output: vocals, sends: {plate: -12 dB}}
      bgvox-harmony: {clips: [{take: bgvox-harmony}], output: vocals, pan: R40, sends: {plate: -12 dB}}
      bgvox-alt:
        clips: [{take: bgvox-alt}]
        output: backing
        automation: {mute: [[verse-2, true], [chorus-2, false]]}
    buses:
      drums: {chain: [{compressor: {threshold: -12 dB, ratio: 2:1, attack: 20 ms, release: 120 ms}}]}
      effects: {fader: -2 dB}
      vocals: {}
      backing: {output: vocals}
      plate: {chain: [{reverb: {time: 1.8 s, pre-delay: 20 ms, damping: 6 kHz, mix: 100%}}]}
      slap: {chain: [{delay: {time: 1/8, feedback: 15%, mix: 100%}}]}
    mix: {chain: [{eq: {bands: [{low-shelf: 90 Hz, gain: +0.7 dB}]}}]}

    """
}
