import Diagnostics
import Reports
import Testing

/// A build as people and programs read it.
@Suite struct BuildReportTests {
  private func file(loudness: Double?, truePeak: Double?, frames: Int) -> DeliveredFileReport {
    DeliveredFileReport(
      deliverable: "cd",
      song: "dawn",
      path: "out/cd/01 Dawn.wav",
      sha256: "ab",
      soundSHA256: "cd",
      inputs: "ef",
      format: "wav",
      bits: "16",
      frames: frames,
      rate: 44_100,
      channels: 2,
      loudness: loudness,
      truePeak: truePeak,
      loudnessRange: loudness.map { _ in 7.254 },
      head: 0,
      tail: 4_410,
      clippedRuns: 0,
      lastLevel: loudness.map { _ in -93.326 }
    )
  }

  @Test(arguments: [
    (-14.04, -1.0, 44_100 * 187, "out/cd/01 Dawn.wav  -14.0 LUFS  -1.0 dBTP  3:07"),
    (-13.96, -0.96, 44_100 * 59, "out/cd/01 Dawn.wav  -14.0 LUFS  -1.0 dBTP  0:59"),
    (-0.04, 0.26, 44_100 * 600, "out/cd/01 Dawn.wav  0.0 LUFS  0.3 dBTP  10:00"),
  ])
  func `a line gives loudness and true peak to a tenth, and whole seconds`(
    loudness: Double,
    truePeak: Double,
    frames: Int,
    line: String
  ) {
    #expect(file(loudness: loudness, truePeak: truePeak, frames: frames).line == line)
  }

  @Test func `silence has no loudness, in words and as null`() {
    let silent = file(loudness: nil, truePeak: nil, frames: 44_100)
    #expect(silent.line == "out/cd/01 Dawn.wav  silent  silent  0:01")
    let json = BuildReport(files: [silent], rendered: 1, reused: 0, diagnostics: []).json
    let text = json.rendered(style: .compact)
    #expect(text.contains(#""loudness":null,"truePeak":null,"loudnessRange":null"#))
  }

  @Test func `numbers are given to a hundredth, with what was rendered and reused`() {
    let report = BuildReport(
      files: [file(loudness: -14.0449, truePeak: -1.005, frames: 10)],
      rendered: 90,
      reused: 2,
      diagnostics: []
    )
    let text = report.json.rendered(style: .compact)
    #expect(text.contains(#""loudness":-14.04"#))
    #expect(text.contains(#""loudnessRange":7.25"#))
    #expect(text.contains(#""segments":{"rendered":90,"reused":2}"#))
    #expect(text.hasSuffix(#""diagnostics":[]}"#))
  }
}
