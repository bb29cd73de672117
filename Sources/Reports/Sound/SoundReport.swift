/// What two versions of a project sound otherwise; levels in dB, times in seconds, -infinity for
/// silence.
package struct SoundReport: Hashable, Sendable {
  /// One value of both versions.
  package struct Pair: Hashable, Sendable {
    package let old: Double
    package let new: Double

    package init(old: Double, new: Double) {
      self.old = old
      self.new = new
    }
  }

  /// Root of the mean square over time and channels, and the greatest magnitude, in dBFS.
  package struct Level: Hashable, Sendable {
    package let rms: Double
    package let peak: Double

    package init(rms: Double, peak: Double) {
      self.rms = rms
      self.peak = peak
    }
  }

  /// A stretch of the song.
  package struct Place: Hashable, Sendable {
    /// Song frames at the rate of the song.
    package let frames: Range<Int>
    package let rate: Int
    /// `bars 9 to 12`.
    package let bars: String

    package init(frames: Range<Int>, rate: Int, bars: String) {
      self.frames = frames
      self.rate = rate
      self.bars = bars
    }

    var start: Double { Double(frames.lowerBound) / Double(rate) }
    var end: Double { Double(frames.upperBound) / Double(rate) }
  }

  /// Where a strip's signal, or the song's sound, differs.
  package struct Stretch: Hashable, Sendable {
    /// For people: `lead`, `lead to plate`.
    package let part: String
    /// `track`, `bus`, `mix` or `master`.
    package let kind: String
    package let name: String
    /// The strip that it plays into; nil for the master.
    package let target: String?
    package let place: Place
    package let old: Level
    package let new: Level
    package let difference: Level

    package init(
      part: String,
      kind: String,
      name: String,
      target: String?,
      place: Place,
      old: Level,
      new: Level,
      difference: Level
    ) {
      self.part = part
      self.kind = kind
      self.name = name
      self.target = target
      self.place = place
      self.old = old
      self.new = new
      self.difference = difference
    }
  }

  /// The level of the masters' difference in a bar.
  package struct Bar: Hashable, Sendable {
    package let place: Place
    package let difference: Level

    package init(place: Place, difference: Level) {
      self.place = place
      self.difference = difference
    }
  }

  /// A section in which the masters differ, before their loudness is set.
  package struct Section: Hashable, Sendable {
    package struct Band: Hashable, Sendable {
      /// Nominal, in Hz.
      package let frequency: Double
      /// In dBFS.
      package let levels: Pair

      package init(frequency: Double, levels: Pair) {
        self.frequency = frequency
        self.levels = levels
      }
    }

    /// Nil for all of the song.
    package let name: String?
    package let place: Place
    /// In LUFS, of the whole section.
    package let loudness: Pair
    package let shortTerm: Pair
    /// In dBTP, of what differs.
    package let truePeak: Pair
    /// Of what differs.
    package let bands: [Band]

    package init(
      name: String?,
      place: Place,
      loudness: Pair,
      shortTerm: Pair,
      truePeak: Pair,
      bands: [Band]
    ) {
      self.name = name
      self.place = place
      self.loudness = loudness
      self.shortTerm = shortTerm
      self.truePeak = truePeak
      self.bands = bands
    }
  }

  /// Finished masters, as files have them.
  package struct Masters: Hashable, Sendable {
    /// In dB, into the limiter.
    package let gain: Pair
    /// In LUFS.
    package let loudness: Pair
    /// In dBTP.
    package let truePeak: Pair

    package init(gain: Pair, loudness: Pair, truePeak: Pair) {
      self.gain = gain
      self.loudness = loudness
      self.truePeak = truePeak
    }
  }

  /// Files to listen to.
  package struct Listening: Hashable, Sendable {
    package let old: String
    package let new: String
    package let difference: String
    /// In dB, under which the versions lie in their files.
    package let gains: Pair

    package init(old: String, new: String, difference: String, gains: Pair) {
      self.old = old
      self.new = new
      self.difference = difference
      self.gains = gains
    }
  }

  package struct Song: Hashable, Sendable {
    package let name: String
    /// What is to be said besides: sentences without a full stop.
    package var notes: [String] = []
    package var stretches: [Stretch] = []
    package var sections: [Section] = []
    package var bars: [Bar] = []
    /// Of the whole song before its loudness is set, in LUFS; nil where it is the same.
    package var loudness: Pair?
    package var shortTerm: Pair?
    package var masters: Masters?
    package var listening: Listening?

    package init(name: String) { self.name = name }

    package var isEmpty: Bool { notes.isEmpty && stretches.isEmpty && masters == nil }
  }

  /// Those about which there is something to say.
  package let songs: [Song]

  package init(_ songs: [Song]) { self.songs = songs.filter { !$0.isEmpty } }
}
