import Diagnostics
import Fields
import Quantities

/// Makes a timeline of the tempo map and the arrangement.
///
/// Sections are measured by the meters, and tempo entries may stand at sections; so the entries are
/// taken in their order, each placed by the meters before it, which are all that can reach it, and
/// the sections are measured again whenever the meter changes.
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
        bpm: (first?.bpm ?? Tempo.standard).bpm,
        meter: first?.meter ?? .common
      )
    )
    timeline.isSound =
      song.isSound(\.tempo) && song.isSound(\.arrangement) && song.isSound(\.rate)
  }

  mutating func build() -> Timeline {
    layOutSections()
    if song.tempo.isEmpty, song.isGiven(\.tempo), song.isSound(\.tempo) {
      report(
        ManifestCodes.noFirstTempo,
        at: song.place(of: \.tempo),
        "the tempo map has no entry",
        help: [Self.firstEntry]
      )
    }
    var rampEnd = Rational.zero
    var last = Rational.zero
    for (index, entry) in song.tempo.enumerated() {
      let place = entry.place(of: \.at)
      guard let quarter = quarter(of: entry.at, at: place) else { continue }
      if index > 0, quarter <= last || quarter < rampEnd {
        let what = quarter <= last ? "the entry before it" : "the end of the ramp before it"
        report(ManifestCodes.tempoOrder, at: place, "`\(entry.at)` does not come after \(what)")
        continue
      }
      last = quarter
      if index == 0 { checkFirst(entry, at: quarter) }
      setMeter(of: entry, at: quarter, isFirst: index == 0)
      let bpm = entry.bpm?.bpm ?? timeline.tempo.bpm(at: quarter)
      timeline.tempo.setTempo(bpm, at: quarter)
      if let ramp = entry.ramp { rampEnd = set(ramp, from: bpm, at: quarter) ?? quarter }
    }
    checkSections()
    timeline.isSound = timeline.isSound && diagnostics.isEmpty
    return timeline
  }

  private mutating func checkFirst(_ entry: TempoEntry, at quarter: Rational) {
    if quarter != .zero {
      report(
        ManifestCodes.noFirstTempo,
        at: entry.place(of: \.at),
        "the tempo map begins at `\(entry.at)`, and nothing says what holds before",
        help: [Self.firstEntry]
      )
    } else if entry.bpm == nil {
      report(
        ManifestCodes.noFirstTempo,
        at: entry.origin.range,
        "the first entry of the tempo map has no `bpm`",
        help: ["add `bpm: 120`"]
      )
    }
  }

  private static let firstEntry = "begin it with `- {at: 1|1, bpm: 120, meter: 4/4}`"

  private mutating func setMeter(of entry: TempoEntry, at quarter: Rational, isFirst: Bool) {
    guard let meter = entry.meter, !isFirst else { return }
    let place = timeline.tempo.bar(at: quarter)
    guard place.rest == .zero else {
      report(
        ManifestCodes.tempoOrder,
        at: entry.place(of: \.meter),
        "the meter changes inside bar \(place.bar + 1)",
        help: ["meters change on bar lines: `\(place.bar + 2)|1`"]
      )
      return
    }
    timeline.tempo.setMeter(meter, atBar: place.bar)
    layOutSections()
  }

  /// - Returns: where the ramp ends; nil after a finding.
  private mutating func set(
    _ ramp: TempoEntry.Ramp,
    from bpm: Rational,
    at quarter: Rational
  ) -> Rational? {
    guard let end = self.quarter(of: ramp.until, at: ramp.place(of: \.until)) else { return nil }
    guard end > quarter else {
      report(
        ManifestCodes.tempoOrder,
        at: ramp.place(of: \.until),
        "the ramp ends at `\(ramp.until)`, which is not after its start"
      )
      return nil
    }
    let slope = (ramp.to.bpm - bpm) / (end - quarter)
    if slope != .zero { timeline.tempo.setTempo(bpm, at: quarter, slope: slope) }
    timeline.tempo.setTempo(ramp.to.bpm, at: end)
    return end
  }

  private mutating func quarter(of position: Position, at place: SourceRange?) -> Rational? {
    let lengths = position.offsets.map(\.length)
    let isTimed =
      lengths.contains { if case .time = $0 { true } else { false } }
      || { if case .time = position.anchor { true } else { false } }()
    if isTimed {
      report(
        ManifestCodes.notHere,
        at: place,
        "an entry of the tempo map lies at a bar or a section, not at a time: `\(position)`"
      )
      return nil
    }
    var resolver = PositionResolver(timeline)
    let moment = resolver.moment(of: position, at: place)
    diagnostics += resolver.diagnostics
    return moment.map { timeline.quarter(of: $0) }
  }

  /// Measures the sections by the meters known so far.
  private mutating func layOutSections() {
    timeline.removeSections()
    var start = Rational.zero
    for section in song.arrangement {
      let end = timeline.quarter(start, movedBy: section.length, sign: 1)
      timeline.append(Timeline.SectionSpan(name: section.name.value, start: start, end: end))
      start = end
    }
  }

  private mutating func checkSections() {
    var seen: Set<Name> = []
    for (section, span) in zip(song.arrangement, timeline.sections) {
      let name = section.name.value
      if Anchor.reserved.contains(name.rawValue) {
        report(
          ManifestCodes.takenName,
          at: section.name.place.range,
          "a section cannot be named `\(name)`, which has a meaning of its own"
        )
      } else if !seen.insert(name).inserted {
        report(
          ManifestCodes.takenName,
          at: section.name.place.range,
          "two sections are named `\(name)`",
          help: ["number them: `\(name)-1`, `\(name)-2`"]
        )
      }
      if span.end <= span.start {
        report(
          ManifestCodes.emptyRange,
          at: section.place(of: \.length),
          "section `\(name)` has no length"
        )
      }
    }
    if let last = song.arrangement.last, let end = timeline.end,
      timeline.seconds(of: .quarter(end)) > Timeline.longest
    {
      report(
        ManifestCodes.impossiblePosition,
        at: last.place(of: \.length),
        "the arrangement is longer than 1000 hours"
      )
    }
  }

  private mutating func report(
    _ code: Code,
    at place: SourceRange?,
    _ message: String,
    help: [String] = []
  ) {
    diagnostics.append(Diagnostic(code, at: place, message, help: help))
  }
}
