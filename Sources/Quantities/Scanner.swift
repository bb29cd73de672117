/// Reads the bytes of a scalar from left to right.
struct Scanner {
  private let bytes: String.UTF8View
  private var place: String.Index
  private let end: String.Index

  init(_ text: String) {
    bytes = text.utf8
    place = bytes.startIndex
    end = bytes.endIndex
  }

  /// A sign as written.
  enum Sign {
    case none
    case plus
    case minus
  }

  static let space = UInt8(ascii: " ")
  static let point = UInt8(ascii: ".")
  static let colon = UInt8(ascii: ":")
  static let dash = UInt8(ascii: "-")
  static let bar = UInt8(ascii: "|")
  static let slash = UInt8(ascii: "/")
  static let lowerE = UInt8(ascii: "e")

  /// The digits that always fit 64 bits.
  private static let room: UInt64 = 1_000_000_000_000_000_000

  /// The most digits an integer may have.
  private static let integerDigits = 18

  var isAtEnd: Bool { place == end }

  private var rest: Substring.UTF8View { bytes[place...] }

  /// What is left, as text.
  var text: Substring { Substring(rest) }

  mutating func take(_ byte: UInt8) -> Bool {
    guard place < end, bytes[place] == byte else { return false }
    place = bytes.index(after: place)
    return true
  }

  /// Takes the word if all that is left is the word.
  mutating func takeAll(_ word: String) -> Bool {
    guard isAll(word) else { return false }
    place = end
    return true
  }

  /// Whether all that is left is the word.
  func isAll(_ word: String) -> Bool {
    var place = place
    for byte in word.utf8 {
      guard place < end, bytes[place] == byte else { return false }
      place = bytes.index(after: place)
    }
    return place == end
  }

  mutating func takeSign() -> Sign {
    if take(UInt8(ascii: "-")) { return .minus }
    return take(UInt8(ascii: "+")) ? .plus : .none
  }

  /// Digits, with a point and digits after it where there is one; nothing without a digit in front.
  mutating func takeNumeral() -> Numeral? {
    let start = place
    var numeral = Numeral(significand: 0)
    var isOverlong = false
    guard takeDigits(into: &numeral.significand, &isOverlong) > 0 else { return nil }
    let whole = place
    if take(Self.point) {
      let decimals = takeDigits(into: &numeral.significand, &isOverlong)
      if decimals == 0 { place = whole } else { numeral.exponent = -decimals }
    }
    if isOverlong { numeral.overlong = Substring(bytes[start..<place]) }
    return numeral
  }

  /// Digits alone, up to 18 of them.
  mutating func takeInteger() -> Int? {
    let start = place
    var value: UInt64 = 0
    var isOverlong = false
    let count = takeDigits(into: &value, &isOverlong)
    guard count > 0, count <= Self.integerDigits, let integer = Int(exactly: value) else {
      place = start
      return nil
    }
    return integer
  }

  /// Exactly so many digits, and no digit after them.
  mutating func takeInteger(digits: Int) -> Int? {
    let start = place
    var value: UInt64 = 0
    var isOverlong = false
    guard takeDigits(into: &value, &isOverlong) == digits else {
      place = start
      return nil
    }
    return Int(value)
  }

  /// Digits after a decimal point, as a number below one.
  mutating func takeDecimals() -> Numeral? {
    let start = place
    var numeral = Numeral(significand: 0)
    var isOverlong = false
    let count = takeDigits(into: &numeral.significand, &isOverlong)
    guard count > 0 else { return nil }
    numeral.exponent = -count
    if isOverlong { numeral.overlong = Substring(bytes[start..<place]) }
    return numeral
  }

  /// `nan`, `inf` or `infinity` in any case, at the end or before a unit.
  func isNotFinite() -> Bool {
    let word = Substring(rest.prefix { $0 != Self.space && $0 != Self.colon }).lowercased()
    return ["nan", "inf", "infinity"].contains { form in
      word == form || Unit.allCases.contains { word == form + $0.rawValue.lowercased() }
    }
  }

  /// What a text without a number in it is.
  func problemWithoutNumber() -> QuantityProblem {
    isNotFinite() ? .notFinite : .malformed
  }

  /// What all that is left is, after the number of a quantity without a unit.
  mutating func problemAfterNumber() -> QuantityProblem {
    let spaced = take(Self.space)
    return problemOfUnit(spaced: spaced)
  }

  /// What all that is left is, where the number's unit should stand.
  func problemOfUnit(spaced: Bool) -> QuantityProblem {
    if isAtEnd { return spaced ? .malformed : .missingUnit }
    let written = String(Substring(rest))
    if let unit = Unit(rawValue: written) {
      return unit.maySpace || !spaced ? .wrongUnit(written, of: unit.kind) : .malformed
    }
    if Currency(code: written) != nil { return .wrongUnit(written, of: Money.form.name) }
    if PayRate.isUnit(written) { return .wrongUnit(written, of: PayRate.form.name) }
    let isWord = rest.allSatisfy { byte in
      (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
        || byte == Self.slash || byte == UInt8(ascii: "%") || byte >= 0x80
    }
    return isWord && rest.first != Self.slash ? .wrongUnit(written, of: nil) : .malformed
  }

  private mutating func takeDigits(into value: inout UInt64, _ isOverlong: inout Bool) -> Int {
    var count = 0
    while place < end {
      let byte = bytes[place]
      guard byte &- UInt8(ascii: "0") < 10 else { break }
      if value < Self.room {
        value = value * 10 + UInt64(byte &- UInt8(ascii: "0"))
      } else {
        isOverlong = true
      }
      count += 1
      place = bytes.index(after: place)
    }
    return count
  }
}
