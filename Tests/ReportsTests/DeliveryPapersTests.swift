import Reports
import Testing

/// What lies beside delivered files.
struct DeliveryPapersTests {
  private func file(_ path: String, of deliverable: String = "cd") -> DeliveredFileReport {
    DeliveredFileReport(
      deliverable: deliverable,
      song: nil,
      path: path,
      sha256: "ab12",
      soundSHA256: "cd34",
      inputs: "ef56",
      format: "wav",
      bits: "16",
      frames: 588,
      rate: 44_100,
      channels: 2,
      loudness: -14.004,
      truePeak: -1.006,
      loudnessRange: 5,
      head: 10,
      tail: 20,
      clippedRuns: 0,
      lastLevel: nil
    )
  }

  @Test func `checksums are in the order of names, whatever was built first`() {
    let files = [file("out/cd/02 b.wav"), file("out/x/1.wav", of: "x"), file("out/cd/01 a.wav")]
    #expect(DeliveryPapers("cd", among: files).checksums == "ab12  01 a.wav\nab12  02 b.wav\n")
    #expect(
      DeliveryPapers("cd", among: files).manifest
        == DeliveryPapers("cd", among: files.reversed()).manifest
    )
  }

  /// As GNU coreutils 8.32 and later write and read such names.
  @Test func `a backslash in a name is escaped`() {
    let papers = DeliveryPapers("cd", among: [file(#"out/cd/a\b.wav"#)])
    #expect(papers.checksums == #"\ab12  a\\b.wav"# + "\n")
  }

  @Test func `the manifest names files as seen from its folder`() {
    let text = DeliveryPapers("cd", among: [file("out/cd/01 a.wav")]).manifest
    #expect(text.contains(#""path": "01 a.wav""#))
    #expect(text.contains(#""loudness": -14"#))
    #expect(text.contains(#""truePeak": -1.01,"#))
    #expect(text.contains(#""lastLevel": null"#))
  }
}
