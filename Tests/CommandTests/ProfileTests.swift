import Foundation
import TestSupport
import Testing

/// Files for players, stations and plants, as a build tells of them.
struct ProfileTests {
  private func album(_ deliverables: String, loudness: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (seed, name) in ["one", "two"].enumerated() {
      let mix = folder.url.appendingPathComponent("\(name).wav")
      try SmallProject.wave(seed: seed + 1).write(to: mix)
    }
    try folder.write(
      """
      album: small
      songs: [{song: one, mix: one.wav}, {song: two, mix: two.wav, mastering: {trim: -3 dB}}]
      mastering: {loudness: \(loudness), normalise: album, max-limiting: 40 dB}
      deliverables: {\(deliverables)}
      """,
      to: "album.yaml"
    )
    return folder
  }

  private struct Reading: Decodable {
    struct Playback: Decodable {
      let gain: Double
      let loudness: Double
    }
    let path: String
    let name: String
    let alone: Playback?
    let withAlbum: Playback?
  }

  private struct Build: Decodable {
    struct File: Decodable {
      let path: String
      let loudness: Double
    }
    struct Finding: Decodable { let code: String }
    let deliverables: [File]
    let profiles: [Reading]
    let diagnostics: [Finding]
  }

  private func build(_ folder: TemporaryFolder, _ words: String...) throws -> Build {
    let outcome = try Program.run(
      Program.lacquer,
      ["build", "--format", "json"] + words,
      in: folder.url
    )
    return try JSONDecoder().decode(Build.self, from: Data(outcome.output.utf8))
  }

  @Test func `an album comes to a player's target as a whole, a song by itself`() throws {
    let folder = try album(
      "shops: {of: songs, format: flac, profile: spotify}",
      loudness: "-10 LUFS"
    )
    let built = try build(folder)
    let (files, readings) = (built.deliverables, built.profiles)
    #expect(files.map(\.path) == readings.map(\.path))
    #expect(readings.map(\.name) == ["spotify", "spotify"])
    for (file, reading) in zip(files, readings) {
      let alone = try #require(reading.alone)
      #expect(alone.loudness == -14)
      #expect((alone.gain - (-14 - file.loudness)).magnitude < 0.011)
      // The songs together are at the album's target of -10, which is reached to a tenth.
      #expect((try #require(reading.withAlbum).gain + 4).magnitude < 0.1)
    }
    let text = try Program.lacquer("build", in: folder.url).output
    #expect(text.contains("\n  spotify: -"))
    #expect(text.contains("dB, plays at -14.0 LUFS; with the album -4.0 dB, plays at "))
    // A song without the others is not known among them.
    #expect(try build(folder, "one").profiles.map { $0.withAlbum == nil } == [true])
  }

  @Test func `a station's specification is met or a warning`() throws {
    let folder = try album(
      "air: {of: album, format: wav, profile: broadcast-r128}",
      loudness: "-23 LUFS"
    )
    // Noise that is cut off ends in sound.
    #expect(try build(folder).diagnostics.map(\.code) == ["E108"])
    let manifest = String(decoding: try folder.data("album.yaml"), as: UTF8.self)
    try folder.write(manifest.replacing("-23 LUFS", with: "-22.5 LUFS"), to: "album.yaml")
    let outcome = try Program.lacquer("build", in: folder.url)
    #expect(outcome.status == 0)
    let warning = try #require(outcome.errors.range(of: "warning[E121]"))
    let loudness = try #require(
      outcome.errors.firstMatch(of: /`out\/air\/small\.wav` has (-22\.\d\d) LUFS/)
    )
    // Blocks of 0.4 s that reach into the gap count in the file, and not for the songs together.
    #expect((try #require(Double(loudness.output.1)) + 22.5).magnitude < 0.3)
    #expect(
      outcome.errors[warning.lowerBound...].contains(
        """
         LUFS, and profile `broadcast-r128` asks for -23 LUFS, 0.20 LU either way
         --> album.yaml:4:55
          |
        4 | deliverables: {air: {of: album, format: wav, profile: broadcast-r128}}
          |                                                       ^^^^^^^^^^^^^^
          |
          = help: set `mastering:` of the album accordingly, or take `profile` out
        """
      )
    )
  }

  @Test func `what is known of players has its day, and grows old`() throws {
    let folder = try album(
      "shops: {of: songs, format: flac, profile: spotify}",
      loudness: "-10 LUFS"
    )
    let lines = try Program.lacquer("profiles", in: folder.url).output.split(separator: "\n")
    #expect(lines.count == 14)
    #expect(lines.allSatisfy { $0.contains(#/ \d{4}-\d\d-\d\d /#) || $0.hasPrefix("profile") })
    let later = try Program.lacquer("check", "--today", "2031-01-01", in: folder.url)
    #expect(later.errors.contains("warning[L022]"))
    #expect(later.status == 0)
  }
}
