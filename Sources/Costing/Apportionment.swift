import Quantities

/// Divides an amount of minor units so that the parts add up to it.
enum Apportionment {
  /// Parts in proportion to weights, by the largest remainder: each part is what it should be,
  /// rounded down or up, and those that lose most by rounding down are rounded up; of equals the
  /// first.
  ///
  /// - Parameters:
  ///   - units: the amount; may be negative.
  ///   - weights: not negative; of equal weight where all are zero.
  /// - Returns: a part for each weight, in their order.
  static func divide(_ units: Int128, by weights: [Rational]) -> [Int128] {
    let total = weights.reduce(.zero, +)
    guard total > .zero else {
      return weights.isEmpty
        ? [] : divide(units, by: weights.map { _ in Rational(1) })
    }
    let shares = weights.map { Part(of: units.magnitude, share: $0 / total) }
    let given = shares.reduce(0) { $0 + $1.floor }
    var missing = units.magnitude - min(given, units.magnitude)
    var parts = shares.map(\.floor)
    let order = shares.indices.sorted { left, right in
      shares[left].rest == shares[right].rest
        ? left < right : shares[left].rest > shares[right].rest
    }
    for index in order where missing > 0 {
      parts[index] += 1
      missing -= 1
    }
    return parts.map { units < 0 ? -Int128($0) : Int128($0) }
  }

  /// A share of an amount.
  private struct Part {
    let floor: UInt128
    /// What is left over, of one.
    let rest: Rational

    init(of units: UInt128, share: Rational) {
      let product = units.multipliedFullWidth(by: share.numerator.magnitude)
      let (quotient, remainder) = share.denominator.magnitude.dividingFullWidth(product)
      floor = quotient
      rest = Rational(Int128(remainder), over: share.denominator)
    }
  }
}
