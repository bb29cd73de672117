import Diagnostics
import Fields
import Quantities

/// Makes a timeline of the tempo map and the arrangement.
///
/// Sections are measured by the meters, and tempo entries may stand at sections; so the entries are
/// taken in their order, each placed by the meters before it, which are all that can reach it.
struct TimelineBuilder {
  private let song: Song
  private var timeline: Timeline
  private(set) var diagnostics: [Diagnostic] = []

  init(_ song: Song) {
    self.song = song
    let first = song.tempo.first
    timeline = Timeline(
      rate: song.rate,
      tempo: TempoMap(
        bpm: (first?.bpm ?? Tempo.standard).bpm, meter: first?.meter ?? .common))
  }

  mutating func build() -> Timeline {
    layOutSections(reporting: song.tempo.count < 2)
    checkFirstEntry()
    var rampEnd: (quarter: Rational, entry: TempoEntry)?
    var last = Rational.zero
    for (index, entry) in song.tempo.enumerated() {
      let place = entry.place(of: \.at)
      guard let quarter = quarter(of: entry.at, at: place) else { continue }
      if index > 0, quarter <= last || quarter < (rampEnd?.quarter ?? .zero) {
        let what = quarter <= last ? "the entry before it" : "the end of the ramp before it"
        report(ManifestCodes.tempoOrder, at: place, "`\(entry.at)` does not come after \(what)")
        continue
      }
      last = quarter
      setMeter(of: entry, at: quarter, isFirst: index == 0)
      let bpm = entry.bpm?.bpm ?? timeline.tempo.bpm(at: quarter)
      timeline.tempo.setTempo(bpm, at: quarter)
      layOutSections(reporting: index == song.tempo.count - 1)
      rampEnd = setRamp(of: entry, from: bpm, at: quarter)
    }
    return timeline
  }

  private mutating func checkFirstEntry() {
    guard song.isGiven(\.tempo) else { return }
    guard let first = song.tempo.first else {
      report(
        ManifestCodes.noFirstTempo, at: song.place(of: \.tempo), "the tempo map has no entry",
        help: ["begin it with `- {at: 1|1, bpm: 120, meter: 4/4}`"])
      return
    }
    let isAtStart =
      first.at.offsets.isEmpty
      && (first.at.anchor == .start || first.at.anchor == .bar(1, beat: 1, tick: 0))
    if !isAtStart {
      report(
        ManifestCodes.noFirstTempo, at: first.place(of: \.at),
        "the tempo map begins at `\(first.at)`, and nothing says what holds before",
        help: ["begin it with `- {at: 1|1, bpm: 120, meter: 4/4}`"])
    } else if first.bpm == nil {
      report(
        ManifestCodes.noFirstTempo, at: first.origin.range,
        "the first entry of the tempo map has no `bpm`", help: ["add `bpm: 120`"])
    }
  }

  private mutating func setMeter(of entry: TempoEntry, at quarter: Rational, isFirst: Bool) {
    guard let meter = entry.meter, !isFirst else { return }
    let place = timeline.tempo.bar(at: quarter)
    guard place.rest == .zero else {
      report(
        ManifestCodes.tempoOrder, at: entry.place(of: \.meter),
        "the meter changes inside bar \(place.bar + 1)",
        help: ["meters change on bar lines: `\(place.bar + 2)|1`"])
      return
    }
    timeline.tempo.setMeter(meter, atBar: place.bar)
  }

  private mutating func setRamp(
    of entry: TempoEntry, from bpm: Rational, at quarter: Rational
  ) -> (quarter: Rational, entry: TempoEntry)? {
    guard let ramp = entry.ramp else { return nil }
    guard let end = self.quarter(of: ramp.until, at: ramp.place(of: \.until)) else { return nil }
    guard end > quarter else {
      report(
        ManifestCodes.tempoOrder, at: ramp.place(of: \.until),
        "the ramp ends at `\(ramp.until)`, which is not after its start")
      return nil
    }
    let slope = (ramp.to.bpm - bpm) / (end - quarter)
    if slope != .zero { timeline.tempo.setTempo(bpm, at: quarter, slope: slope) }
    timeline.tempo.setTempo(ramp.to.bpm, at: end)
    return (end, entry)
  }

  private mutating func quarter(of position: Position, at place: SourceRange?) -> Rational? {
    let lengths = position.offsets.map(\.length)
    let isTimed =
      lengths.contains { if case .time = $0 { true } else { false } }
      || { if case .time = position.anchor { true } else { false } }()
    if isTimed {
      report(
        ManifestCodes.notHere, at: place,
        "an entry of the tempo map lies at a bar or a section, not at a time: `\(position)`")
      return nil
    }
    var resolver = PositionResolver(timeline)
    let moment = resolver.moment(of: position, at: place)
    diagnostics += resolver.diagnostics
    return moment.map { timeline.quarter(of: $0) }
  }

  /// Measures the sections by the meters known so far; those that later meters could reach are
  /// measured again when these are known.
  private mutating func layOutSections(reporting: Bool) {
    timeline.removeSections()
    var start = Rational.zero
    for section in song.arrangement {
      let name = section.name.value
      let end = timeline.quarter(start, movedBy: section.length, sign: 1)
      if reporting { checkName(of: section) }
      if reporting, end <= start {
        report(
          ManifestCodes.emptyRange, at: section.place(of: \.length),
          "section `\(name)` has no length")
      }
      if timeline.section(name) == nil {
        timeline.append(Timeline.SectionSpan(name: name, start: start, end: end))
      }
      start = end
    }
  }

  private mutating func checkName(of section: Section) {
    let name = section.name.value
    if Anchor.reserved.contains(name.rawValue) {
      report(
        ManifestCodes.takenName, at: section.name.place.range,
        "a section cannot be named `\(name)`, which has a meaning of its own")
    } else if timeline.section(name) != nil {
      report(
        ManifestCodes.takenName, at: section.name.place.range,
        "two sections are named `\(name)`",
        help: ["number them: `\(name)-1`, `\(name)-2`"])
    }
  }

  private mutating func report(
    _ code: Code, at place: SourceRange?, _ message: String, help: [String] = []
  ) {
    diagnostics.append(Diagnostic(code, at: place, message, help: help))
  }
}
