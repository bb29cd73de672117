import Calendars
import Foundation
import TestSupport
import Testing
import Workspace

/// Python's `zoneinfo` reads the same database and answers the same: for every zone, times at
/// random and times around a change.
@Suite struct PythonZoneTests {
  /// Writes, for each line `ZONE LOCAL INSTANT`, the moments of the local time before and after a
  /// change, and the local time of the moment.
  private static let script = """
    import sys, zoneinfo
    from datetime import datetime, timedelta, timezone
    epoch = datetime(1970, 1, 1)
    seconds = lambda span: span // timedelta(seconds=1)
    for line in sys.stdin:
        name, local, instant = line.split()
        zone = zoneinfo.ZoneInfo(name)
        wall = epoch + timedelta(seconds=int(local))
        offsets = [wall.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1)]
        moment = (epoch + timedelta(seconds=int(instant))).replace(tzinfo=timezone.utc)
        shown = moment.astimezone(zone).replace(tzinfo=None)
        print(*(seconds(wall - offset - epoch) for offset in offsets), seconds(shown - epoch))
    """

  private static let python = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/python3" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private func answers(_ questions: String, from python: String) throws -> [[Int]] {
    let process = Process()
    let output = Pipe()
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try questions.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", Self.script]
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: " ").compactMap { Int($0) }
    }
  }

  @Test func `every zone agrees with Python`() throws {
    let database = ZoneDatabase(world: DiskWorld())
    let names = database.names()
    guard let python = Self.python, names.count > 300 else {
      print("skipped: `python3` or the time zone database is not installed")
      return
    }
    var random = SeededRandom(seed: 2_026)
    // From 1901 to 2100, and the hours around the Sundays on which many zones change in 2026.
    let years = -2_177_452_800...4_102_444_800
    let changes = [1_772_935_200, 1_774_746_000, 1_775_311_200, 1_792_890_000, 1_793_498_400]
    var questions: [(name: String, local: Int, instant: Int)] = []
    for name in names {
      for round in 0..<40 {
        let around = changes[round % changes.count]
        let range = round < 20 ? years : around - 50_000...around + 50_000
        questions.append(
          (name, .random(in: range, using: &random), .random(in: range, using: &random))
        )
      }
    }
    let text = questions.map { "\($0.name) \($0.local) \($0.instant)\n" }.joined()
    let answers = try answers(text, from: python)
    try #require(answers.count == questions.count)
    var zones: [String: Calendars.TimeZone] = [:]
    var differing: [String] = []
    for (question, answer) in zip(questions, answers) {
      let zone = try zones[question.name] ?? database.zone(named: question.name)
      zones[question.name] = zone
      let resolved = zone.resolve(LocalTime(seconds: question.local))
      var moments = [resolved.instant.seconds, resolved.instant.seconds]
      if case .twice(_, let second) = resolved { moments[1] = second.seconds }
      // For a skipped time `fold=1` takes the offset after the gap, which has no meaning here.
      if case .skipped = resolved { moments[1] = answer[1] }
      let shown = zone.local(Instant(seconds: question.instant)).seconds
      if moments + [shown] != answer {
        differing.append("\(question): \(moments) \(shown) \(answer)")
      }
    }
    #expect(differing.prefix(5) == [], "seed 2026")
  }
}
