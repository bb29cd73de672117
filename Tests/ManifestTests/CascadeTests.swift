import TestSupport
import Testing

/// A fault has one finding; what only follows from it has none.
@Suite struct CascadeTests {
  private func song(_ text: String) -> TestProject { TestProject(song: "song: s\n" + text) }

  private static let takes = "takes: {a: {file: a.wav}, b: {file: b.wav}}\n"

  @Test(arguments: [
    ("takes: {a: {fil: a.wav}}", "M003"), ("takes: {a: {file: [a.wav]}}", "M008"),
    ("takes: {a: {}}", "M007"), ("takes: [a]", "M008"), ("tkaes: {a: {file: a.wav}}", "M003"),
    ("takes: *x", "M014"), ("include: [takes.yaml]", "M020"),
    ("takes: {a: {file: a.wav, starts: bridge}}", "N001"),
    ("takes: {a: {file: a.wav, starts: 1 bar}}", "M004"),
    ("takes: {a: {file: missing.wav}}", "C001"), ("takes: {a: {file: ../a.wav}}", "M024"),
  ])
  func `a take that cannot be had does not make its clips wrong`(takes: String, code: String) {
    let project = song(
      takes + "\ntracks: {t: {clips: [{take: a, to: 1 s}, {take: a, from: 1 s, crossfade: 9 ms}]}}"
    )
    #expect(project.codes == [code])
  }

  @Test(arguments: [
    ("arrangement: [{section: verse, lenght: 4 bars}, {section: chorus, length: 4 bars}]", "M003"),
    ("arrangement: [{section: Verse, length: 4 bars}, {section: chorus, length: 4 bars}]", "M004"),
    ("arangement: [{section: verse, length: 4 bars}]", "M003"),
    ("arrangement: verse", "M008"), ("arrangement: [{section: verse, length: 4 s}]", "M004"),
    ("arrangement: [{section: verse, length: 0 bars}, {section: chorus, length: 1 bar}]", "M033"),
    (
      "tempo: [{at: 1|1, bpm: 92 Hz}]\narrangement: [{section: verse, length: 1 bar}, {section: chorus, length: 1 bar}]",
      "M004"
    ),
    (
      "tempo: [{at: 2|1, bpm: 92}]\narrangement: [{section: verse, length: 1 bar}, {section: chorus, length: 1 bar}]",
      "M030"
    ),
    (
      "rate: 48\narrangement: [{section: verse, length: 1 bar}, {section: chorus, length: 1 bar}]",
      "M004"
    ),
  ])
  func `a timeline that is wrong does not make places on it wrong`(times: String, code: String) {
    let project = song(
      times + "\n" + Self.takes + """
        tracks:
          t:
            clips: [{take: a, over: verse}, {take: b, over: chorus, crossfade: 10 ms}]
            automation: {fader: [[chorus, 0 dB], [verse, -3 dB], [99|1, 0 dB]]}
        """
    )
    #expect(project.codes == [code])
  }

  @Test(arguments: [
    ("{take: a, ovr: 1|1 .. 2|1}", "M003"), ("{take: a, over: 4 bars}", "M004"),
    ("{tak: a}", "M003"), ("{take: vox 1}", "M004"), ("a", "M008"), ("{take: c}", "N002"),
    ("{take: a, at: 2|9}", "M032"), ("{take: a, to: 1 s, length: 1 s}", "M009"),
  ])
  func `a clip that is wrong does not make its neighbours wrong`(clip: String, code: String) {
    let project = song(
      Self.takes + "tracks: {t: {clips: [\(clip), {take: b, from: 4|1, crossfade: 10 ms}]}}"
    )
    #expect(project.codes == [code])
  }

  @Test(arguments: [
    ("buses: {plate: {chian: []}}", "M003"), ("buses: {plate: []}", "M008"),
    ("busses: {plate: {}}", "M003"), ("buses: [plate]", "M008"),
    ("buses: {plate: {output: drms}}", "N003"),
    ("buses: {plate: {output: plate}}", "X001"),
  ])
  func `a bus that is wrong does not make its sources wrong`(buses: String, code: String) {
    let project = song(
      Self.takes + """
        tracks:
          t:
            clips: [{take: a}]
            output: plate
            sends: {plate: -6 dB}
            automation: {sends.plate: [[start, 0 dB]]}
        vcas: {all: {members: [plate]}}
        \(buses)
        """
    )
    #expect(project.codes == [code])
  }

