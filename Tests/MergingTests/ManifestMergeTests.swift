import Merging
import Testing

@Suite struct ManifestMergeTests {
  /// Exchanges in the song, each of a text that stands in it once.
  typealias Edit = (old: String, new: String)

  private func edited(_ edits: [Edit]) throws -> String {
    var text = MergeText.song
    for edit in edits {
      try #require(text.ranges(of: edit.old).count == 1, "\(edit.old)")
      text = text.replacing(edit.old, with: edit.new)
    }
    return text
  }

  static let independent: [(ours: [Edit], theirs: [Edit])] = [
    // Two strips, two parameters of one processor, two entries of one line.
    ([("fader: -3 dB\n", "fader: -4 dB\n")], [("time: 1.8 s", "time: 2 s")]),
    ([("ratio: 3:1", "ratio: 4:1")], [("threshold: -18 dB", "threshold: -20 dB")]),
    ([("pan: L10", "pan: L20")], [("fader: -6 dB", "fader: -7 dB")]),
    ([("plate: -14 dB", "plate: -13 dB")], [("slap: -20 dB", "slap: -21 dB")]),
    ([("gain: -2.5 dB", "gain: -3 dB")], [("gain: 2 dB", "gain: 3 dB")]),
    // Two automation points, edited and new.
    ([("verse, -3.2 dB", "verse, -3 dB")], [("outro, -4 dB, linear", "outro, -5 dB, linear")]),
    (
      [("        - [chorus, -1.8 dB]", "        - [8|1, -2 dB]\n        - [chorus, -1.8 dB]")],
      [("        - [outro, -4", "        - [20|1, 0 dB]\n        - [outro, -4")]
    ),
    // A take and a fader.
    (
      [("take: vox.2, over: chorus", "take: vox.1, over: chorus")],
      [("fader: -3 dB\n", "fader: 0 dB\n")]
    ),
    // Comments on both sides, above and behind.
    (
      [("    fader: -3 dB\n", "    # louder?\n    fader: -3 dB\n")],
      [("    fader: -3 dB\n", "    fader: -2 dB   # yes\n")]
    ),
    ([("# breathy", "# too breathy")], [("gain: -2 dB ", "gain: -3 dB ")]),
    // A new entry below another one.
    (
      [("    fader: -3 dB\n", "    fader: -3 dB\n    pan: L5\n")],
      [("    fader: -3 dB\n", "    fader: -2.5 dB\n")]
    ),
    // A processor more, and a parameter of another one.
    (
      [("      # only the peaks", "      - gain: -1 dB\n      # only the peaks")],
      [("attack: 5 ms", "attack: 6 ms")]
    ),
    // What one side takes away, the other leaves alone.
    (
      [("  bass: {clips: [{take: bass}], fader: -8 dB, output: drums}\n", "")],
      [("fader: -6 dB", "fader: -7 dB")]
    ),
    // A track under a new name, edited by the other side.
    ([("  lead:\n", "  voice:\n")], [("fader: -3 dB\n", "fader: -4 dB\n")]),
    // A list at the end of the file, a block text, the first and the last lines.
    ([("# Mixed at home.", "# Mixed at night.")], [("# the end", "# The end.")]),
    ([("      Line 1\n", "      Line 1\n      Line 2\n")], [("rating: 4", "rating: 5")]),
    ([("rating: 3}", "rating: 3, mic: U 87}")], [("vox.1: {file", "vox.1: {by: ana, file")]),
  ]

  @Test(arguments: independent)
  func `independent edits are both there, and all else as it was`(
    _ ours: [Edit],
    _ theirs: [Edit]
  ) throws {
    let merged = try #require(MergeText.merge(MergeText.song, edited(ours), edited(theirs)))
    #expect(merged.conflicts.isEmpty)
    let other = try #require(MergeText.merge(MergeText.song, edited(theirs), edited(ours)))
    let isSameLine = ours.map(\.old) == theirs.map(\.old)
    if !isSameLine {
      let expected = try edited(ours + theirs)
      #expect(merged.text == expected)
      #expect(other.text == expected)
    }
    for comment in (ours + theirs).flatMap({ $0.new.matches(of: /#.*/) }) {
      #expect(merged.text.contains(comment.output) && other.text.contains(comment.output))
    }
  }

  @Test func `points of both sides stand in the order of the timeline`() throws {
    let merged = try #require(
      MergeText.merge(
        MergeText.song,
        edited([("        - [outro, -4", "        - [20|1, 0 dB]\n        - [outro, -4")]),
        edited([("        - [outro, -4", "        - [12|1, -1 dB]   # early\n        - [outro, -4")]
        )
      )
    )
    #expect(merged.conflicts.isEmpty)
    #expect(
      merged.text.contains(
        """
                - [chorus, -1.8 dB]       # lift
                - [12|1, -1 dB]   # early
                - [20|1, 0 dB]
                - [outro, -4 dB, linear]

        """
      )
    )
  }

