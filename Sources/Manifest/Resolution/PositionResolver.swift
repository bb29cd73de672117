import Diagnostics
import Fields
import Quantities

/// Positions as moments of a song's timeline; what does not exist becomes a finding.
package struct PositionResolver {
  package let timeline: Timeline
  package private(set) var diagnostics: [Diagnostic] = []

  package init(_ timeline: Timeline) {
    self.timeline = timeline
  }

  /// What the earliest moment may be.
  package enum Earliest {
    /// The start of the song, before which nothing is heard.
    case songStart
    /// Any: a take may begin with a count-in before the song.
    case countIn
  }

  /// The moment of a position; nil after a finding, and on a timeline that has findings.
  package mutating func moment(
    of position: Position,
    at place: @autoclosure () -> SourceRange?,
    earliest: Earliest = .songStart
  ) -> Moment? {
    guard timeline.isSound, var moment = moment(of: position.anchor, at: place) else {
      return nil
    }
    for offset in position.offsets {
      let sign = offset.direction == .later ? 1 : -1
      moment = timeline.moment(moment, movedBy: offset.length, sign: sign)
    }
    let seconds = timeline.seconds(of: moment)
    guard seconds.magnitude <= Timeline.longest else {
      report(
        ManifestCodes.impossiblePosition,
        at: place(),
        "`\(position)` is more than 1000 hours from the start of the song"
      )
      return nil
    }
    guard earliest == .countIn || seconds >= .zero else {
      report(
        ManifestCodes.impossiblePosition,
        at: place(),
        "`\(position)` lies before the start of the song"
      )
      return nil
    }
    return moment
  }

  /// The start and the end of a range, which may begin in a count-in; nil as for a position.
  package mutating func span(
    of range: PositionRange,
    at place: @autoclosure () -> SourceRange?
  ) -> (Moment, Moment)? {
    guard timeline.isSound else { return nil }
    switch range {
    case .section(let name):
      guard let section = section(name, at: place) else { return nil }
      return (.quarter(section.start), .quarter(section.end))
    case .between(let start, let end):
      let from = moment(of: start, at: place(), earliest: .countIn)
      let to = moment(of: end, at: place(), earliest: .countIn)
      guard let from, let to else { return nil }
      guard timeline.seconds(of: from) < timeline.seconds(of: to) else {
        report(ManifestCodes.emptyRange, at: place(), "the range `\(range)` has no length")
        return nil
      }
      return (from, to)
    }
  }

  private mutating func moment(of anchor: Anchor, at place: () -> SourceRange?) -> Moment? {
    switch anchor {
    case .start: return .quarter(.zero)
    case .time(let time): return .seconds(time.seconds(at: timeline.rate))
    case .section(let name): return section(name, at: place).map { .quarter($0.start) }
    case .sectionEnd(let name): return section(name, at: place).map { .quarter($0.end) }
    case .end:
      guard let end = timeline.end else {
        report(
          ManifestCodes.notHere,
          at: place(),
          "`end` is that of the last section, and there is none",
          help: ["give the song an `arrangement:`"]
        )
        return nil
      }
      return .quarter(end)
    case .bar(let bar, let beat, let tick):
      let start = timeline.tempo.quarter(ofBar: bar - 1)
      let meter = timeline.tempo.meter(at: start).meter
      guard beat <= meter.beats else {
        report(
          ManifestCodes.impossiblePosition,
          at: place(),
          "bar \(bar) is in \(meter) and has no beat \(beat)",
          notes: ["its beats are 1 to \(meter.beats)"]
        )
        return nil
      }
      let ticks = Rational((beat - 1) * 960 + tick, over: 960)
      return .quarter(start + ticks * meter.quartersPerBeat)
    }
  }

  private mutating func section(_ name: Name, at place: () -> SourceRange?) -> Timeline.SectionSpan?
  {
    if let section = timeline.section(name) { return section }
    let names = timeline.sections.map(\.name.rawValue)
    let known =
      names.isEmpty
      ? "the song has no arrangement" : "its sections are \(PhraseList.quoted(names))"
    report(
      ManifestCodes.unknownSection,
      at: place(),
      "the song has no section named `\(name)`",
      notes: [known],
      help: Suggestion.nearest(to: name.rawValue, in: names)
        .map { ["a section with a similar name: `\($0)`"] } ?? []
    )
    return nil
  }

  private mutating func report(
    _ code: Code,
    at place: SourceRange?,
    _ message: String,
    notes: [String] = [],
    help: [String] = []
  ) {
    diagnostics.append(Diagnostic(code, at: place, message, notes: notes, help: help))
  }

  /// Takes what was found since the last time.
  package mutating func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }
}
