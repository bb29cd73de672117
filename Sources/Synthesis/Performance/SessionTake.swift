import Signal

/// One pass at the microphone: who played what, how well, and where it lies in the song.
struct SessionTake: Sendable {
  /// What a microphone hears of one player.
  struct Part: Sendable {
    let instrument: any Instrument
    let notes: [Note]
    /// Beside the loudest part: below 0 dB for what bleeds in from across the room.
    let level: Double

    init(_ instrument: any Instrument, _ notes: [Note], level: Double = 0) {
      self.instrument = instrument
      self.notes = notes
      self.level = level
    }
  }

  let name: String
  /// The section with whose first bar it begins, and how many bars before that.
  let section: String
  let barsBefore: Int
  /// The last bar that is played, counted from 1.
  let lastBar: Int
  /// Hz.
  let rate: Int
  let player: String
  let rating: Int?
  /// What the engineer wrote on the take sheet.
  let notes: String?
  let microphone: Microphone
  let performance: Performance
  /// One list of parts a channel.
  let channels: [[Part]]

  init(
    _ name: String,
    from section: String,
    barsBefore: Int = 0,
    through lastBar: Int,
    rate: Int = 48_000,
    by player: String,
    rating: Int? = nil,
    notes: String? = nil,
    microphone: Microphone,
    performance: Performance,
    channels: [[Part]]
  ) {
    self.name = name
    self.section = section
    self.barsBefore = barsBefore
    self.lastBar = lastBar
    self.rate = rate
    self.player = player
    self.rating = rating
    self.notes = notes
    self.microphone = microphone
    self.performance = performance
    self.channels = channels
  }

  /// Seconds that the recording goes on after its last bar, for what still rings.
  private static let ringOut = 0.6

  /// The file's name beside the other takes of the song.
  var fileName: String { String(name.map { $0 == "." ? "-" : $0 }) + ".flac" }

  /// Where it begins, as the manifest says it.
  var starts: String {
    switch barsBefore {
    case 0: section
    case 1: "\(section) - 1 bar"
    default: "\(section) - \(barsBefore) bars"
    }
  }

  func firstBar(in score: Score) -> Int { score.bars(of: section).lowerBound - barsBefore }

  /// Plays and records it.
  func record(_ score: Score) -> Recording { Recording(sounds(score)) }

  func sounds(_ score: Score) -> [Sound] {
    let origin = score.metronome.seconds(before: firstBar(in: score))
    let end = score.metronome.seconds(before: lastBar + 1) + Self.ringOut
    let frames = Int(((end - origin) * Double(rate)).rounded())
    return channels.enumerated().map { index, parts in
      var sound = Sound(rate: rate, frames: frames)
      for part in parts {
        var own = Sound(rate: rate, frames: frames)
        part.instrument.play(
          performance.strokes(of: part.notes, with: score.metronome, from: origin),
          into: &own
        )
        let peak = own.peak
        if peak > 0 { sound.add(own, gain: Maths.amplitude(decibels: part.level) / peak) }
      }
      var take = microphone.record(sound, seed: Noise.seed(performance.seed, UInt64(index)))
      addClicks(to: &take, score.metronome, from: origin)
      return take
    }
  }

  /// A loose plug: a few frames of hard edges.
  private func addClicks(to sound: inout Sound, _ metronome: Metronome, from origin: Double) {
    for case .click(let bar, let beat) in performance.blemishes {
      let time = metronome.seconds(at: metronome.quarters(before: bar) + beat - 1)
      guard let frame = sound.frame(at: time - origin) else { continue }
      for (index, height) in [0.3, -0.24, 0.17, -0.1, 0.05].enumerated() {
        sound.add(height, at: frame + index)
      }
    }
  }
}