  @Test func `sends that both sides add to a track without any are both there`() throws {
    let sends = { (send: String) -> Edit in
      ("take: kick}], pan: L10,", "take: kick}], pan: L10, sends: {\(send)},")
    }
    let merged = try #require(
      MergeText.merge(
        MergeText.song,
        edited([sends("plate: -20 dB")]),
        edited([sends("slap: -10 dB")])
      )
    )
    #expect(merged.conflicts.isEmpty)
    #expect(merged.text.contains("sends: {plate: -20 dB, slap: -10 dB}"))
  }

  @Test func `a conflict stands between markers with the way to it, and all else is merged`() throws
  {
    let merged = try #require(
      MergeText.merge(
        MergeText.song,
        edited([("    fader: -3 dB\n", "    fader: -2 dB   # up\n"), ("ratio: 3:1", "ratio: 4:1")]),
        edited([("    fader: -3 dB\n", "    fader: -4 dB\n"), ("time: 1.8 s", "time: 2 s")])
      )
    )
    #expect(
      merged.conflicts.map { [$0.path, $0.ours ?? "", $0.theirs ?? ""] } == [
        ["tracks.lead.fader", "-2 dB", "-4 dB"]
      ]
    )
    let expected = try edited([
      (
        "    fader: -3 dB\n",
        """
        <<<<<<< ours: tracks.lead.fader
            fader: -2 dB   # up
        =======
            fader: -4 dB
        >>>>>>> theirs: tracks.lead.fader

        """
      ),
      ("ratio: 3:1", "ratio: 4:1"), ("time: 1.8 s", "time: 2 s"),
    ])
    #expect(merged.text == expected)
  }

  static let conflicting: [(ours: [Edit], theirs: [Edit], paths: [String])] = [
    ([("pan: L10", "pan: L20")], [("pan: L10", "pan: R10")], ["tracks.kick"]),
    (
      [("  bass: {clips: [{take: bass}], fader: -8 dB, output: drums}\n", "")],
      [("fader: -8 dB", "fader: -9 dB")], ["tracks.bass"]
    ),
    (
      [("take: vox.2, over: chorus", "take: vox.1, over: chorus")],
      [("      - {take: vox.2, over: chorus, crossfade: 20 ms}\n", "")], ["tracks.lead.clips"]
    ),
    // Where both put a processor, the order decides the sound.
    (
      [("    fader: -3 dB\n", "      - gain: 1 dB\n    fader: -3 dB\n")],
      [("    fader: -3 dB\n", "      - limiter: {ceiling: -1 dBTP}\n    fader: -3 dB\n")],
      ["tracks.lead.chain"]
    ),
    // `compressor` would be another one.
    (
      [
        (
          "      - eq: {bands: [{bell: 250",
          "      - compressor: {ratio: 2:1}\n      - eq: {bands: [{bell: 250"
        )
      ],
      [
        (
          "    automation:\n",
          "    automation:\n      compressor.threshold: [[chorus, -21 dB]]\n"
        )
      ],
      ["tracks.lead.automation"]
    ),
    // The same track twice, with other faders.
    (
      [("  bass: {clips", "  hat: {fader: -9 dB}\n  bass: {clips")],
      [("  bass: {clips", "  hat: {fader: -5 dB}\n  bass: {clips")], ["tracks.hat"]
    ),
  ]

  @Test(arguments: conflicting)
  func `what cannot be both is a conflict, whichever side is ours`(
    _ ours: [Edit],
    _ theirs: [Edit],
    _ paths: [String]
  ) throws {
    for (left, right) in [(ours, theirs), (theirs, ours)] {
      let merged = try #require(MergeText.merge(MergeText.song, edited(left), edited(right)))
      #expect(merged.conflicts.map(\.path) == paths)
      #expect(merged.text.contains("<<<<<<< ours: ") && merged.text.contains("\n=======\n"))
    }
  }

  @Test func `one side alone is taken byte for byte`() throws {
    let other = try edited([("title: Night Train  ", "title:   'Night Bus'"), ("lead:", "voice:")])
    #expect(try #require(MergeText.merge(MergeText.song, other, MergeText.song)).text == other)
    #expect(try #require(MergeText.merge(MergeText.song, MergeText.song, other)).text == other)
    #expect(try #require(MergeText.merge(MergeText.song, other, other)).text == other)
  }

  @Test func `two tracks that would get one name are left to a merge of lines`() throws {
    let ours = try edited([("  kick: {clips", "  drum: {clips")])
    let theirs = try edited([("  bass: {clips", "  drum: {fader: -9 dB}\n  bass: {clips")])
    #expect(MergeText.merge(MergeText.song, ours, theirs) == nil)
    #expect(MergeText.merge(MergeText.song, theirs, ours) == nil)
  }

  @Test(arguments: [
    "", "a: [", "a: 1\na: 2\n", "- &x {y: !tag 1}\n", "a: 1\n---\nb: 2\n", "\u{FEFF}",
  ])
  func `what is no manifest is left to a merge of lines`(text: String) {
    #expect(MergeText.merge(text, text, MergeText.song) == nil)
  }
}
