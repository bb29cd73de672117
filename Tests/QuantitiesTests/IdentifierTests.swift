import Quantities
import Testing

/// Codes of recordings, works, products and people, against published examples.
@Suite struct IdentifierTests {
  @Test(arguments: [
    ("AA-6Q7-20-00047", "AA-6Q7-20-00047"),  // ISO 3901:2019, printed example
    ("AA6Q72000047", "AA-6Q7-20-00047"), ("DE-A12-26-00001", "DE-A12-26-00001"),
  ])
  func `an ISRC with or without hyphens is one code`(_ text: String, _ printed: String) throws {
    #expect(try ISRC(parsing: text).description == printed)
  }

  @Test(arguments: [
    "", "DE-A12-26-0001", "DE-A12-2600001", "de-A12-26-00001", "D1-A12-26-00001",
    "DE-a12-26-00001", "DE-A12-2X-00001", "DEA-12-26-00001", "DE A12 26 00001",
  ])
  func `other texts are no ISRC`(_ text: String) {
    #expect(throws: IdentifierProblem.self) { try ISRC(parsing: text) }
  }

  /// The check of the standard's own example, and of every other last digit.
  @Test func `an ISWC ends with its check digit alone`() throws {
    let work = try ISWC(parsing: "T-034.524.680-1")
    #expect(work.description == "T-034.524.680-1")
    #expect(try ISWC(parsing: "T0345246801") == work)
    for digit in 0...9 where digit != 1 {
      #expect(throws: IdentifierProblem.checkDigit(expected: "1")) {
        try ISWC(parsing: "T-034.524.680-\(digit)")
      }
    }
    #expect(throws: IdentifierProblem.self) { try ISWC(parsing: "T-034.524.68-1") }
    #expect(throws: IdentifierProblem.self) { try ISWC(parsing: "0345246801") }
  }

  /// GS1's examples: 03600029145 takes a 2, 400638133393 a 1.
  @Test(arguments: [
    ("036000291452", "036000291452"), ("4006381333931", "4006381333931"),
    ("0888072000018", "0888072000018"),
  ])
  func `a UPC and an EAN end with their check digit`(_ text: String, _ printed: String) throws {
    #expect(try ProductCode(parsing: text).description == printed)
    let others = (0...9).filter { "\($0)" != text.suffix(1) }
    for digit in others {
      #expect(throws: IdentifierProblem.checkDigit(expected: String(text.suffix(1)))) {
        try ProductCode(parsing: text.dropLast() + "\(digit)")
      }
    }
  }

  @Test func `a UPC is an EAN with a zero before it`() throws {
    #expect(try ProductCode(parsing: "036000291452") == ProductCode(parsing: "0036000291452"))
    #expect(throws: IdentifierProblem.self) { try ProductCode(parsing: "03600029145") }
    #expect(throws: IdentifierProblem.self) { try ProductCode(parsing: "03600029145x") }
  }

  /// Name numbers that CISAC publishes for societies and test entries.
  @Test(arguments: ["00000000199", "00000000297", "00000000395", "00199999952"])
  func `an IPI name number ends with its check`(_ text: String) throws {
    #expect(try IPINameNumber(parsing: text).description == text)
    let wrong = text.dropLast() + (text.hasSuffix("9") ? "8" : "9")
    #expect(throws: IdentifierProblem.checkDigit(expected: String(text.suffix(2)))) {
      try IPINameNumber(parsing: String(wrong))
    }
  }

  /// The example of ISO 27729, and ORCID's, which lie in the same block.
  @Test(arguments: [
    ("000000012146438X", "0000 0001 2146 438X"), ("0000 0002 1825 0097", "0000 0002 1825 0097"),
  ])
  func `an ISNI ends with its check character`(_ text: String, _ printed: String) throws {
    #expect(try ISNI(parsing: text).description == printed)
    #expect(throws: IdentifierProblem.checkDigit(expected: String(text.suffix(1)))) {
      try ISNI(parsing: text.dropLast() + "1")
    }
  }

  /// ISO 7064 MOD 11-2 and the weights of the others catch every single wrong digit.
  @Test func `one wrong digit is always caught`() throws {
    for (text, read) in Self.readers {
      let characters = Array(text)
      for (index, character) in characters.enumerated() where character.isNumber {
        for digit in "0123456789" where digit != character {
          var wrong = characters
          wrong[index] = digit
          #expect(!read(String(wrong)), "\(String(wrong))")
        }
      }
    }
  }

  private static let readers: [(String, @Sendable (String) -> Bool)] = [
    ("4006381333931", { (try? ProductCode(parsing: $0)) != nil }),
    ("00199999952", { (try? IPINameNumber(parsing: $0)) != nil }),
    ("0000000218250097", { (try? ISNI(parsing: $0)) != nil }),
  ]
}
