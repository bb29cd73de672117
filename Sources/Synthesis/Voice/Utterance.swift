/// A sung line as phones in time, breaths included.
struct Utterance: Sendable {
  struct Segment: Sendable {
    /// Seconds from the take's first frame.
    let start: Double
    let end: Double
    let phone: Phone
    /// From 0 to 1.
    let velocity: Double
  }

  /// The pitch that is aimed at from a moment on.
  struct Aim: Sendable {
    let start: Double
    /// When the note's vowel begins.
    let onset: Double
    let end: Double
    let pitch: Double
    /// True where a silence goes before, so that the pitch is not carried over.
    let isFresh: Bool
  }

  private(set) var segments: [Segment] = []
  private(set) var aims: [Aim] = []

  /// A gap of this many seconds is long enough to breathe.
  private static let rest = 0.3
  private static let breathLength = 0.26
  private static let breathLevel = 0.012
  /// Seconds between a breath and the sound that it is taken for.
  private static let hold = 0.05

  /// - Parameter strokes: one voice, in the order of time.
  init(_ strokes: [Stroke]) {
    let syllables = strokes.map { Syllable($0.syllable, clarity: $0.clarity) }
    var silence = 0.0
    for (index, stroke) in strokes.enumerated() {
      let syllable = syllables[index]
      let start = max(silence, stroke.time - syllable.onsetLength)
      let isFresh = index == 0 || start - silence > 0.06
      if index == 0 || start - silence > Self.rest { breathe(before: start, stroke) }
      var end = stroke.time + stroke.duration
      if index + 1 < strokes.count {
        end = min(end, strokes[index + 1].time - syllables[index + 1].onsetLength)
      }
      end = max(end, stroke.time + 0.05)
      place(syllable, from: start, at: stroke.time, until: end, velocity: stroke.velocity)
      aims.append(
        Aim(
          start: start,
          onset: stroke.time,
          end: end,
          pitch: stroke.pitch.number,
          isFresh: isFresh
        )
      )
      silence = end
    }
  }

  private mutating func breathe(before start: Double, _ stroke: Stroke) {
    let end = start - Self.hold
    let breath = Phone(
      formants: [600, 1_400, 2_600],
      voicing: 0,
      aspiration: Self.breathLevel * stroke.breath
    )
    segments.append(
      Segment(start: end - Self.breathLength, end: end, phone: breath, velocity: 1)
    )
  }

  private mutating func place(
    _ syllable: Syllable,
    from start: Double,
    at onset: Double,
    until end: Double,
    velocity: Double
  ) {
    var time = start
    for phone in syllable.onset {
      let next = min(time + phone.length, onset)
      segments.append(Segment(start: time, end: next, phone: phone, velocity: velocity))
      time = next
    }
    let codaStart = max(end - syllable.codaLength, onset + 0.04)
    // A glide stays on its first vowel for two thirds of the note, as singers do.
    let turn = onset + (codaStart - onset) * (syllable.vowels.count > 1 ? 0.66 : 1)
    segments.append(
      Segment(start: onset, end: turn, phone: syllable.vowels[0], velocity: velocity)
    )
    time = turn
    let later = syllable.vowels.dropFirst()
    for vowel in later {
      let next = time + (codaStart - turn) / Double(later.count)
      segments.append(Segment(start: time, end: next, phone: vowel, velocity: velocity))
      time = next
    }
    for phone in syllable.coda {
      let next = min(time + phone.length, end)
      segments.append(Segment(start: time, end: next, phone: phone, velocity: velocity))
      time = next
    }
  }
}
