import Quantities
import TestSupport
import Testing

@Suite struct FormTests {
  @Test(arguments: everyQuantity.indices)
  func `every example of a form is read, printed and matched by its pattern`(_ index: Int) throws {
    func check<Q: Quantity>(_ type: Q.Type) throws {
      let pattern = try Regex(Q.form.pattern)
      #expect(!Q.form.examples.isEmpty)
      for example in Q.form.examples {
        let value = try Q(parsing: example)
        #expect(try Q(parsing: value.description) == value)
        #expect(try pattern.wholeMatch(in: example) != nil, "\(example)")
        #expect(try pattern.wholeMatch(in: value.description) != nil, "\(value)")
      }
    }
    try check(everyQuantity[index])
  }

  @Test func `no two forms have one name`() {
    let names = everyQuantity.map { $0.form.name }.sorted()
    #expect(zip(names, names.dropFirst()).allSatisfy { $0 != $1 })
  }

  @Test func `a wrong unit is said to be of the form that has it`() {
    // What shares its units with another quantity, which is the one that is named.
    let others: [any Quantity.Type] = [SampleRate.self, Length.self, Share.self, Effort.self]
    for type in everyQuantity where !others.contains(where: { $0 == type }) {
      for unit in type.form.units {
        let text = unit == ":1" ? "1:1" : "1 \(unit)"
        #expect(problem(text, as: Number.self) == .wrongUnit(unit, of: type.form.name))
      }
    }
  }

  /// Texts near to well-formed ones of every kind: pattern and reader must agree on them.
  @Test(arguments: everyQuantity.indices)
  func `the pattern accepts what is read and nothing that is malformed`(_ index: Int) throws {
    func check<Q: Quantity>(_ type: Q.Type) throws {
      let pattern = try Regex(Q.form.pattern)
      var random = SeededRandom(seed: 23)
      let examples = everyQuantity.flatMap { $0.form.examples }
      let alphabet = Array("0123456789.:|/+- %CLRbBdskmHz#at\nz ")
      for _ in 0..<400 {
        var text = Array(examples.randomElement(using: &random) ?? "")
        if Bool.random(using: &random) {
          text = Array(Q.form.examples.randomElement(using: &random) ?? "")
        }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
          let place = Int.random(in: 0...text.count, using: &random)
          let letter = alphabet.randomElement(using: &random) ?? " "
          switch Int.random(in: 0...2, using: &random) {
          case 0: text.insert(letter, at: place)
          case 1 where place < text.count: text.remove(at: place)
          case _ where place < text.count: text[place] = letter
          default: break
          }
        }
        let candidate = String(text)
        let matches = try pattern.wholeMatch(in: candidate) != nil
        switch problem(candidate, as: type) {
        case nil: #expect(matches, "read, but not matched: `\(candidate)`, seed 23")
        case .impossible, .notFinite: break
        case .malformed, .missingUnit, .wrongUnit:
          #expect(
            !matches || Q.self == Money.self || Q.self == PayRate.self,
            "matched, but not read: `\(candidate)`, seed 23"
          )
        }
      }
    }
    try check(everyQuantity[index])
  }
}
