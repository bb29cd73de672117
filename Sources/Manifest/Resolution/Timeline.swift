import Diagnostics
import Fields
import Quantities

/// Where everything of a song lies: tempo, meters and sections, and positions as moments.
package struct Timeline: Hashable, Sendable {
  package struct SectionSpan: Hashable, Sendable {
    package let name: Name
    /// In quarters.
    package let start: Rational
    package let end: Rational
  }

  package let rate: SampleRate
  /// False where tempo or arrangement have findings, so that places on it mean nothing.
  package internal(set) var isSound = true
  package internal(set) var tempo: TempoMap
  package internal(set) var sections: [SectionSpan] = []
  private var indexOfSection: [Name: Int] = [:]

  package init(rate: SampleRate, tempo: TempoMap) {
    self.rate = rate
    self.tempo = tempo
  }

  /// How far from its start a song may reach, in seconds: as long as a time may be written, 1000
  /// hours, and far from where frames would overflow.
  package static let longest = Rational(1_000 * 3_600)

  /// The end of the last section, in quarters; nil without an arrangement.
  package var end: Rational? { sections.last?.end }

  package func section(_ name: Name) -> SectionSpan? {
    indexOfSection[name].map { sections[$0] }
  }

  mutating func append(_ section: SectionSpan) {
    if indexOfSection[section.name] == nil { indexOfSection[section.name] = sections.count }
    sections.append(section)
  }

  mutating func removeSections() {
    sections = []
    indexOfSection = [:]
  }

  /// The one rounding between time and frames: to the nearest, halves up.
  package func frame(at moment: Moment) -> Int {
    (seconds(of: moment) * Rational(rate.hertz)).roundedHalfUp
  }

  package func seconds(of moment: Moment) -> Rational {
    switch moment {
    case .quarter(let quarter): tempo.seconds(at: quarter)
    case .seconds(let seconds): seconds
    }
  }

  package func quarter(of moment: Moment) -> Rational {
    switch moment {
    case .quarter(let quarter): quarter
    case .seconds(let seconds): tempo.quarter(at: seconds)
    }
  }

  /// A moment later, or earlier where the length is negative or `sign` is -1.
  package func moment(_ moment: Moment, movedBy length: Length, sign: Int = 1) -> Moment {
    switch length {
    case .time(let time):
      return .seconds(seconds(of: moment) + Rational(sign) * time.seconds(at: rate))
    case .musical(let musical):
      return .quarter(quarter(quarter(of: moment), movedBy: musical, sign: sign))
    }
  }

  /// First the bars, then the beats, each counted by the meters on the way; note values are the
  /// same in all of them.
  func quarter(_ quarter: Rational, movedBy length: MusicalLength, sign: Int) -> Rational {
    var result = quarter
    if length.bars != 0 {
      let place = tempo.bar(at: result)
      result = tempo.quarter(ofBar: place.bar + sign * length.bars) + place.rest
    }
    if length.beats != .zero {
      result =
        sign > 0
        ? tempo.quarter(result, laterByBeats: length.beats)
        : tempo.quarter(result, earlierByBeats: length.beats)
    }
    return result + Rational(sign) * length.quarters
  }
}

/// A place on the timeline, as exactly as it was given.
package enum Moment: Hashable, Sendable {
  case quarter(Rational)
  case seconds(Rational)
}
