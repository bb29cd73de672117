import Manifest
import TestSupport
import Testing

/// The examples of the language's page load as they stand there.
@Suite struct ContractTests {
  @Test func `the example song has no findings`() {
    let project = TestProject(LanguageExamples.files, reading: "songs/night-train.yaml")
    #expect(project.lines == [])
  }

  @Test func `the example album has no errors, and warns of deliverables not made yet`() {
    let project = TestProject(LanguageExamples.files)
    #expect(
      project.lines == [
        "album.yaml:19:3: warning[L003]: deliverable `cd` is not made by this version: "
          + "`of: album`, `cue`",
        "album.yaml:22:3: warning[L003]: deliverable `lossy` is not made by this version: "
          + "`format: mp3`",
        "album.yaml:23:3: warning[L003]: deliverable `instrumental` is not made by this version: "
          + "`without`",
        "album.yaml:24:3: warning[L003]: deliverable `a-cappella` is not made by this version: "
          + "`only`",
        "album.yaml:25:3: warning[L003]: deliverable `stems` is not made by this version: "
          + "`of: buses`",
        "album.yaml:26:3: warning[L003]: deliverable `tracks` is not made by this version: "
          + "`of: tracks`",
        "album.yaml:27:3: warning[L003]: deliverable `mix` is not made by this version: "
          + "`stage: mix`",
      ]
    )
  }
}
