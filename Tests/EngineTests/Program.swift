import Foundation

/// Another program, as an oracle.
enum Program {
  /// What a run wrote to standard error, or nil where the program is missing.
  static func errors(of name: String, _ arguments: [String]) throws -> String? {
    guard let path = find(name) else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  static func find(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// True where it is there; else the reason of the skipped test is printed.
  static func isThere(_ name: String) -> Bool {
    if find(name) != nil { return true }
    print("skipped: `\(name)` is not installed")
    return false
  }
}

/// Loudness and true peak of a file, as ffmpeg's `ebur128` filter reads them.
struct OtherMeter {
  let loudness: Double
  let truePeak: Double

  init?(_ path: String) throws {
    let report = try Program.errors(
      of: "ffmpeg",
      ["-nostdin", "-hide_banner", "-i", path, "-af", "ebur128=peak=true", "-f", "null", "-"]
    )
    guard let summary = report?.components(separatedBy: "Summary:").last,
      let loudness = Self.number(after: "I:", in: summary),
      let peak = Self.number(after: "Peak:", in: summary)
    else { return nil }
    self.loudness = loudness
    truePeak = peak
  }

  private static func number(after label: String, in text: String) -> Double? {
    guard let place = text.range(of: label) else { return nil }
    return text[place.upperBound...].split(separator: " ").first.flatMap { Double($0) }
  }
}
