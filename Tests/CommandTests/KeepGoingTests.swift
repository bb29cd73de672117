import Foundation
import TestSupport
import Testing

/// A song that cannot be rendered, and the songs beside it.
@Suite struct KeepGoingTests {
  /// A project whose second song has a take that is damaged in its middle, which is seen no sooner
  /// than there.
  private func project(normalise: String) throws -> SmallProject {
    let project = try SmallProject()
    try project.write(fader: -3, normalise: normalise)
    let healthy = try SmallProject()
    _ = try healthy.build()
    var bytes = try #require(try healthy.made()["out/hires/02 two.flac"])
    let middle = bytes.count / 2
    bytes.replaceSubrange(middle..<(middle + 600), with: Data(repeating: 0x55, count: 600))
    try bytes.write(to: project.url.appendingPathComponent("takes/other-drums.flac"))
    let song = String(decoding: try project.folder.data("songs/two.yaml"), as: UTF8.self)
    try project.folder.write(
      song.replacingOccurrences(of: "other-drums.wav", with: "other-drums.flac"),
      to: "songs/two.yaml"
    )
    return project
  }

  @Test func `without --keep-going a damaged take keeps all files from being made`() throws {
    let project = try project(normalise: "song")
    for jobs in ["1", "2"] {
      let outcome = try project.build("-j", jobs)
      #expect(outcome.status == 3)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("error[E001]: take `drums` cannot be read: "))
      #expect(try project.made() == [:])
    }
  }

  @Test func `with --keep-going the other songs are made`() throws {
    let project = try project(normalise: "song")
    for jobs in ["1", "7"] {
      let outcome = try project.build("--keep-going", "-j", jobs)
      #expect(outcome.status == 3)
      #expect(outcome.errors.hasPrefix("error[E001]: take `drums` cannot be read: "))
      #expect(outcome.output.contains("out/cd/01 one.wav"))
      #expect(!outcome.output.contains("two"))
      let made = try project.made().filter { $0.key.contains("01") }
      #expect(made.keys.sorted() == ["out/cd/01 one.wav", "out/hires/01 one.flac"])
      let healthy = try SmallProject()
      #expect(try healthy.build().status == 0)
      for (path, bytes) in made { #expect(try healthy.made()[path] == bytes) }
      #expect(try project.unfinished() == [])
    }
  }

  @Test func `an album under one gain is made of all of its songs or not at all`() throws {
    let project = try project(normalise: "album")
    let outcome = try project.build("--keep-going")
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("error[E001]: take `drums` cannot be read: "))
    #expect(outcome.output.isEmpty)
    #expect(try project.made() == [:])
  }
}
