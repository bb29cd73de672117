/// A currency by its ISO 4217 code; funds and metals without a minor unit are left out.
package struct Currency: Quantity, Comparable {
  package let code: String

  /// Nil where ISO 4217 has no such currency.
  package init?(code: String) {
    guard code.utf8.count == 3, Self.codes.contains(code[...]) else { return nil }
    self.code = code
  }

  package init(parsing text: String) throws(QuantityProblem) {
    if let currency = Currency(code: text) {
      self = currency
      return
    }
    throw Self.problem(text) ?? .malformed
  }

  /// Why a text that has the form of a code is no currency; nil where it is one, or of another form.
  static func problem(_ text: String) -> QuantityProblem? {
    let isCode =
      text.utf8.count == 3
      && text.utf8.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
    guard isCode, !codes.contains(text[...]) else { return nil }
    return .impossible("ISO 4217 has no currency `\(text)`")
  }

  package static let form = QuantityForm(
    name: "a currency",
    pattern: Pattern.whole("[A-Z]{3}"),
    examples: ["EUR", "USD"]
  )

  /// ISO 4217, list one, as of January 2026.
  private static let codes = Set(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN \
    BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR \
    FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY \
    KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU \
    MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON \
    RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP \
    TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER \
    ZAR ZMW ZWG
    """.split(separator: " ")
  )

  /// The decimals of its minor unit, after ISO 4217.
  package var minorDigits: Int {
    switch code {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI",
      "VND", "VUV", "XAF", "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    case "CLF", "UYW": 4
    default: 2
    }
  }

  package var description: String { code }

  package static func < (left: Currency, right: Currency) -> Bool { left.code < right.code }
}
