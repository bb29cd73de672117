import Manifest
import Quantities

/// What time costs by a rate, before it is rounded.
///
/// Minutes are those that pass, also where clocks are put forward or back.
struct Pay: Hashable {
  /// In the rate's currency.
  let amount: Rational
  /// In words: `8 hours + 2 hours at 1.5`.
  let reckoning: String

  /// By the hour: less than the minimum is paid as the minimum, what a day has beyond its plain
  /// hours by the factor.
  ///
  /// - Parameters:
  ///   - rate: an hour's pay.
  ///   - minutes: what is worked.
  ///   - before: what the same day had before it.
  ///   - minimum: what is paid at least.
  ///   - overtime: after how much of a day it begins, and its factor.
  /// - Returns: the pay in the rate's currency.
  static func hourly(
    _ rate: Decimal,
    minutes: Int,
    before: Int,
    minimum: WorkingTime?,
    overtime: Overtime?
  ) -> Pay {
    let plain = overtime.map { min(minutes, max(0, $0.after.minutes - before)) } ?? minutes
    let late = LateTime(minutes - plain, overtime)
    let unworked = max(0, (minimum?.minutes ?? 0) - minutes)
    var words: [String] = []
    if plain + unworked > 0 { words.append("\(WorkingTime(minutes: plain + unworked))") }
    if late.minutes > 0 { words.append(late.description) }
    if unworked > 0 { words.append("(minimum call)") }
    let paid = WorkingTime(minutes: plain + unworked).hours + late.plainHours
    return Pay(
      amount: rate.rational * paid,
      reckoning: words.joined(separator: late.minutes > 0 && plain + unworked > 0 ? " + " : " ")
    )
  }

  /// By the day or session: an hour beyond its plain ones is worth the part of the rate that a
  /// plain one is.
  static func flat(
    _ rate: Decimal,
    minutes: Int,
    overtime: Overtime?,
    of unit: String
  ) -> Pay {
    guard let overtime, minutes > overtime.after.minutes else {
      return Pay(amount: rate.rational, reckoning: unit)
    }
    let late = LateTime(minutes - overtime.after.minutes, overtime)
    return Pay(
      amount: rate.rational + rate.rational / overtime.after.hours * late.plainHours,
      reckoning: "\(unit) + \(late)"
    )
  }
}

/// Time beyond the plain hours.
private struct LateTime: CustomStringConvertible {
  /// As it is paid: in whole steps.
  let minutes: Int
  private let factor: Decimal

  init(_ minutes: Int, _ overtime: Overtime?) {
    let step = overtime?.step?.minutes ?? 1
    self.minutes = (minutes + step - 1) / step * step
    factor = overtime?.factor ?? Decimal(1)
  }

  /// The plain hours that cost as much.
  var plainHours: Rational { WorkingTime(minutes: minutes).hours * factor.rational }

  var description: String { "\(WorkingTime(minutes: minutes)) at \(factor)" }
}
