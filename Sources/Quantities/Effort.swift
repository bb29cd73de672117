/// How long a task takes: hours at work, or days of the calendar.
package enum Effort: Quantity {
  case time(WorkingTime)
  case period(Period)

  package init(parsing text: String) throws(QuantityProblem) {
    do {
      self = .time(try WorkingTime(parsing: text))
    } catch .wrongUnit(let unit, let kind) {
      guard kind == Period.form.name else { throw .wrongUnit(unit, of: kind) }
      self = .period(try Period(parsing: text))
    }
  }

  package static let form = QuantityForm(
    name: "a time in hours, days or weeks",
    units: (WorkingTime.units + Period.units).map(\.rawValue),
    pattern: Pattern.whole("(?:\(WorkingTime.pattern)|\(Period.pattern))"),
    examples: ["3 days", "6 hours"]
  )

  package var description: String {
    switch self {
    case .time(let time): time.description
    case .period(let period): period.description
    }
  }
}
