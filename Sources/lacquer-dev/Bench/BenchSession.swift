import Workspace

/// The session of `make_session.py`: 24-bit takes at 48 kHz and the parameters of their mix.
///
/// Read from its flat form, `session.txt`: a line `session RATE FRAMES TRACKS`, then one line for
/// each track.
struct BenchSession {
  struct Track {
    /// As in its file's name, in the letters that names may have.
    let name: String
    /// Absolute.
    let file: String
    let isStereo: Bool
    /// In dB, before everything else.
    let gain: Double
    let highPass: Filter
    /// A low shelf, a bell and a high shelf.
    let bands: [Filter]
    let compressor: Compressor?
    /// From -1 to 1.
    let pan: Double
    let isDrum: Bool
    /// Amplitudes; 0 for none.
    let reverb: Double
    let delay: Double
    /// Amplitudes over time, in straight lines.
    let automation: [Point]
  }

  struct Filter {
    let frequency: Double
    let q: Double
    /// In dB.
    let gain: Double
  }

  struct Compressor {
    /// In dB.
    let threshold: Double
    let ratio: Double
    /// In ms.
    let attack: Double
    let release: Double
    /// In dB.
    let knee: Double
    let makeup: Double
  }

  struct Point {
    let seconds: Double
    let amplitude: Double
  }

  /// Why a session cannot be used, and how to come by one.
  struct Problem: Error, CustomStringConvertible {
    let description: String

    init(_ folder: Path, _ reason: String) {
      description = """
        `\(folder)` holds no session: \(reason)
        one is made by `python3 make_session.py \(folder)` of the benchmark's scripts
        """
    }
  }

  let folder: Path
  /// Frames per second.
  let rate: Int
  let frames: Int
  let tracks: [Track]

  /// Reads a session from its folder, absolute.
  init(folder: Path) throws {
    let bytes: [UInt8]
    do throws(WorldProblem) {
      bytes = try DiskWorld().bytes(of: folder.joined(with: "session.txt"))
    } catch {
      throw Problem(folder, "its `session.txt` cannot be read")
    }
    var words = Words(String(decoding: bytes, as: UTF8.self), folder)
    try words.expect("session")
    rate = try words.integer()
    frames = try words.integer()
    let count = try words.integer()
    guard rate > 0, frames > 0, count > 0 else { throw Problem(folder, "it is empty") }
    var tracks: [Track] = []
    while tracks.count < count { tracks.append(try Self.track(&words, folder)) }
    self.folder = folder
    self.tracks = tracks
  }

  private static func track(_ words: inout Words, _ folder: Path) throws -> Track {
    try words.expect("track")
    let file = try words.next()
    let isStereo = try words.integer() == 2
    let gain = try words.number()
    let highPass = Filter(frequency: try words.number(), q: try words.number(), gain: 0)
    var bands: [Filter] = []
    while bands.count < 3 {
      let (frequency, q) = (try words.number(), try words.number())
      bands.append(Filter(frequency: frequency, q: q, gain: try words.number()))
    }
    let isCompressed = try words.integer() == 1
    let compressor = Compressor(
      threshold: try words.number(),
      ratio: try words.number(),
      attack: try words.number(),
      release: try words.number(),
      knee: try words.number(),
      makeup: try words.number()
    )
    let pan = try words.number()
    let isDrum = try words.integer() == 1
    let (reverb, delay) = (try words.number(), try words.number())
    var points: [Point] = []
    for _ in 0..<(try words.integer()) {
      points.append(Point(seconds: try words.number(), amplitude: try words.number()))
    }
    return Track(
      name: name(of: file),
      file: folder.joined(with: Path(file)).string,
      isStereo: isStereo,
      gain: gain,
      highPass: highPass,
      bands: bands,
      compressor: isCompressed ? compressor : nil,
      pan: pan,
      isDrum: isDrum,
      reverb: reverb,
      delay: delay,
      automation: points
    )
  }

  /// `audio/07_bass.wav` is `bass-07`.
  private static func name(of file: String) -> String {
    let stem = file.split(separator: "/").last?.split(separator: ".").first ?? ""
    return stem.split(separator: "_").reversed().joined(separator: "-")
  }

  /// The words of the file, one after the other.
  private struct Words {
    private var rest: ArraySlice<Substring>
    private let folder: Path

    init(_ text: String, _ folder: Path) {
      rest = text.split { $0 == " " || $0 == "\n" }[...]
      self.folder = folder
    }

    mutating func next() throws -> String {
      guard let word = rest.popFirst() else {
        throw Problem(folder, "its `session.txt` ends early")
      }
      return String(word)
    }

    mutating func expect(_ wanted: String) throws {
      let word = try next()
      guard word == wanted else {
        throw Problem(folder, "its `session.txt` has `\(word)` for `\(wanted)`")
      }
    }

    mutating func number() throws -> Double {
      let word = try next()
      guard let number = Double(word), number.isFinite else {
        throw Problem(folder, "its `session.txt` has `\(word)` for a number")
      }
      return number
    }

    mutating func integer() throws -> Int {
      let number = try number()
      guard let integer = Int(exactly: number) else {
        throw Problem(folder, "its `session.txt` has `\(number)` for a whole number")
      }
      return integer
    }
  }
}
