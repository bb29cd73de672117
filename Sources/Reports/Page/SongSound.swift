/// What a song sounds like, as a page shows it: measured elsewhere.
package struct SongSound: Hashable, Sendable {
  /// Values over the song, the same time apart.
  package struct Course: Hashable, Sendable {
    /// In seconds, of one value.
    package let step: Double
    /// When the first value is, in seconds.
    package let start: Double
    package let values: [Double]

    package init(step: Double, start: Double = 0, values: [Double]) {
      self.step = step
      self.start = start
      self.values = values
    }
  }

  /// What a processor takes away, in dB.
  package struct Reduction: Hashable, Sendable {
    package let processor: String
    package let course: Course

    package init(processor: String, course: Course) {
      self.processor = processor
      self.course = course
    }
  }

  package struct Strip: Hashable, Sendable {
    /// `track`, `bus`, `mix` or `master`.
    package let kind: String
    package let name: String
    /// Peaks in dBFS, after the chain and before the fader.
    package let levels: Course
    package let reductions: [Reduction]

    package init(kind: String, name: String, levels: Course, reductions: [Reduction]) {
      self.kind = kind
      self.name = name
      self.levels = levels
      self.reductions = reductions
    }
  }

  /// The finished file.
  package struct Master: Hashable, Sendable {
    package let deliverable: String
    /// In Hz.
    package let rate: Int
    /// LUFS, -infinity for silence.
    package let integrated: Double
    /// LU.
    package let range: Double
    /// dBTP.
    package let truePeak: Double
    package let target: Double
    package let ceiling: Double
    /// From the mix to the limiter, in dB.
    package let gain: Double
    /// LUFS over time; what is integrated counts from the beginning.
    package let momentary: Course
    package let shortTerm: Course
    package let integratedSoFar: Course
    /// Amplitudes, 1 at full scale.
    package let peaks: Course
    /// What the limiter takes away, in dB.
    package let limiting: Course
    package let spectrum: [Band]
    /// An MP3 of it; nil where none was asked for.
    package let preview: [UInt8]?

    package init(
      deliverable: String,
      rate: Int,
      integrated: Double,
      range: Double,
      truePeak: Double,
      target: Double,
      ceiling: Double,
      gain: Double,
      momentary: Course,
      shortTerm: Course,
      integratedSoFar: Course,
      peaks: Course,
      limiting: Course,
      spectrum: [Band],
      preview: [UInt8]?
    ) {
      self.deliverable = deliverable
      self.rate = rate
      self.integrated = integrated
      self.range = range
      self.truePeak = truePeak
      self.target = target
      self.ceiling = ceiling
      self.gain = gain
      self.momentary = momentary
      self.shortTerm = shortTerm
      self.integratedSoFar = integratedSoFar
      self.peaks = peaks
      self.limiting = limiting
      self.spectrum = spectrum
      self.preview = preview
    }
  }

  /// A third of an octave.
  package struct Band: Hashable, Sendable {
    /// In Hz, as it is called.
    package let frequency: Double
    /// In dB, 0 for a sine of full scale.
    package let level: Double

    package init(frequency: Double, level: Double) {
      self.frequency = frequency
      self.level = level
    }
  }

  package let strips: [Strip]
  package let master: Master?

  package init(strips: [Strip], master: Master?) {
    self.strips = strips
    self.master = master
  }
}

extension SongSound.Course {
  /// The greatest value; nil where none is finite.
  var greatest: Double? { values.filter(\.isFinite).max() }

  /// The greatest value of those that lie between two times, in seconds.
  func greatest(from lower: Double, to upper: Double) -> Double? {
    values.enumerated().filter { index, value in
      let time = start + (Double(index) + 0.5) * step
      return value.isFinite && time >= lower && time < upper
    }.map(\.element).max()
  }
}
