import Diagnostics
import Fields
import Quantities
import Signal

/// Places the clips of a track: what each reads of its take and where it is heard.
struct ClipPlacement {
  private let timeline: Timeline
  private let takes: [ResolvedTake]
  private let indexOfTake: [TakeName: Int]
  private var positions: PositionResolver
  private(set) var diagnostics: [Diagnostic] = []

  /// The fade of an edge that cuts inside its take.
  private static let guardFade = TimeLength.milliseconds(2)

  init(timeline: Timeline, takes: [ResolvedTake]) {
    self.timeline = timeline
    self.takes = takes
    indexOfTake = Dictionary(
      takes.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    positions = PositionResolver(timeline)
  }

  /// The clips of a track in the order of the timeline, repeats laid out, fades decided.
  mutating func place(_ clips: [Clip], songName: Name) -> [ResolvedClip] {
    var placed: [ResolvedClip] = []
    for clip in clips { placed += place(clip, songName: songName) }
    diagnostics += positions.takeDiagnostics()
    var heard = placed.filter { !$0.clip.mute.isOn }
    heard.sort { $0.frames.lowerBound < $1.frames.lowerBound }
    crossfade(&heard)
    for index in heard.indices { setFades(of: index, in: &heard) }
    return heard
  }

  private mutating func place(_ clip: Clip, songName: Name) -> [ResolvedClip] {
    guard let index = indexOfTake[clip.take.value] else {
      reportUnknownTake(clip, songName: songName)
      return []
    }
    let take = takes[index]
    // A take whose file cannot be read has a finding of its own.
    guard take.frames > 0 else { return [] }
    guard let span = span(of: clip, in: take), let start = start(of: clip, span: span) else {
      return []
    }
    let duration = span.end - span.start
    guard duration > .zero else {
      report(ManifestCodes.emptyRange, at: clip.origin.range, "the clip has no length")
      return []
    }
    let rate = Rational(timeline.rate.hertz)
    let from = (span.start * rate).roundedHalfUp - take.start
    let whole = span.isWhole
    return (0..<(clip.times?.value ?? 1)).map { number in
      let begin = start + Rational(number) * duration
      let lower = (begin * rate).roundedHalfUp
      let upper = ((begin + duration) * rate).roundedHalfUp
      let count = whole ? take.frames : upper - lower
      return ResolvedClip(
        clip: clip, take: index, frames: lower..<(lower + count), read: from..<(from + count))
    }
  }

  /// The piece of the take's recorded place that a clip reads, in seconds of song time.
  private struct Span {
    var start: Rational
    var end: Rational
    var isWhole: Bool
  }

  private mutating func span(of clip: Clip, in take: ResolvedTake) -> Span? {
    let rate = Rational(timeline.rate.hertz)
    let first = Rational(take.start) / rate
    let last = Rational(take.start + take.frames) / rate
    guard checkFields(of: clip) else { return nil }
    if let over = clip.over {
      guard let (from, to) = positions.span(of: over, at: clip.place(of: \.over)) else {
        return nil
      }
      return Span(
        start: timeline.seconds(of: from), end: timeline.seconds(of: to), isWhole: false)
    }
    var start: Moment = .seconds(first)
    if let from = clip.from {
      guard let moment = positions.moment(of: from, at: clip.place(of: \.from)) else { return nil }
      start = moment
    }
    var end: Moment = .seconds(last)
    if let to = clip.to {
      guard let moment = positions.moment(of: to, at: clip.place(of: \.to)) else { return nil }
      end = moment
    } else if let length = clip.length {
      end = timeline.moment(start, movedBy: length)
    }
    let isWhole = clip.from == nil && clip.to == nil && clip.length == nil
    return Span(
      start: timeline.seconds(of: start), end: timeline.seconds(of: end), isWhole: isWhole)
  }

  private mutating func start(of clip: Clip, span: Span) -> Rational? {
    var start = Moment.seconds(span.start)
    if let at = clip.at {
      guard let moment = positions.moment(of: at, at: clip.place(of: \.at)) else { return nil }
      start = moment
    }
    if let nudge = clip.nudge { start = timeline.moment(start, movedBy: nudge) }
    return timeline.seconds(of: start)
  }

  private mutating func checkFields(of clip: Clip) -> Bool {
    var other: SourceRange?
    if clip.over != nil {
      other =
        clip.from.flatMap { _ in clip.place(of: \.from) }
        ?? clip.to.flatMap { _ in clip.place(of: \.to) }
        ?? clip.length.flatMap { _ in clip.place(of: \.length) }
    } else if clip.to != nil, clip.length != nil {
      other = clip.place(of: \.length)
    }
    guard let other else { return true }
    report(
      FieldCodes.notOneOf, at: other,
      clip.over == nil
        ? "a clip ends by `to` or by `length`, not by both"
        : "`over` says already what is read; `from`, `to` and `length` do not fit beside it")
    return false
  }

  private mutating func reportUnknownTake(_ clip: Clip, songName: Name) {
    let names = takes.map(\.name.rawValue)
    report(
      ManifestCodes.unknownTake, at: clip.place(of: \.take),
      "song `\(songName)` has no take named `\(clip.take.value)`", label: "not recorded",
      notes: names.isEmpty ? ["it has no takes"] : ["its takes are \(PhraseList.quoted(names))"],
      help: Suggestion.nearest(to: clip.take.value.rawValue, in: names)
        .map { ["a take with a similar name: `\($0)`"] } ?? [])
  }

  private mutating func report(
    _ code: Code, at place: SourceRange?, _ message: String, label: String = "",
    notes: [String] = [], help: [String] = []
  ) {
    diagnostics.append(
      Diagnostic(code, at: place, message, label: label, notes: notes, help: help))
  }
}

extension ClipPlacement {
  /// Reads both clips of a join past their edges, half of the crossfade each.
  private func crossfade(_ clips: inout [ResolvedClip]) {
    for index in clips.indices.dropFirst() {
      guard let fade = clips[index].clip.crossfade, !isRepeat(clips, index) else { continue }
      guard clips[index - 1].frames.upperBound == clips[index].frames.lowerBound else { continue }
      let length = frames(fade.length)
      let before = length / 2
      clips[index].leadIn = before
      clips[index - 1].leadOut = length - before
      clips[index].fadeIn = ClipFade(length: length, shape: fade.curve.curve)
      clips[index - 1].fadeOut = ClipFade(length: length, shape: fade.curve.curve)
    }
  }

