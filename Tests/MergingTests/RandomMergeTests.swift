import TestSupport
import Testing

/// Random pairs of edits of one song.
@Suite struct RandomMergeTests {
  /// An exchange of a piece of the song, given by its bytes.
  private struct Edit {
    let range: Range<Int>
    let new: String
    /// What it bears on: a comment also on the line that it stands at, a line on all of it.
    let scope: Range<Int>

    func overlaps(_ other: Edit) -> Bool {
      scope.overlaps(other.range) || other.scope.overlaps(range) || range == other.range
    }
  }

  private let base = Array(MergeText.song.utf8)
  private var lines: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for (index, byte) in base.enumerated() where byte == UInt8(ascii: "\n") {
      result.append(start..<(index + 1))
      start = index + 1
    }
    return result
  }

  @Test func `edits of both sides are there, or a conflict is`() throws {
    let seed = RandomSeed.of("merge of random edits", 20_260_305)
    var random = SeededRandom(seed: seed)
    var merged = 0
    for round in 0..<400 {
      let (ours, theirs) = (edit(&random, round), edit(&random, round + 1000))
      let what = "round \(round): \(describe(ours)) and \(describe(theirs))"
      let result = MergeText.merge(MergeText.song, applied([ours]), applied([theirs]))
      guard !ours.overlaps(theirs) else {
        // Both at one place: a conflict, or one edit that both made, or both in one order.
        if let result, result.conflicts.isEmpty {
          let isBoth = [ours.new, theirs.new].allSatisfy { text in
            text.isEmpty || result.text.contains(text.trimmingPrefix(while: \.isWhitespace))
          }
          #expect(isBoth, "\(what):\n\(result.text)")
        }
        continue
      }
      guard let result else {
        Issue.record("no merge in \(what)")
        continue
      }
      #expect(result.conflicts.isEmpty, "\(what): \(result.conflicts)")
      #expect(result.text == applied([ours, theirs]), "\(what)")
      merged += 1
    }
    #expect(merged >= 200)
  }

  private func applied(_ edits: [Edit]) -> String {
    var text = base
    // From behind; of two at one place the one that takes something away first.
    let ordered = edits.sorted {
      ($0.range.lowerBound, $0.range.count) > ($1.range.lowerBound, $1.range.count)
    }
    for edit in ordered {
      text.replaceSubrange(edit.range, with: Array(edit.new.utf8))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func describe(_ edit: Edit) -> String {
    "\(String(decoding: base[edit.range], as: UTF8.self).debugDescription) => \(edit.new.debugDescription)"
  }

  private func edit(_ random: inout SeededRandom, _ number: Int) -> Edit {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: comment(&random, number)
    case 1: insertion(&random, number)
    case 2: deletion(&random)
    default: exchange(&random, number)
    }
  }

  /// Another number of a quantity.
  private func exchange(_ random: inout SeededRandom, _ number: Int) -> Edit {
    let text = MergeText.song
    let matches = text.matches(of: /-?[0-9.]+ (dB|ms|Hz|kHz|s|bars)\b/)
    let match = matches.randomElement(using: &random) ?? matches[0]
    let start = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
    let range = start..<(start + match.output.0.utf8.count)
    return Edit(range: range, new: "\(number + 100) \(match.output.1)", scope: range)
  }

  /// A comment above a line, or at its end.
  private func comment(_ random: inout SeededRandom, _ number: Int) -> Edit {
    let lines = lines.filter { String(decoding: base[$0], as: UTF8.self).contains(": ") }
      .filter { !String(decoding: base[$0], as: UTF8.self).contains("#") }
    let line = lines.randomElement(using: &random) ?? lines[0]
    let margin = base[line].prefix { $0 == UInt8(ascii: " ") }.count
    let isAbove = Bool.random(using: &random)
    let place = isAbove ? line.lowerBound : line.upperBound - 1
    let text =
      isAbove ? String(repeating: " ", count: margin) + "# note \(number)\n" : "  # note \(number)"
    return Edit(range: place..<place, new: text, scope: line)
  }

  /// A whole entry or item, behind a line of its kind.
  private func insertion(_ random: inout SeededRandom, _ number: Int) -> Edit {
    let kinds: [(after: String, new: String)] = [
      ("  kick: {file", "  take.\(number): {file: takes/\(number).wav}\n"),
      ("  kick: {clips", "  track-\(number): {clips: [{take: kick}]}\n"),
      ("  plate: {chain", "  bus-\(number): {fader: -\(number) dB}\n"),
      ("  rhythm:", "  vca-\(number): {members: [kick]}\n"),
      ("      - high-pass", "      - gain: -\(number) dB\n"),
      ("        - [verse", "        - [6|1, -\(number) dB]\n"),
      ("        - [chorus", "        - [12|1, -\(number) dB]\n"),
      (
        "      - {take: vox.1, over: verse}", "      - {take: kick, at: 8|1, gain: -\(number) dB}\n"
      ),
      ("    fader: -3 dB", "    trim: -\(number) dB\n"),
      ("          ratio: 3:1", "          knee: \(number) dB\n"),
    ]
    let kind = kinds.randomElement(using: &random) ?? kinds[0]
    let line = lines.first { base[$0].starts(with: Array(kind.after.utf8)) } ?? 0..<0
    return Edit(
      range: line.upperBound..<line.upperBound,
      new: kind.new,
      scope: line.upperBound..<line.upperBound
    )
  }

  /// A line that is an entry or an item of its own.
  private func deletion(_ random: inout SeededRandom) -> Edit {
    let kinds = [
      "  - {section: verse", "  vox.2: {file", "      - {take: vox.2", "      - high-pass",
      "      - eq", "          attack: 5 ms", "    sends:", "        - [chorus", "  bass: {clips",
      "  slap: {chain", "title:",
    ]
    let kind = kinds.randomElement(using: &random) ?? kinds[0]
    let line = lines.first { base[$0].starts(with: Array(kind.utf8)) } ?? 0..<0
    return Edit(range: line, new: "", scope: line)
  }
}
