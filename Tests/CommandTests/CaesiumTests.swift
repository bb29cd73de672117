import Foundation
import TestSupport
import Testing

/// Fourteen real stems as a session, mastered and measured by a meter that is not ours.
@Suite struct CaesiumTests {
  /// The stems lie outside of the project, beside it or where the environment says.
  private static let stems: URL = {
    let given = ProcessInfo.processInfo.environment["LACQUER_CORPUS"]
    let corpus =
      given.map { URL(fileURLWithPath: $0) }
      ?? Program.packageFolder.deletingLastPathComponent()
      .appendingPathComponent("shared/corpus")
    return corpus.appendingPathComponent("caesium").standardizedFileURL
  }()

  private static var isPossible: Bool {
    let hasStems = FileManager.default.fileExists(
      atPath: stems.appendingPathComponent("kick.flac").path
    )
    let hasMeter = Program.find("ffmpeg") != nil
    if !hasStems {
      print("skipped: no stems; set LACQUER_CORPUS to the folder that holds caesium/")
    }
    if !hasMeter { print("skipped: ffmpeg is not installed") }
    return hasStems && hasMeter
  }

  private func session() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      Program.chores,
      ["session", Self.stems.path, folder.url.path],
      in: folder.url
    )
    try #require(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  /// Integrated loudness and true peak as ffmpeg's `ebur128` reads them.
  private func measured(_ file: String, in folder: URL) throws -> (loudness: Double, peak: Double) {
    let ffmpeg = try #require(Program.find("ffmpeg"))
    let outcome = try Program.run(
      ffmpeg,
      ["-nostats", "-i", file, "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-"],
      in: folder
    )
    let lines = outcome.errors.split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    func value(_ key: String, _ unit: String) throws -> Double {
      let line = try #require(lines.last { $0.hasPrefix(key) && $0.hasSuffix(unit) })
      return try #require(
        Double(line.dropFirst(key.count).dropLast(unit.count).trimmingCharacters(in: .whitespaces))
      )
    }
    return (try value("I:", "LUFS"), try value("Peak:", "dBFS"))
  }

  @Test(.enabled(if: isPossible))
  func `real stems become masters that an independent meter agrees with`() throws {
    let folder = try session()
    let check = try Program.lacquer("check", in: folder.url)
    try #require(check.status == 0, "\(check.errors)")
    let build = try Program.lacquer("build", in: folder.url)
    try #require(build.status == 0, "\(build.errors)")
    for file in ["out/streaming/01 Caesium.flac", "out/hires/01 Caesium.wav"] {
      let (loudness, peak) = try measured(file, in: folder.url)
      print("\(file): \(loudness) LUFS, \(peak) dBTP by ffmpeg")
      // The tolerance, and half of the last digit that ffmpeg prints.
      #expect(abs(loudness - -14) <= 0.1 + 0.05)
      #expect(peak <= -1 + 0.1 + 0.05)
    }
  }
}
