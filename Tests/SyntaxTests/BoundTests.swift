import Diagnostics
import Syntax
import TestSupport
import Testing

@Suite struct BoundTests {
  @Test func `a billion laughs end at the alias that passes the bound`() throws {
    let names = (0..<9).map { "l\($0)" }
    var text = "l0: &l0 [x, x, x, x, x, x, x, x, x]\n"
    for (inner, outer) in zip(names, names.dropFirst()) {
      let items = [String](repeating: "*\(inner)", count: 9).joined(separator: ", ")
      text += "\(outer): &\(outer) [\(items)]\n"
    }
    let parsed = parse(text)
    // With w(0) = 10 and w(n) = 9 w(n-1) + 1 the aliases of lines 2 to 6 bring 667935 values, and
    // one more l5 of 597871 passes the million.
    let finding = try #require(parsed.diagnostics.first)
    #expect(parsed.diagnostics.count == 1)
    #expect(
      TextRenderer().rendered(finding) == """
        error[M012]: the aliases up to `*l5` stand for more than 1000000 values
         --> a.yaml:7:10
          |
        7 | l6: &l6 [*l5, *l5, *l5, *l5, *l5, *l5, *l5, *l5, *l5]
          |          ^^^ stands for 597871
          |
          = help: write what is meant without aliases of aliases

        """
    )
    #expect(try #require(parsed.root).weight < 2_000_000)
  }

  @Test func `128 levels can be read, and one more is found`() {
    let deep = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(parse(deep).root != nil)
    let deeper = parse("[" + deep + "]")
    #expect(deeper.root == nil)
    #expect(deeper.diagnostics.map(\.code.id) == ["M011"])
    #expect(deeper.diagnostics.first?.place?.lower == 128)
  }

  @Test(arguments: ["[", "- ", "{a: ", "? ", "a:\n", "[[{a: [ "])
  func `a hundred thousand openings end at once`(opening: String) {
    let parsed = parse(String(repeating: opening, count: 100_000))
    #expect(!parsed.diagnostics.isEmpty)
  }

  @Test func `a tower of aliases is as deep as what it stands for`() {
    var text = "a0: &a0 [x]\n"
    for level in 1...300 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    let parsed = parse(text)
    // The root and 127 lists are 128 levels: the 128th list is one too many.
    #expect(parsed.diagnostics.first?.place?.start.line == 128)
    #expect(parsed.diagnostics.allSatisfy { $0.code.id == "M011" })
    #expect(parsed.root != nil)
  }

  @Test func `a tower of merges is as deep as one mapping`() throws {
    var text = "a0: &a0 {k0: x}\n"
    for level in 1...300 { text += "a\(level): &a\(level) {<<: *a\(level - 1), k\(level): x}\n" }
    let parsed = parse(text)
    #expect(parsed.diagnostics.isEmpty)
    #expect(try #require(parsed.root?["a300"]).weight == 302)
  }

  /// Each text with a seed of its own, so that one of them can be run again.
  @Test(arguments: 1...500)
  func `a mutated text gives a tree or a finding, and places within the file`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var bytes = Array(
      """
      # comment
      song: night-train
      tempo: [{at: 1|1, bpm: 92}, {at: 9|1, bpm: 96 }]
      defaults: &strip
        gain: -6 dB
        pan: L30
      tracks:
        vox: {<<: *strip, title: "Stück \\u00e9 'x'", mute: no}
        bass:
          <<: [*strip, {pan: C}]
          text: |
            two
            lines
        drums: &d [&k kick, *k, 'it''s']
      """.utf8
    )
    let alphabet =
      Array("[]{}&*!|>'\"%@`#:-?, \t\n\r\\<a1\u{0}\u{7}\u{FEFF}é\u{2028}".utf8) + [0xFF, 0xC3]
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let byte = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = byte
      case 1: bytes.insert(byte, at: place)
      case 2: bytes.remove(at: place)
      default: bytes.insert(contentsOf: bytes[place..<min(place + 20, bytes.count)], at: place / 2)
      }
    }
    let parsed = parse(bytes)
    #expect(parsed.root != nil || !parsed.diagnostics.isEmpty, "seed \(seed)")
    let report = TextRenderer(colour: .ansi).rendered(parsed.diagnostics)
    #expect(report.isEmpty == parsed.diagnostics.isEmpty, "seed \(seed)")
    if let root = parsed.root { expectPlaces(root, in: bytes, seed: seed) }
  }

  private func expectPlaces(_ node: SyntaxNode, in bytes: [UInt8], seed: Int) {
    let range = node.range
    #expect(range.lower >= 0 && range.upper <= bytes.count, "seed \(seed)")
    // No place begins or ends within a character.
    for offset in [range.lower, range.upper] where offset < bytes.count {
      #expect(bytes[offset] & 0xC0 != 0x80, "seed \(seed)")
    }
    switch node.content {
    case .scalar(let text, isPlain: true) where !text.contains(" ") && !text.contains("\n"):
      #expect(source(range) == text, "seed \(seed)")
    case .scalar: break
    case .sequence(let items): for item in items { expectPlaces(item, in: bytes, seed: seed) }
    case .mapping(let entries):
      for entry in entries { expectPlaces(entry.value, in: bytes, seed: seed) }
    }
  }
}
