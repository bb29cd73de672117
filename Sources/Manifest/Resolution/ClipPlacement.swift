import Diagnostics
import Fields
import Quantities
import Signal

/// Places the clips of a track: what each reads of its take and where it is heard.
struct ClipPlacement {
  private let song: Song
  private let timeline: Timeline
  private let takes: [ResolvedTake]
  private let indexOfTake: [TakeName: Int]
  private var positions: PositionResolver
  private(set) var diagnostics: [Diagnostic] = []

  init(_ song: Song, timeline: Timeline, takes: [ResolvedTake]) {
    self.song = song
    self.timeline = timeline
    self.takes = takes
    indexOfTake = Dictionary(
      takes.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    positions = PositionResolver(timeline)
  }

  /// The clips of a track in the order of the timeline, repeats laid out, fades decided; not whole
  /// where one could not be placed.
  mutating func place(_ clips: [Clip]) -> (clips: [ResolvedClip], areWhole: Bool) {
    var heard: [ResolvedClip] = []
    var areWhole = true
    for clip in clips {
      guard let placed = place(clip) else {
        areWhole = areWhole && clip.mute.isOn
        continue
      }
      if !clip.mute.isOn { heard += placed }
    }
    diagnostics += positions.takeDiagnostics()
    heard.sort { $0.frames.lowerBound < $1.frames.lowerBound }
    crossfade(&heard)
    for index in heard.indices { setFades(of: index, in: &heard) }
    return (heard, areWhole)
  }

  /// A clip and its repeats; nil after a finding, here or where its parts were read.
  private mutating func place(_ clip: Clip) -> [ResolvedClip]? {
    guard let index = indexOfTake[clip.take.value] else {
      reportUnknownTake(clip)
      return nil
    }
    let take = takes[index]
    guard clip.origin.isSound, timeline.isSound, take.frames > 0 else { return nil }
    guard let span = span(of: clip, in: take), let start = start(of: clip, span: span) else {
      return nil
    }
    let duration = span.end - span.start
    guard duration > .zero else {
      report(ManifestCodes.emptyRange, at: clip.origin.range, "the clip has no length")
      return nil
    }
    let rate = Rational(timeline.rate.hertz)
    let from = (span.start * rate).roundedHalfUp - take.start
    let first = (start * rate).roundedHalfUp
    let length =
      span.isWhole ? take.frames : ((start + duration) * rate).roundedHalfUp - first
    // Outside of the take is a finding of its own, which repeats would only repeat.
    let isInside = from >= 0 && from + length <= take.frames
    return (0..<(isInside ? clip.times?.value ?? 1 : 1)).map { number in
      let begin = start + Rational(number) * duration
      let lower = (begin * rate).roundedHalfUp
      var count = length
      if number > 0, !span.isWhole {
        // Repeats differ by a frame where their length is not whole; none reads past the take.
        count = min(((begin + duration) * rate).roundedHalfUp - lower, take.frames - from)
      }
      return ResolvedClip(
        clip: clip,
        take: index,
        repetition: number,
        frames: lower..<(lower + count),
        read: from..<(from + count)
      )
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
        start: timeline.seconds(of: from),
        end: timeline.seconds(of: to),
        isWhole: false
      )
    }
    var start: Moment = .seconds(first)
    if let from = clip.from {
      let moment = positions.moment(of: from, at: clip.place(of: \.from), earliest: .countIn)
      guard let moment else { return nil }
      start = moment
    }
    var end: Moment = .seconds(last)
    if let to = clip.to {
      let moment = positions.moment(of: to, at: clip.place(of: \.to), earliest: .countIn)
      guard let moment else { return nil }
      end = moment
    } else if let length = clip.length {
      end = timeline.moment(start, movedBy: length)
    }
    let isWhole = clip.from == nil && clip.to == nil && clip.length == nil
    return Span(
      start: timeline.seconds(of: start),
      end: timeline.seconds(of: end),
      isWhole: isWhole
    )
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
    if clip.over != nil, clip.from != nil || clip.to != nil || clip.length != nil {
      let end = clip.to != nil ? clip.place(of: \.to) : clip.place(of: \.length)
      let other = clip.from != nil ? clip.place(of: \.from) : end
      report(
        FieldCodes.notOneOf,
        at: other,
        "`over` says already what is read; `from`, `to` and `length` do not fit beside it"
      )
      return false
    }
    if clip.to != nil, clip.length != nil {
      report(
        FieldCodes.notOneOf,
        at: clip.place(of: \.length),
        "a clip ends by `to` or by `length`, not by both"
      )
      return false
    }
    if clip.fadeIn != nil, clip.crossfade != nil {
      report(
        FieldCodes.notOneOf,
        at: clip.place(of: \.fadeIn),
        "a clip begins with `fade-in` or with `crossfade`, not with both"
      )
      return false
    }
    return true
  }

