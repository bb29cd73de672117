/// Reads a POSIX `TZ` string from left to right.
struct ZoneRuleText {
  private var rest: Substring.UTF8View

  /// Nil where it is none, or uses what RFC 9636 leaves out.
  static func rule(_ text: String) -> ZoneRule? {
    var reader = ZoneRuleText(rest: Substring(text).utf8)
    return reader.rule()
  }

  private mutating func rule() -> ZoneRule? {
    guard let name = name(), let west = time() else { return nil }
    let standard = TimeZone.Period(offset: -west, abbreviation: name)
    if rest.isEmpty { return ZoneRule(standard: standard, summer: nil) }
    guard let name = self.name() else { return nil }
    var offset = standard.offset + 3_600
    if rest.first != UInt8(ascii: ",") {
      guard let west = time() else { return nil }
      offset = -west
    }
    guard let start = turn(), let end = turn(), rest.isEmpty else { return nil }
    let period = TimeZone.Period(offset: offset, abbreviation: name)
    return ZoneRule(
      standard: standard,
      summer: ZoneRule.Summer(period: period, start: start, end: end)
    )
  }

  /// Letters, or anything within `<` and `>`.
  private mutating func name() -> String? {
    let name: Substring.UTF8View
    if take("<") {
      name = rest.prefix { $0 != UInt8(ascii: ">") }
      rest = rest.dropFirst(name.count)
      guard take(">") else { return nil }
    } else {
      name = rest.prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
      rest = rest.dropFirst(name.count)
    }
    return name.count >= 3 ? String(Substring(name)) : nil
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  private mutating func time() -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hours = number(), hours <= 167 else { return nil }
    var seconds = hours * 3_600
    for unit in [60, 1] where take(":") {
      guard let part = number(), part < 60 else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// `,day[/time]`; two in the morning where no time is given.
  private mutating func turn() -> ZoneRule.Turn? {
    guard take(","), let day = day() else { return nil }
    guard take("/") else { return ZoneRule.Turn(day: day, time: 7_200) }
    return time().map { ZoneRule.Turn(day: day, time: $0) }
  }

  private mutating func day() -> ZoneRule.Turn.Day? {
    if take("M") {
      guard let month = number(), (1...12).contains(month), take("."),
        let week = number(), (1...5).contains(week), take("."), let day = number(), day < 7
      else { return nil }
      return .weekday(month: month, week: week, day: day)
    }
    let isJulian = take("J")
    guard let day = number(), day <= 365, !isJulian || day >= 1 else { return nil }
    return isJulian ? .julian(day) : .zeroBased(day)
  }

  private mutating func number() -> Int? {
    let digits = rest.prefix { $0 &- UInt8(ascii: "0") < 10 }
    guard (1...3).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return Int(Substring(digits))
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
