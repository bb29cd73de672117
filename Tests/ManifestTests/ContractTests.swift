import Manifest
import TestSupport
import Testing

/// The examples of the language's page load as they stand there.
@Suite struct ContractTests {
  @Test func `the example song has no findings`() {
    let project = TestProject(LanguageExamples.files, reading: "songs/night-train.yaml")
    #expect(project.lines == [])
  }

  @Test
  func `the example album has no errors, and warns of papers that are not there`() {
    let project = TestProject(LanguageExamples.files)
    #expect(
      project.lines == [
        "album.yaml:19:3: info[L019]: marks of `cd` move onto frames of 1/75 s: "
          + "1 gap is 2.8 ms longer, at `harbour`",
        "album.yaml:51:9: warning[R005]: the album's ISRC is not that of any of its 2 songs",
        "album.yaml:52:63: warning[R033]: writer `joe` of album `first-light` has no IPI name number",
        "album.yaml:55:65: warning[R017]: there is no file `docs/clearance.pdf`",
        "album.yaml:56:19: warning[R017]: there is no file `docs/ana-release.pdf`",
        "album.yaml:58:73: warning[R028]: `ana` approved the mix of `night-train`, "
          + "and nothing says what was heard",
      ]
    )
  }
}

/// Sentences of the page that its examples do not show.
extension ContractTests {
  @Test(arguments: [
    "fader: -inf dB", "fader: +1.5 dB", "pan: C", "pan: R100", "pan: L30", "polarity: inverted",
    "trim: 2 dB", "mute: true", "output: mix", "notes: no", "chain: []", "chain:",
    "chain: [{gain: }]", "chain: [{compressor: {}, id: squash}]",
    "chain: [{compressor: {id: squash}}]",
    "chain: [{compressor: {bypass: true}}]", "chain: [{preset: warm}]",
    "chain: [{compressor: {sidechain: key}}]",
    "chain: [{compressor: {sidechain: {from: key, tap: post-fader}, look-ahead: 5 ms, mix: 50%}}]",
    "chain: [{eq: {bands: [{bell: 2.5 kHz, gain: 1 dB, q: 2}, {notch: 50 Hz}, {tilt: 1 kHz, gain: 1 dB}]}}]",
    "chain: [{delay: {time: 1/8.}}, {delay: {time: 1/8t}}, {delay: {time: 250 ms}}]",
    "chain: [{limiter: {ceiling: -1 dBTP}}, {low-pass: {frequency: 12 kHz, slope: 24 dB/oct}}]",
    "sends: {plate: -14 dB}", "sends: {plate: {level: -20 dB, tap: pre-fader}}",
    "automation: {mute: [[2|1, true], [3|1, false]]}",
    "automation: {pan: [[start, C], [end, R20, smooth]]}",
    "automation: {fader: [[verse.end - 1 beat, -60 dB, exponential]]}",
  ])
  func `a track may say`(line: String) {
    let project = TestProject(
      song: """
        song: s
        arrangement: [{section: verse, length: 8 bars}]
        takes: {vox.1: {file: vox.wav}}
        presets: {warm: [{eq: {}}]}
        tracks:
          t:
            clips: [{take: vox.1}]
            \(line)
          key: {clips: [{take: vox.1}]}
        buses: {plate: {}}
        """
    )
    #expect(project.lines == [])
  }

  @Test(arguments: [
    "over: verse", "over: verse .. chorus.end", "over: 2|1 .. 3|1", "over: start .. end",
    "over: 0:02.5 .. 0:04", "from: verse, length: 1|2|240", "from: 2|1|240, to: 3|1",
    "length: 96000 samples", "length: 3 beats, at: chorus + 2|0", "nudge: -12 ms, from: 1 s",
    "fade-in: 0 ms", "fade-out: {length: 1.5 s, curve: s-curve}", "reverse: true", "repeat: 1",
    "mute: true", "gain: -inf dB", "notes: x",
  ])
  func `a clip may say`(line: String) {
    let project = TestProject(
      song: """
        song: s
        tempo: [{at: 1|1, bpm: 92 bpm, meter: 4/4}]
        arrangement: [{section: verse, length: 11 bars}, {section: chorus, length: 11 bars}]
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a, \(line)}]}, u: {clips: [{take: a}]}}
        """
    )
    #expect(project.errors.map(\.message) == [])
  }

  @Test func `anchors, aliases and merge keys work`() throws {
    let project = TestProject(
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks:
          t: &lead
            clips: [{take: a}]
            chain: &chain [{compressor: {ratio: 3:1}}]
            fader: -3 dB
          u: {<<: *lead, fader: -6 dB}
          v: {clips: [{take: a}], chain: *chain}
        """
    )
    #expect(project.lines == [])
    #expect(try project.strip("u").levels.map(\.initial) == [-6])
    #expect(try project.strip("u").chain.count == 1)
    #expect(try project.strip("v").chain.count == 1)
  }
}
