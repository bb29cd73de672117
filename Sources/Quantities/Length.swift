/// A length on the timeline, in time or in the music's own units.
package enum Length: Quantity {
  case time(TimeLength)
  case musical(MusicalLength)

  package init(parsing text: String) throws(QuantityProblem) {
    // No text of a time holds any of these bytes, and every musical one holds one of them.
    let isMusical = text.utf8.contains { byte in
      byte == Scanner.bar || byte == Scanner.slash || byte == UInt8(ascii: "b")
    }
    self =
      isMusical ? .musical(try MusicalLength(parsing: text)) : .time(try TimeLength(parsing: text))
  }

  package static let form = QuantityForm(
    name: "a length",
    units: MusicalLength.form.units + TimeLength.form.units,
    pattern: Pattern.whole("(?:[+-]?\(Pattern.time)|\(Pattern.musical))"),
    examples: ["2 bars", "3 beats", "1/8", "1|2|240", "20 ms", "3:07.250"]
  )

  package static let zero = Length.time(.zero)

  package var isNegative: Bool {
    switch self {
    case .time(let time): time.isNegative
    case .musical: false
    }
  }

  package var description: String {
    switch self {
    case .time(let time): time.description
    case .musical(let length): length.description
    }
  }
}
