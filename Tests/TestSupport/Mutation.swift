/// Small damages to a text, as editors, merges and disks make them.
package enum Mutation {
  /// Between one and three damages at random places.
  package static func mutate(_ text: String, with random: inout SeededRandom) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...3, using: &random) { damage(&bytes, &random) }
    return bytes
  }

  private static let hostile = [
    "~", "nan dB", "-inf dB", "inf", "1e999", "-1", "99999999999999999999", "0x10", "''", "[]",
    "{}",
    "*x", "&x", "<<: *x", "!!str", "|", ">", "- ", ": ", "? ", "#", "\t", "\u{0}", "\u{FEFF}", "%",
    "1|1", "0|0", "1000000|1", "end", "start - 1000000 bars", "999:59:59", "mix", "none", "include",
    "{preset: x}", "repeat: 10000", "../", "/", "\u{202E}", "🎸", "\r\n", "---\n", "...\n",
  ]

  private static func damage(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    guard !bytes.isEmpty else {
      bytes = [UInt8.random(in: 0...255, using: &random)]
      return
    }
    switch Int.random(in: 0..<9, using: &random) {
    case 0: bytes[place(in: bytes, &random)] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes[place(in: bytes, &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 2: bytes.removeSubrange(stretch(of: bytes, &random))
    case 3:
      bytes.insert(contentsOf: bytes[stretch(of: bytes, &random)], at: place(in: bytes, &random))
    case 4: bytes.removeLast(bytes.count - place(in: bytes, &random))
    case 5: swapLines(&bytes, &random)
    case 6:
      bytes.insert(
        contentsOf: hostile.randomElement(using: &random)?.utf8 ?? "".utf8,
        at: place(in: bytes, &random)
      )
    default: replaceToken(&bytes, &random)
    }
  }

  private static func place(in bytes: [UInt8], _ random: inout SeededRandom) -> Int {
    Int.random(in: 0..<bytes.count, using: &random)
  }

  private static func stretch(of bytes: [UInt8], _ random: inout SeededRandom) -> Range<Int> {
    let start = place(in: bytes, &random)
    return start..<min(bytes.count, start + Int.random(in: 1...40, using: &random))
  }

  private static func swapLines(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    lines.swapAt(
      Int.random(in: lines.indices, using: &random),
      Int.random(in: lines.indices, using: &random)
    )
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// One word or number becomes another one of the text, or a hostile one.
  private static func replaceToken(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    let tokens = tokens(of: bytes)
    guard let old = tokens.randomElement(using: &random),
      let other = tokens.randomElement(using: &random)
    else { return }
    let isHostile = Int.random(in: 0..<3, using: &random) == 0
    let new =
      isHostile ? Array((hostile.randomElement(using: &random) ?? "").utf8) : Array(bytes[other])
    bytes.replaceSubrange(old, with: new)
  }

  private static func tokens(of bytes: [UInt8]) -> [Range<Int>] {
    let breaks = Set(" \n{}[],:\"".utf8)
    var tokens: [Range<Int>] = []
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if breaks.contains(byte) {
        if let first = start { tokens.append(first..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let start { tokens.append(start..<bytes.count) }
    return tokens
  }
}
