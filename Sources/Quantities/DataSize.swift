/// A size of data, in bytes; at most 9 million TB.
package struct DataSize: Quantity, Comparable {
  package let bytes: Int

  package init(bytes: Int) {
    precondition(bytes >= 0, "a size is never negative")
    self.bytes = bytes
  }

  package init(parsing text: String) throws(QuantityProblem) {
    var scanner = Scanner(text)
    let sign = scanner.takeSign()
    guard let numeral = scanner.takeNumeral() else { throw scanner.problemWithoutNumber() }
    let spaced = scanner.take(Scanner.space)
    guard let unit = Self.units.first(where: { scanner.isAll($0.unit.rawValue) }) else {
      throw scanner.problemOfUnit(spaced: spaced)
    }
    try Measurement.refuse(sign, as: Self.self)
    let number = try numeral.rational()
    guard number <= Rational(Int128(Int.max / unit.bytes), over: 1) else {
      throw .impossible("it is larger than any disk")
    }
    let bytes = number * Rational(unit.bytes)
    guard bytes.denominator == 1, let whole = Int(exactly: bytes.numerator) else {
      throw .impossible("bytes are counted whole")
    }
    self.bytes = whole
  }

  package static let form = QuantityForm(
    name: "a size of data",
    units: ["GB", "GiB", "MB", "MiB", "TB", "TiB", "kB", "KiB", "B"],
    pattern: Pattern.whole("\(Pattern.number) ?(?:[kMGT]B|[KMGT]iB|B)"),
    examples: ["20 GB", "1.5 GiB", "800 MB"]
  )

  /// The largest first.
  private static let units: [(unit: Unit, bytes: Int)] = [
    (.tebibyte, 1 << 40), (.terabyte, 1_000_000_000_000), (.gibibyte, 1 << 30),
    (.gigabyte, 1_000_000_000), (.mebibyte, 1 << 20), (.megabyte, 1_000_000),
    (.kibibyte, 1 << 10), (.kilobyte, 1_000), (.byte, 1),
  ]

  /// Decimals of the canonical form at most.
  private static let decimals = 3

  /// In the largest unit that takes no more than three decimals.
  package var description: String {
    let scale = Int128(Numeral.power(Self.decimals))
    let unit = Self.units.first { unit in
      bytes >= unit.bytes && (Int128(bytes) * scale).isMultiple(of: Int128(unit.bytes))
    }
    guard let unit else { return "\(bytes) B" }
    return Numeral.text(of: Rational(bytes, over: unit.bytes)) + " \(unit.unit.rawValue)"
  }

  /// To three digits in a power of 1,000, for people.
  package var rounded: String {
    let decimal = Self.units.filter { !$0.unit.rawValue.contains("i") && $0.bytes > 1 }
    guard let unit = decimal.first(where: { bytes >= $0.bytes }) else { return "\(bytes) B" }
    let places = bytes < 10 * unit.bytes ? 2 : bytes < 100 * unit.bytes ? 1 : 0
    let number = Numeral.text(of: Rational(bytes, over: unit.bytes), places: places)
    return "\(number) \(unit.unit.rawValue)"
  }

  package static func < (left: DataSize, right: DataSize) -> Bool { left.bytes < right.bytes }
}