  private func setFades(of index: Int, in clips: inout [ResolvedClip]) {
    let clip = clips[index]
    let takeFrames = takes[clip.take].frames
    if clip.fadeIn.length == 0 {
      let cuts = clip.isReversed
        ? clip.read.upperBound < takeFrames : clip.read.lowerBound > 0
      let continues = index > 0 && isContinuous(clips[index - 1], clip)
      clips[index].fadeIn = fade(clip.clip.fadeIn, cuts: cuts && !continues, of: clip)
    }
    if clip.fadeOut.length == 0 {
      let cuts = clip.isReversed
        ? clip.read.lowerBound > 0 : clip.read.upperBound < takeFrames
      let continues = index + 1 < clips.count && isContinuous(clip, clips[index + 1])
      clips[index].fadeOut = fade(clip.clip.fadeOut, cuts: cuts && !continues, of: clip)
    }
  }

  private func fade(_ given: Fade?, cuts: Bool, of clip: ResolvedClip) -> ClipFade {
    if let given { return ClipFade(length: frames(given.length), shape: given.curve.curve) }
    guard cuts else { return .none }
    return ClipFade(
      length: min(frames(Self.guardFade), clip.frames.count / 2), shape: .linear)
  }

  /// True where the second clip goes on with the take exactly where the first one leaves it, so
  /// that nothing is cut.
  private func isContinuous(_ first: ResolvedClip, _ second: ResolvedClip) -> Bool {
    first.take == second.take && !first.isReversed && !second.isReversed
      && first.clip.gain == second.clip.gain
      && first.read.upperBound == second.read.lowerBound
      && first.frames.upperBound == second.frames.lowerBound
  }

  private func isRepeat(_ clips: [ResolvedClip], _ index: Int) -> Bool {
    (clips[index].clip.times?.value ?? 1) > 1
      && clips[index].clip.origin.range == clips[index - 1].clip.origin.range
  }

  private func frames(_ length: TimeLength) -> Int {
    length.frames(at: timeline.rate).roundedHalfUp
  }
}

extension Fade.Shape {
  var curve: CurveShape {
    switch self {
    case .linear: .linear
    case .equalPower: .equalPower
    case .sCurve: .smooth
    case .exponential: .exponential
    }
  }
}
