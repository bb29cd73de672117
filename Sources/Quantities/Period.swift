/// Days of the calendar: a lead time.
package struct Period: Quantity, Comparable {
  package let days: Int

  package init(days: Int) {
    precondition(days >= 0, "a period is never negative")
    self.days = days
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
    let isWeeks = unit == .weeks || unit == .week
    guard let count = numeral.integer else { throw .impossible("days and weeks are whole") }
    guard count <= Self.most else { throw .impossible("it is longer than 10,000 days") }
    days = count * (isWeeks ? Self.daysInWeek : 1)
  }

  package static let form = QuantityForm(
    name: "a number of days or weeks",
    units: units.map(\.rawValue),
    pattern: Pattern.whole(pattern),
    examples: ["4 weeks", "10 days"]
  )

  static let units: [Unit] = [.weeks, .week, .days, .day]
  static let pattern = #"[0-9]+(?:\.[0-9]+)? ?(?:weeks?|days?)"#

  private static let daysInWeek = 7
  private static let most = 10_000

  package var description: String {
    if days % Self.daysInWeek == 0, days > 0 {
      let weeks = days / Self.daysInWeek
      return weeks == 1 ? "1 week" : "\(weeks) weeks"
    }
    return days == 1 ? "1 day" : "\(days) days"
  }

  package static func < (left: Period, right: Period) -> Bool { left.days < right.days }
}
