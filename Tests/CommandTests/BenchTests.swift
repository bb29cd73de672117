import Foundation
import TestSupport
import Testing

/// The project that the benchmark is measured on, made from a session of half a minute.
@Suite struct BenchTests {
  /// 30 s of two tracks, as `make_session.py` writes them, with every part of a strip.
  private static let session = """
    session 48000 1440000 2
    track audio/01_kick.wav 1 -6.03 60 0.7071 91 0.7071 3.18 2632.3 2.602 5.38 10849.5 0.7071 0.09 \
    0 0 0 0 0 0 0 -0.25 1 0.1 0.2 3 0 0.5 12.5 1.2 30 0.3
    track audio/02_pad.wav 2 -1.5 81.4 0.7071 143.2 0.7071 -2.57 798.6 1.941 -4.51 10466.8 0.7071 0 \
    1 -27.2 2.56 13.6 235.6 6 2.25 0.8 0 0.33 0.15 0

    """

  /// 24-bit silence under a canonical header.
  private func take(channels: Int) -> Data {
    func little(_ value: Int, _ bytes: Int) -> [UInt8] {
      (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let size = 1_440_000 * 3 * channels
    var header = Array("RIFF".utf8) + little(36 + size, 4) + Array("WAVEfmt ".utf8)
    header += little(16, 4) + little(1, 2) + little(channels, 2) + little(48_000, 4)
    header += little(48_000 * 3 * channels, 4) + little(3 * channels, 2) + little(24, 2)
    header += Array("data".utf8) + little(size, 4)
    return Data(header) + Data(count: size)
  }

  private func makeSession(in folder: TemporaryFolder) throws {
    try folder.write(Self.session, to: "session/session.txt")
    for (name, channels) in [("01_kick", 1), ("02_pad", 2)] {
      let audio = folder.url.appendingPathComponent("session/audio")
      try FileManager.default.createDirectory(at: audio, withIntermediateDirectories: true)
      try take(channels: channels).write(to: audio.appendingPathComponent("\(name).wav"))
    }
  }

  @Test func `its manifests are clean, edited or not, and each edit is an edit`() throws {
    let folder = try TemporaryFolder()
    try makeSession(in: folder)
    var songs: Set<String> = []
    for edit in ["none", "fader", "point", "lastChorus", "title"] {
      let written = try Program.run(
        Program.chores,
        ["bench", "--session", "session", "--write-only", edit],
        in: folder.url
      )
      try #require(written.status == 0, "\(written.errors)")
      let check = try Program.lacquer("check", "-C", "session-lacquer/project", in: folder.url)
      #expect(check.status == 0, "\(check.errors)")
      #expect(check.output == "1 song, 2 takes: nothing to report\n", "\(check.errors)")
      let song = try folder.data("session-lacquer/project/songs/bench.yaml")
      songs.insert(String(decoding: song, as: UTF8.self))
    }
    #expect(songs.count == 5)
  }

  @Test func `without a session it says how to make one`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(Program.chores, ["bench", "--session", "none"], in: folder.url)
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains("make_session.py"))
  }
}
