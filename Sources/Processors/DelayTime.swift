import Fields
import Quantities

/// The time of an echo: a length of time or a note value.
///
/// A note value means the tempo at the beginning of the song. Bars and beats depend on a meter,
/// which a processor does not know, and are refused.
package struct DelayTime: Quantity {
  package let length: Length

  package init(_ note: NoteValue) {
    length = .musical(.note(note))
  }

  package init(_ time: TimeLength) {
    length = .time(time)
  }

  package init(parsing text: String) throws(QuantityProblem) {
    let length = try Length(parsing: text)
    switch length {
    case .musical(.note(let note)):
      guard note.wholeNotes <= Rational(Self.mostWholeNotes) else { throw Self.tooLong }
    case .musical:
      throw .impossible("the time of a delay is a note value or a length of time")
    case .time(let time):
      guard !time.isNegative, time != .zero, time != .samples(0) else {
        throw .impossible("an echo comes later than what it repeats")
      }
      guard case .seconds(let seconds) = time else { break }
      guard seconds.doubleValue <= Self.mostSeconds else { throw Self.tooLong }
    }
    self.length = length
  }

  package static let form = QuantityForm(
    name: "a time or a note value",
    units: TimeLength.form.units,
    pattern: Length.form.pattern,
    examples: ["1/8", "1/8.", "350 ms"]
  )

  static let mostSeconds = 10.0
  private static let mostWholeNotes = 4
  private static let tooLong = QuantityProblem.impossible(
    "a delay is not longer than 10 s or four whole notes"
  )

  package var description: String { length.description }

  /// The nearest number of frames, 1 at least.
  func frames(in context: RenderContext) -> Int {
    switch length {
    case .time(let time): max(1, context.frames(of: time, atMost: Self.mostSeconds))
    case .musical(let music):
      max(1, (music.quarters * context.quarter * Rational(context.rate.hertz)).roundedHalfUp)
    }
  }
}

extension DelayTime: RangedValue {
  package static var needsRate: Bool { true }

  /// Parsing has looked at all but samples.
  package func isWithin(_ range: ClosedRange<Double>) -> Bool { true }

  package func isWithin(_ range: ClosedRange<Double>, at rate: SampleRate) -> Bool {
    guard case .time(let time) = length else { return true }
    return time.isWithin(range, at: rate)
  }

  package static func written(_ limit: Double) -> String { TimeLength.written(limit) }
}
