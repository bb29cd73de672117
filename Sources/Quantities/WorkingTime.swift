/// Hours of work, in whole minutes: a minimum call, the end of a working day, rest.
package struct WorkingTime: Quantity, Comparable {
  package let minutes: Int

  package init(minutes: Int) {
    precondition(minutes >= 0, "time at work is never negative")
    self.minutes = minutes
  }

  package init(parsing text: String) throws(QuantityProblem) {
    var scanner = Scanner(text)
    let sign = scanner.takeSign()
    guard let numeral = scanner.takeNumeral() else { throw scanner.problemWithoutNumber() }
    let spaced = scanner.take(Scanner.space)
    guard let unit = Self.units.first(where: { scanner.isAll($0.rawValue) }) else {
      throw scanner.problemOfUnit(spaced: spaced)
    }
    try Measurement.refuse(sign, as: Self.self)
    let isHours = unit == .hours || unit == .hour
    let exact = try numeral.rational() * Rational(isHours ? Self.minutesInHour : 1)
    guard exact.denominator == 1 else { throw .impossible("it is no whole number of minutes") }
    guard exact <= Rational(Self.most) else { throw .impossible("it is longer than 1000 hours") }
    minutes = Int(exact.numerator)
  }

  package static let form = QuantityForm(
    name: "a time in hours or minutes",
    units: units.map(\.rawValue),
    pattern: Pattern.whole(pattern),
    examples: ["3 hours", "90 minutes"]
  )

  static let units: [Unit] = [.hours, .hour, .minutes, .minute]
  static let pattern = "\(Pattern.number) ?(?:hours?|minutes?)"

  private static let minutesInHour = 60
  private static let most = 1_000 * minutesInHour

  /// As a number of hours, exactly.
  package var hours: Rational { Rational(minutes, over: Self.minutesInHour) }

  package var description: String {
    if minutes % Self.minutesInHour == 0, minutes > 0 {
      let hours = minutes / Self.minutesInHour
      return hours == 1 ? "1 hour" : "\(hours) hours"
    }
    return minutes == 1 ? "1 minute" : "\(minutes) minutes"
  }

  package static func < (left: WorkingTime, right: WorkingTime) -> Bool {
    left.minutes < right.minutes
  }
}
