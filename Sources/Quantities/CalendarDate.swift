/// A day of the Gregorian calendar, years 1 to 9999.
package struct CalendarDate: Quantity, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil where there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  package init(parsing text: String) throws(QuantityProblem) {
    var scanner = Scanner(text)
    self = try Self.take(&scanner)
    guard scanner.isAtEnd else { throw .malformed }
  }

  /// The day so many days after 1970-01-01; nil outside the years 1 to 9999.
  ///
  /// After Hinnant, chrono-compatible low-level date algorithms, `civil_from_days`.
  package init?(dayNumber: Int) {
    guard dayNumber.magnitude < 4_000_000 else { return nil }
    let shifted = dayNumber + Self.daysBeforeEpoch
    let era = (shifted >= 0 ? shifted : shifted - (Self.daysInEra - 1)) / Self.daysInEra
    let dayOfEra = shifted - era * Self.daysInEra
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }

  /// The day of a moment in UTC; the first or last one of the calendar for moments outside of it.
  package init(secondsSince1970 seconds: Int64) {
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: Self.secondsInDay)
    let day = Int(rest < 0 ? days - 1 : days)
    guard let date = CalendarDate(dayNumber: min(max(day, Self.firstDay), Self.lastDay)) else {
      preconditionFailure("a day inside the calendar has a date")
    }
    self = date
  }

  package static let form = QuantityForm(
    name: "a date",
    pattern: Pattern.whole(Pattern.date),
    examples: ["2026-03-02"]
  )

  /// From 0000-03-01 to 1970-01-01.
  private static let daysBeforeEpoch = 719_468
  private static let secondsInDay: Int64 = 86_400
  /// Day numbers of 0001-01-01 and 9999-12-31.
  private static let firstDay = -719_162
  private static let lastDay = 2_932_896
  /// In 400 years.
  private static let daysInEra = 146_097

  /// Days since 1970-01-01 (Hinnant, `days_from_civil`).
  package var dayNumber: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.daysInEra + dayOfEra - Self.daysBeforeEpoch
  }

  package var description: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  static func take(_ scanner: inout Scanner) throws(QuantityProblem) -> CalendarDate {
    guard let year = scanner.takeInteger(digits: 4), scanner.take(Scanner.dash),
      let month = scanner.takeInteger(digits: 2), scanner.take(Scanner.dash),
      let day = scanner.takeInteger(digits: 2)
    else { throw .malformed }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw .impossible("the calendar has no such day")
    }
    return date
  }

  /// A number with zeros before it.
  package static func padded(_ value: Int, _ digits: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }
}
