import Signal
import Workspace

/// The benchmark's mix as a project of this program.
///
/// As near to the mix of the benchmark's `MIX.md` as the desk allows. Otherwise here: the room is a
/// feedback delay network with the decay of that Freeverb, automation is straight in dB and not in
/// amplitude, compressors are decoupled, and the master reaches -14 LUFS by limiting true peaks.
struct BenchProject {
  /// Where the session's sound is heard.
  enum Extent {
    case once
    /// Twice over, one after the other: a song of twice the length on the same takes.
    case twice
  }

  /// Seconds of a bar: 4/4 at 120 bpm.
  private static let bar = 2
  /// The form of the song in fifteenths.
  private static let form: [(section: String, parts: Int)] = [
    ("intro", 1), ("verse-1", 3), ("chorus-1", 2), ("verse-2", 3), ("chorus-2", 2), ("bridge", 1),
    ("chorus-3", 2), ("outro", 1),
  ]

  private let session: BenchSession
  private let folder: Path
  private let extent: Extent

  /// - Parameters:
  ///   - session: what is mixed.
  ///   - folder: where the manifests are written, absolute.
  ///   - extent: how long the song is.
  init(_ session: BenchSession, in folder: Path, extent: Extent = .once) {
    self.session = session
    self.folder = folder
    self.extent = extent
  }

  /// Writes the manifests, edited or as they are.
  func write(_ edit: BenchEdit? = nil) throws {
    OperatingSystem.makeFolder(folder.joined(with: "songs"))
    try OperatingSystem.write(album, to: folder.joined(with: "album.yaml").string)
    try OperatingSystem.write(song(edit), to: folder.joined(with: "songs/bench.yaml").string)
  }

  private var album: String {
    """
    album: bench
    title: Bench
    media: ["\(session.folder)"]
    songs: [songs/bench.yaml]
    mastering:
      chain: [{eq: {bands: [{low-shelf: 90 Hz, gain: 1 dB}, {high-shelf: 9 kHz, gain: 1.5 dB}]}}]
      loudness: -14 LUFS
      true-peak: -1 dBTP
      normalise: song
      max-limiting: 24 dB
    deliverables:
      master: {of: songs, format: wav, bits: 24}
      cd: {of: songs, format: wav, rate: 44.1 kHz, bits: 16}

    """
  }

  private func song(_ edit: BenchEdit?) -> String {
    """
    song: bench
    title: \(edit == .title ? "Bench, again" : "Bench")
    rate: \(session.rate) Hz
    tempo: [{at: 1|1, bpm: 120, meter: 4/4}]
    arrangement:
    \(arrangement)
    tail: 0 s
    takes:
    \(session.tracks.map { "  \($0.name): {file: \"\($0.file)\"}" }.joined(separator: "\n"))
    tracks:
    \(session.tracks.indices.map { track($0, edit) }.joined(separator: "\n"))
    buses:
      drums:
        chain:
          - compressor:
              {threshold: -16 dB, ratio: 2.5:1, attack: 10 ms, release: 120 ms, knee: 6 dB, makeup: 1.5 dB}
      room: {chain: [{reverb: {time: 2 s, damping: 6 kHz, mix: 100%}}], fader: -16 dB}
      echo:
        chain: [{delay: {time: 375 ms, feedback: 35%, high-cut: 20 kHz, low-cut: 10 Hz, mix: 100%}}]

    """
  }

  // MARK: - Form

  private var bars: Int {
    let once = session.frames / (session.rate * Self.bar)
    return extent == .once ? once : 2 * once
  }

  private var sections: [(name: String, bars: Int)] {
    var (parts, done) = (0, 0)
    return Self.form.map { section, length in
      parts += length
      let end = bars * parts / 15
      defer { done = end }
      return (section, end - done)
    }
  }

  private var arrangement: String {
    sections.filter { $0.bars > 0 }
      .map { "  - {section: \($0.name), length: \($0.bars) bars}" }.joined(separator: "\n")
  }

  // MARK: - Tracks

  /// A track with everything that a strip can have, but for automation.
  private var editedTrack: Int? {
    session.tracks.firstIndex {
      $0.compressor != nil && $0.automation.isEmpty && $0.reverb > 0 && $0.delay > 0
    }
  }

