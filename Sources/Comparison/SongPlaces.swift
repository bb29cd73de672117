import Fields
import Manifest
import Quantities

/// Places of one version of a song, as frames and as words.
struct SongPlaces {
  let song: ResolvedSong
  private var timeline: Timeline { song.timeline }

  /// Nil where the song has no such place.
  func frame(of position: Position) -> Int? {
    var positions = PositionResolver(timeline)
    return positions.moment(of: position, at: nil, earliest: .countIn)
      .map { timeline.frame(at: $0) }
  }

  func frame(ofQuarter quarter: Rational) -> Int { timeline.frame(at: .quarter(quarter)) }

  func section(at frame: Int) -> Name? {
    timeline.sections.last {
      self.frame(ofQuarter: $0.start) <= frame && frame < self.frame(ofQuarter: $0.end)
    }?.name
  }

  /// The frame as a manifest would write it: a section, a bar, or a time where neither fits.
  func words(at frame: Int) -> String {
    guard frame >= 0 else {
      let early = TimeLength.seconds(Rational(-frame, over: timeline.rate.hertz))
      return Position(.start, offsets: [.init(.earlier, .time(early))]).description
    }
    if let section = timeline.sections.first(where: { self.frame(ofQuarter: $0.start) == frame }) {
      return section.name.rawValue
    }
    if let end = timeline.end, self.frame(ofQuarter: end) == frame {
      return Position.end.description
    }
    let position = gridPosition(at: frame)
    if self.frame(of: position) == frame { return position.description }
    let time = TimeLength.seconds(Rational(frame, over: timeline.rate.hertz))
    return Position(.time(time)).description
  }

  /// The nearest tick.
  private func gridPosition(at frame: Int) -> Position {
    let place = bar(at: frame)
    let meter = timeline.tempo.meter(at: timeline.tempo.quarter(ofBar: place.bar)).meter
    let ticks =
      (place.rest / meter.quartersPerBeat * Rational(MusicalLength.ticksPerBeat)).roundedHalfUp
    let (beat, tick) = ticks.quotientAndRemainder(dividingBy: MusicalLength.ticksPerBeat)
    guard beat < meter.beats else { return Position(.bar(place.bar + 2, beat: 1, tick: 0)) }
    return Position(.bar(place.bar + 1, beat: beat + 1, tick: tick))
  }

  private func bar(at frame: Int) -> (bar: Int, rest: Rational) {
    let moment = Moment.seconds(Rational(max(0, frame), over: timeline.rate.hertz))
    return timeline.tempo.bar(at: timeline.quarter(of: moment))
  }

  /// The bars that frames lie in; what reaches less than a tick into a bar does not count there.
  func bars(of frames: Range<Int>) -> Whereabouts {
    let (first, _) = nearestBar(at: frames.lowerBound)
    let (end, isLine) = nearestBar(at: frames.upperBound)
    return .bars(first, max(first, isLine ? end - 1 : end))
  }

  /// The bar of the nearest tick, from 1, and whether that is its line: frames are rounded, so that
  /// a bar line may lie a little before or behind its frame.
  private func nearestBar(at frame: Int) -> (bar: Int, isLine: Bool) {
    guard case .bar(let bar, let beat, let tick) = gridPosition(at: frame).anchor else {
      return (1, false)
    }
    return (bar, beat == 1 && tick == 0)
  }
}
