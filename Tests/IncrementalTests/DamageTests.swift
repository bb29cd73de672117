import Bindings
import Engine
import Foundation
import Planning
import TestSupport
import Testing

/// Whatever becomes of a store between two builds, what they make is right.
struct DamageTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  /// What disks, users and other programs do to files.
  enum Damage: String, CaseIterable, Sendable {
    case truncate, flip, delete, lengthen, empty, exchange
  }

  /// Sessions one edit apart, so that some of what is stored is needed again.
  private func sessions() throws -> (AlbumPlan, AlbumPlan) {
    var edited = Session.standard
    edited.songs["one.yaml"]?.edit("tracks", "lead", "automation") { $0["fader"] = nil }
    edited.songs["one.yaml"]?.edit("tracks", "swell") { $0["trim"] = "-1 dB" }
    edited.songs["two.yaml"]?.edit("tracks", "hit") { $0["fader"] = "-12 dB" }
    return (try #require(bench.plan(.standard)), try #require(bench.plan(edited)))
  }

  private func spoil(_ name: String, _ damage: Damage, _ dice: inout Dice) throws {
    let url = URL(fileURLWithPath: bench.folder.file(name))
    var bytes = [UInt8](try Data(contentsOf: url))
    let place = dice.number(0...max(0, bytes.count - 1))
    switch damage {
    case .truncate: bytes.removeLast(bytes.count - place)
    case .flip: bytes[place] ^= 1 << UInt8(dice.number(0...7))
    case .lengthen: bytes.append(0)
    case .empty: bytes = []
    case .delete: return try FileManager.default.removeItem(at: url)
    case .exchange:
      let others = bench.folder.files(below: "store/blobs")
      let pick = dice.pick(others)
      let other = try #require(pick)
      bytes = [UInt8](
        try Data(contentsOf: URL(fileURLWithPath: bench.folder.file("store/blobs/\(other)")))
      )
    }
    try Data(bytes).write(to: url)
  }

  @Test(arguments: Damage.allCases)
  func `damaged blobs are made again`(damage: Damage) throws {
    let seed = RandomSeed.of("damaged blobs", 11)
    var dice = Dice(seed: seed)
    let (before, after) = try sessions()
    let expected = (before: try bench.cleanBuild(before), after: try bench.cleanBuild(after))
    for share in [1, 2, 10] {
      bench.folder.remove("store")
      _ = try bench.build(before)
      var count = 0
      for name in bench.folder.files(below: "store/blobs") where dice.chance(of: share) {
        try spoil("store/blobs/\(name)", damage, &dice)
        count += 1
      }
      #expect(count > 10)
      let result = try bench.build(after)
      #expect(result.files == expected.after.files, "LACQUER_SEED=\(seed)")
      try Digests.check(result, in: bench.folder.file("out"))
      // What this build did not need is found and taken away by those who look.
      _ = try verify()
      #expect(try verify() == [])
      #expect(try bench.build(before).files == expected.before.files, "LACQUER_SEED=\(seed)")
    }
  }

  private func verify() throws -> [StoreFinding] {
    try Store(folder: bench.folder.file("store")).verify { _, _ in }.findings
  }

  @Test(arguments: ["removed", "garbage", "empty", "another version", "half", "no log"])
  func `a lost index is made again`(fate: String) throws {
    let (before, after) = try sessions()
    let expected = try bench.cleanBuild(after)
    _ = try bench.build(before)
    let index = try #require(
      bench.folder.files(below: "store").first { $0.hasSuffix(".sqlite") }
    )
    let url = URL(fileURLWithPath: bench.folder.file("store/\(index)"))
    let log = URL(fileURLWithPath: url.path + "-wal")
    switch fate {
    case "removed":
      try FileManager.default.removeItem(at: url)
      try? FileManager.default.removeItem(at: log)
    case "garbage": try Data(repeating: 0x5A, count: 30_000).write(to: url)
    case "empty": try Data().write(to: url)
    case "half":
      let all = try Data(contentsOf: url)
      try all.prefix(all.count / 2).write(to: url)
    case "no log": try FileManager.default.removeItem(at: log)
    default:
      let database = try SQLiteDatabase(path: url.path, patience: 1_000)
      try database.run("PRAGMA user_version = 77")
    }
    let result = try bench.build(after)
    #expect(result.files == expected.files)
    try Digests.check(result, in: bench.folder.file("out"))
    let again = try bench.build(after)
    #expect(again.segments.rendered == 0)
  }

  @Test func `an index with a flipped bit is never believed`() throws {
    let seed = RandomSeed.of("flipped index", 12)
    var dice = Dice(seed: seed)
    let (before, after) = try sessions()
    let expected = try bench.cleanBuild(after)
    for _ in 0..<12 {
      bench.folder.remove("store")
      bench.folder.remove("out")
      _ = try bench.build(before)
      for name in bench.folder.files(below: "store") where name.contains(".sqlite") {
        guard !name.hasSuffix("-shm") else { continue }
        for _ in 0..<dice.number(1...40) { try spoil("store/\(name)", .flip, &dice) }
      }
      let result = try bench.build(after)
      #expect(result.files == expected.files, "LACQUER_SEED=\(seed)")
      try Digests.check(result, in: bench.folder.file("out"))
    }
  }

  @Test func `a file that was changed in its place is made again`() throws {
    let (plan, _) = try sessions()
    let first = try bench.build(plan)
    for file in first.files {
      let url = URL(fileURLWithPath: bench.folder.file("out/\(file.path)"))
      var bytes = [UInt8](try Data(contentsOf: url))
      bytes[bytes.count / 2] ^= 1
      try Data(bytes).write(to: url)
    }
    let second = try bench.build(plan)
    #expect(second.files == first.files)
    #expect(second.segments.rendered == 0)
    try Digests.check(second, in: bench.folder.file("out"))
  }
}