  private var automatedTrack: Int? {
    session.tracks.firstIndex { $0.automation.count > 2 }
  }

  private func track(_ index: Int, _ edit: BenchEdit?) -> String {
    let track = session.tracks[index]
    let isEdited = index == editedTrack
    var lines = ["  \(track.name):", "    clips: \(clips(of: track))"]
    lines.append("    trim: \(Self.text(track.gain)) dB")
    lines.append("    chain:")
    lines += Self.filters(of: track)
    if let compressor = track.compressor { lines.append(Self.compressor(compressor)) }
    if isEdited, edit == .fader { lines.append("    fader: -1 dB") }
    lines.append("    pan: \(Self.pan(track.pan))")
    if track.isDrum { lines.append("    output: drums") }
    lines += Self.sends(of: track)
    var points: [BenchSession.Point] = track.automation
    if edit == .point, index == automatedTrack { points = moved(points) }
    if !points.isEmpty { lines += automation(points) }
    if isEdited, edit == .lastChorus, let compressor = track.compressor {
      let threshold = Self.text(compressor.threshold - 2)
      lines.append("    automation: {compressor.threshold: [[chorus-3, \(threshold) dB]]}")
    }
    return lines.joined(separator: "\n")
  }

  private func clips(of track: BenchSession.Track) -> String {
    let second = "{take: \(track.name), from: start, at: \(bars / 2 + 1)|1}"
    return extent == .once ? "[{take: \(track.name)}]" : "[{take: \(track.name)}, \(second)]"
  }

  private static func filters(of track: BenchSession.Track) -> [String] {
    let bands = zip(["low-shelf", "bell", "high-shelf"], track.bands).map { kind, band in
      "{\(kind): \(text(band.frequency)) Hz, gain: \(text(band.gain)) dB, q: \(text(band.q))}"
    }
    let pass = track.highPass
    return [
      "      - high-pass: {frequency: \(text(pass.frequency)) Hz, slope: 12 dB/oct, q: \(text(pass.q))}",
      "      - eq: {bands: [\(bands.joined(separator: ", "))]}",
    ]
  }

  private static func compressor(_ compressor: BenchSession.Compressor) -> String {
    var line = "      - compressor: {threshold: \(text(compressor.threshold)) dB, "
    line += "ratio: \(text(compressor.ratio)):1, attack: \(text(compressor.attack)) ms, "
    line += "release: \(text(compressor.release)) ms, knee: \(text(compressor.knee)) dB, "
    return line + "makeup: \(text(compressor.makeup)) dB}"
  }

  private static func sends(of track: BenchSession.Track) -> [String] {
    let sends = [("room", track.reverb), ("echo", track.delay)].filter { $0.1 > 0 }
    guard !sends.isEmpty else { return [] }
    return ["    sends: {\(sends.map { "\($0): \(level($1)) dB" }.joined(separator: ", "))}"]
  }

  /// Straight from point to point; the first one, at the start, has none before it.
  private func automation(_ points: [BenchSession.Point]) -> [String] {
    ["    automation:", "      fader:"]
      + points.map { point in
        let position = point.seconds == 0 ? "start" : "\(Self.text(point.seconds)) s"
        return "        - [\(position), \(Self.level(point.amplitude)) dB, linear]"
      }
  }

  /// The point nearest the middle of the song an eighth of a bar later, or half the way to the next.
  private func moved(_ points: [BenchSession.Point]) -> [BenchSession.Point] {
    var points = points
    let middle = Double(session.frames) / Double(session.rate) / 2
    guard let index = points.dropLast().lastIndex(where: { $0.seconds <= middle }) else {
      return points
    }
    let room = points[index + 1].seconds - points[index].seconds
    points[index] = BenchSession.Point(
      seconds: points[index].seconds + min(Double(Self.bar) / 8, room / 2),
      amplitude: points[index].amplitude
    )
    return points
  }

  // MARK: - Text

  private static func level(_ amplitude: Double) -> String {
    text(Maths.decibels(amplitude: amplitude))
  }

  private static func pan(_ pan: Double) -> String {
    pan == 0 ? "C" : (pan < 0 ? "L" : "R") + text(100 * pan.magnitude)
  }

  /// In thousandths.
  private static func text(_ number: Double) -> String {
    let text = ((number * 1_000).rounded() / 1_000 + 0).description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