  @Test(arguments: [
    ("[{compresor: {id: squash}}]", "M003"),
    ("[{compressor: {treshold: 0 dB, id: squash}}]", "M003"),
    ("[{compressor: {threshold: 0 Hz, sidechain: ghost}}]", "M004"), ("[{preset: none}]", "N004"),
    (
      "[{compressor: {sidechain: gost, id: squash}}, {compressor: {}}, {eq: {bands: [{bell: 1 kHz}, {bell: 2 kHz}]}}]",
      "N003"
    ), ("compressor", "M008"),
    ("[{compressor: {}, eq: {}}]", "M009"),
    ("[{eq: {bands: [{bel: 1 kHz}, {bell: 2 kHz}]}}]", "M003"),
  ])
  func `a chain that is wrong does not make its automation or its keys wrong`(
    chain: String,
    code: String
  ) {
    let project = song(
      Self.takes + """
        tracks:
          ghost: {clips: [{take: a}], output: none}
          t:
            clips: [{take: b}]
            chain: \(chain)
            automation:
              squash.threshold: [[start, 0 dB]]
              compressor.2.threshold: [[start, 0 dB]]
              eq.bands.2.gain: [[start, 0 dB]]
        """
    )
    #expect(project.codes == [code])
  }

  @Test(arguments: [
    ("presets: {warm: [{compresor: {}}]}", "M003"), ("presets: {warm: {eq: {}}}", "M008"),
    ("preset: {warm: [{eq: {}}]}", "M003"),
  ])
  func `a preset that is wrong does not make its users wrong`(presets: String, code: String) {
    let project = song(
      Self.takes + presets + """

        tracks:
          t: {clips: [{take: a}], chain: [{preset: warm}], automation: {compressor.threshold: [[start, 0 dB]]}}
          u: {clips: [{take: a}], chain: [{preset: warm}]}
        """
    )
    #expect(project.codes == [code])
  }

  @Test func `a name that is wrong does not make the album wrong`() {
    let project = TestProject([
      "album.yaml": "album: First Light\nsongs: [a.yaml, b.yaml]\nsequence: [one, two]\n",
      "a.yaml": "song: One\n\(Self.takes)tracks: {t: {clips: [{take: a}]}}\n",
      "b.yaml": "song: Two\n\(Self.takes)tracks: {t: {clips: [{take: a}]}}\n",
    ])
    #expect(project.codes == ["M004", "M004", "M004"])
  }

  @Test func `repeats have the finding of their clip once`() {
    let project = song(
      """
      takes: {a: {file: short.wav}}
      arrangement: [{section: verse, length: 1 bar}]
      tracks:
        t: {clips: [{take: a, length: 2 s, repeat: 9}]}
        u: {clips: [{take: a, nudge: -5 s, repeat: 9}]}
        v: {clips: [{take: a, length: 10 ms, fade-in: 20 ms, repeat: 9}]}
        w: {clips: [{take: a, repeat: 9}]}
        x: {clips: [{take: a, to: 1 s, repeat: 2}, {take: a, at: 0.5 s, to: 0.25 s, repeat: 4}]}
      """
    )
    #expect(project.codes == ["C005", "C008", "C009", "C011", "C007"])
  }

  @Test func `all findings of all files are told in one run, in source order`() {
    let project = TestProject([
      "album.yaml": """
      album: a
      titel: x
      songs: [a.yaml, b.yaml, c.yaml]
      year: 20x6
      """,
      "a.yaml": """
      song: a
      include: [parts.yaml]
      takes: {kick: {file: missing.wav}, snare: {file: damaged.wav}, vox: {file: short.wav}}
      tracks:
        kick: {clips: [{take: kick}, {take: kik}], fader: 3 Hz}
        snare: {clips: [{take: snare}], output: drms}
        vox: {clips: [{take: vox, length: 2 s}], pan: 3 dB, automation: {fadr: [[start, 0 dB]]}}
      """,
      "parts.yaml": "buses: {one: {output: two}, two: {output: one}}\ntail: -1 s\n",
      "b.yaml": "song: [\n",
    ])
    #expect(
      project.lines.map { $0.prefix { $0 != "]" } + "]" } == [
        "album.yaml:2:1: error[M003]", "album.yaml:3:25: error[M020]",
        "album.yaml:4:7: error[M004]", "a.yaml:3:22: error[C001]", "a.yaml:3:50: error[C002]",
        "a.yaml:5:39: error[N002]", "a.yaml:5:53: error[M004]", "a.yaml:6:43: error[N003]",
        "a.yaml:7:17: error[C005]", "a.yaml:7:49: error[M004]", "a.yaml:7:68: error[X003]",
        "parts.yaml:1:43: error[X001]", "parts.yaml:2:7: error[M006]", "b.yaml:1:7: error[M001]",
      ]
    )
  }
}