  private mutating func reportUnknownTake(_ clip: Clip) {
    // Takes that could not be read have findings of their own.
    let isUnread = song.takes.isEmpty && !song.isSound(\.takes)
    guard !song.takes.mentions(clip.take.value), !isUnread else { return }
    let names = takes.map(\.name.rawValue)
    report(
      ManifestCodes.unknownTake,
      at: clip.place(of: \.take),
      "song `\(song.name.value)` has no take named `\(clip.take.value)`",
      label: "not recorded",
      notes: names.isEmpty ? ["it has no takes"] : ["its takes are \(PhraseList.quoted(names))"],
      help: Suggestion.nearest(to: clip.take.value.rawValue, in: names)
        .map { ["a take with a similar name: `\($0)`"] } ?? []
    )
  }

  private mutating func report(
    _ code: Code,
    at place: SourceRange?,
    _ message: String,
    label: String = "",
    notes: [String] = [],
    help: [String] = []
  ) {
    diagnostics.append(
      Diagnostic(code, at: place, message, label: label, notes: notes, help: help)
    )
  }
}

extension ClipPlacement {
  /// Reads both clips of a join past their edges, half of the crossfade each.
  private func crossfade(_ clips: inout [ResolvedClip]) {
    for index in clips.indices.dropFirst() {
      guard clips[index].repetition == 0, let fade = clips[index].clip.crossfade,
        clips[index - 1].frames.upperBound == clips[index].frames.lowerBound
      else { continue }
      let length = frames(fade.length)
      let before = length / 2
      clips[index].isJoined = true
      clips[index].leadIn = before
      clips[index - 1].leadOut = length - before
      clips[index].fadeIn = ClipFade(length: length, shape: fade.curve.curve)
      clips[index - 1].fadeOut = ClipFade(length: length, shape: fade.curve.curve)
    }
  }

  private func setFades(of index: Int, in clips: inout [ResolvedClip]) {
    let clip = clips[index]
    let next = index + 1 < clips.count ? clips[index + 1] : nil
    let cutsHead = clip.read.lowerBound > 0
    let cutsTail = clip.read.upperBound < takes[clip.take].frames
    if !clip.isJoined {
      let continues = index > 0 && isContinuous(clips[index - 1], clip)
      let cuts = clip.isReversed ? cutsTail : cutsHead
      clips[index].fadeIn = fade(clip.clip.fadeIn, cuts: cuts && !continues, of: clip)
    }
    if next?.isJoined != true {
      let continues = next.map { isContinuous(clip, $0) } ?? false
      let cuts = clip.isReversed ? cutsHead : cutsTail
      clips[index].fadeOut = fade(clip.clip.fadeOut, cuts: cuts && !continues, of: clip)
    }
  }

  private func fade(_ given: Fade?, cuts: Bool, of clip: ResolvedClip) -> ClipFade {
    if let given { return ClipFade(length: frames(given.length), shape: given.curve.curve) }
    guard cuts else { return .none }
    return ClipFade(
      length: min(frames(ClipFade.atCuts), clip.frames.count / 2),
      shape: .linear
    )
  }

  /// True where the second clip goes on with the take exactly where the first one leaves it, so
  /// that nothing is cut.
  private func isContinuous(_ first: ResolvedClip, _ second: ResolvedClip) -> Bool {
    first.take == second.take && !first.isReversed && !second.isReversed
      && first.clip.gain == second.clip.gain
      && isOpen(first.clip.fadeOut) && isOpen(second.clip.fadeIn)
      && first.read.upperBound == second.read.lowerBound
      && first.frames.upperBound == second.frames.lowerBound
  }

  /// True where no fade is asked for.
  private func isOpen(_ fade: Fade?) -> Bool { fade.map { frames($0.length) == 0 } ?? true }

  private func frames(_ length: TimeLength) -> Int {
    length.frames(at: timeline.rate).roundedHalfUp
  }
}

extension Fade.Shape {
  package var curve: CurveShape {
    switch self {
    case .linear: .linear
    case .equalPower: .equalPower
    case .sCurve: .smooth
    case .exponential: .exponential
    }
  }
}
