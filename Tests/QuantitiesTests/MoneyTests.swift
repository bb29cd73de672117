import Quantities
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    ("1200 EUR", "1200 EUR"), ("260.5 EUR", "260.50 EUR"), ("1200.00 EUR", "1200 EUR"),
    ("-50 EUR", "-50 EUR"),
    ("500JPY", "500 JPY"), ("1.234 KWD", "1.234 KWD"), ("0.05 USD", "0.05 USD"),
    ("-0.05 USD", "-0.05 USD"),
  ])
  func `money is exact and in one currency`(_ text: String, _ canonical: String) throws {
    #expect(try Money(parsing: text).description == canonical)
  }

  @Test(arguments: [
    ("1200", QuantityProblem.missingUnit), ("1200 eur", .wrongUnit("eur", of: nil)),
    ("1200 EURO", .wrongUnit("EURO", of: nil)),
    ("100000000000.01 EUR", .impossible("it is more than is reckoned with")),
    ("10000000000001 JPY", .impossible("it is more than is reckoned with")),
    ("1200 EUX", .impossible("ISO 4217 has no currency `EUX`")),
    ("12.345 EUR", .impossible("EUR has 2 decimals and no more")),
    ("500.5 JPY", .impossible("JPY has no decimals")),
    ("90 EUR/hour", .wrongUnit("EUR/hour", of: "a rate of pay")),
    ("20 ms", .wrongUnit("ms", of: "a length of time")), ("nan EUR", .notFinite),
    ("1,200 EUR", .malformed),
    ("99999999999999999999 EUR", .impossible("it has more digits than are kept exactly")),
  ])
  func `money that is none says why`(_ text: String, _ expected: QuantityProblem) {
    #expect(problem(text, as: Money.self) == expected)
  }

  @Test(arguments: [
    ("90 EUR/hour", PayRate.Basis.hour), ("480EUR/day", .day), ("300 EUR/song", .song),
    ("250 EUR/session", .session),
  ])
  func `a rate of pay says what is paid for`(_ text: String, _ basis: PayRate.Basis) throws {
    let rate = try PayRate(parsing: text)
    #expect(rate.per == basis)
    #expect(rate.money.currency.code == "EUR")
  }

  @Test(arguments: [
    ("90 EUR", QuantityProblem.wrongUnit("EUR", of: "an amount of money")), ("90", .missingUnit),
    ("90 EUR/week", .wrongUnit("EUR/week", of: nil)),
    ("90 EUX/hour", .impossible("ISO 4217 has no currency `EUX`")),
    ("90.5 JPY/hour", .impossible("JPY has no decimals")),
    ("-90 EUR/hour", .impossible("a rate of pay is never negative")),
  ])
  func `a rate of pay that is none says why`(_ text: String, _ expected: QuantityProblem) {
    #expect(problem(text, as: PayRate.self) == expected)
  }

  @Test func `decimals are equal when their values are`() throws {
    #expect(try Decimal(parsing: "1.50") == Decimal(15, places: 1))
    #expect(try Decimal(parsing: "100") == Decimal(100))
    #expect(Decimal(5, places: 2) < Decimal(1, places: 1))
  }

  @Test func `decimals add and multiply exactly`() throws {
    let tenth = try Decimal(parsing: "0.1")
    #expect(tenth + Decimal(2, places: 1) == Decimal(3, places: 1))
    #expect(tenth * tenth == Decimal(1, places: 2))
    #expect(tenth - tenth == .zero)
    #expect(Decimal(90) * Decimal(92, places: 2) == Decimal(828, places: 1))
  }

  @Test(arguments: [
    ("2.345", "2.34"), ("2.355", "2.36"), ("-2.345", "-2.34"), ("-2.355", "-2.36"),
    ("2.3451", "2.35"), ("2.3", "2.3"),
    ("0.005", "0"), ("0.015", "0.02"),
  ])
  func `money rounds halves to even`(_ text: String, _ expected: String) throws {
    #expect(try Decimal(parsing: text).rounded(toPlaces: 2).description == expected)
  }

  @Test func `a part of an hour rounds to the minor unit once`() throws {
    let pay = Decimal(90).rational * Rational(1, over: 7)
    #expect(Decimal(rounding: pay, places: 2).description == "12.86")
  }

  @Test func `a currency is one of ISO 4217`() {
    #expect(Currency(code: "XCG") != nil)
    #expect(problem("EUU", as: Currency.self) == .impossible("ISO 4217 has no currency `EUU`"))
    #expect(problem("eur", as: Currency.self) == .malformed)
  }
}
