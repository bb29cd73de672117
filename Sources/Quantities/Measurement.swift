/// A number and its unit as written, for the quantities that are one real number.
struct Measurement {
  /// In the stored unit.
  let number: Double

  /// Which numbers a quantity allows.
  enum Domain {
    case signed
    /// Minus infinity too, written `-inf`.
    case signedOrSilent
    case notNegative
    /// Infinity too, written `inf`.
    case notNegativeOrInfinite
  }

  /// Reads a number followed by one of the units, with a space between them or without.
  init<Q: Quantity>(
    _ text: String,
    in units: [Unit],
    _ domain: Domain,
    as quantity: Q.Type
  ) throws(QuantityProblem) {
    var scanner = Scanner(text)
    let sign = scanner.takeSign()
    guard var numeral = scanner.takeNumeral() else {
      number = try Self.infinity(sign, &scanner, units, domain)
      return
    }
    let spaced = scanner.take(Scanner.space)
    guard let unit = units.first(where: { scanner.isAll($0.rawValue) }),
      unit.maySpace || !spaced
    else { throw scanner.problemOfUnit(spaced: spaced) }
    numeral.isNegative = sign == .minus
    number = try numeral.doubleValue(tenfold: unit.tenfold)
    switch domain {
    case .signed, .signedOrSilent: break
    case .notNegative, .notNegativeOrInfinite: try Self.refuse(sign, as: quantity)
    }
  }

  static func refuse<Q: Quantity>(
    _ sign: Scanner.Sign,
    as quantity: Q.Type
  ) throws(QuantityProblem) {
    switch sign {
    case .none: break
    case .plus: throw .impossible("\(Q.form.name) is written without a sign")
    case .minus: throw .impossible("\(Q.form.name) is never negative")
    }
  }

  private static func infinity(
    _ sign: Scanner.Sign,
    _ scanner: inout Scanner,
    _ units: [Unit],
    _ domain: Domain
  ) throws(QuantityProblem) -> Double {
    let problem = scanner.problemWithoutNumber()
    let allowed =
      switch domain {
      case .signed, .notNegative: false
      case .signedOrSilent: sign == .minus
      case .notNegativeOrInfinite: sign == .none
      }
    guard allowed else { throw problem }
    for byte in "inf".utf8 where !scanner.take(byte) { throw problem }
    let spaced = scanner.take(Scanner.space)
    guard let unit = units.first(where: { scanner.isAll($0.rawValue) }),
      unit.maySpace || !spaced
    else { throw scanner.problemOfUnit(spaced: spaced) }
    return sign == .minus ? -.infinity : .infinity
  }
}

extension Measured {
  package init(_ number: Double) {
    self.init(number: number)
  }

  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
