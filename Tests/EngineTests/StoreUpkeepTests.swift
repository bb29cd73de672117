import Bindings
import Diagnostics
import Engine
import Foundation
import Synchronization
import TestSupport
import Testing

/// Eviction, lost and foreign indexes, full disks, several users at once.
@Suite struct StoreUpkeepTests {
  private let folder: TemporaryFolder
  private var index: String { folder.file("index-1.sqlite") }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func open() throws -> Store { try Store(folder: folder.path) }

  /// A key of its own for each number.
  private func key(_ number: Int) -> ContentDigest { ContentDigest(of: [UInt64(number), 0x51]) }

  /// 4,000 bytes of sound of its own for each number.
  private func sound(_ number: Int) -> [Float] { (0..<1_000).map { Float(number * 1_000 + $0) } }

  private var blobs: Set<String> {
    Set(folder.files().filter { $0.hasPrefix("blobs/") })
  }

  private func path(_ digest: ContentDigest) -> String {
    "blobs/\(digest.description.prefix(2))/\(digest.description.dropFirst(2))"
  }

  /// Makes a file look as if it had been written an hour ago.
  private func age(_ file: String) throws {
    let hourAgo = Date(timeIntervalSinceNow: -3_600)
    try FileManager.default.setAttributes(
      [.modificationDate: hourAgo],
      ofItemAtPath: folder.file(file)
    )
  }

  // MARK: Eviction

  @Test func `what is equally old goes by rank`() throws {
    let store = try open()
    let ranks: [Store.Rank] = [.state, .bus, .strip, .master, .sum]
    var byRank: [Store.Rank: ContentDigest] = [:]
    for (number, rank) in ranks.enumerated() {
      byRank[rank] = try store.write(samples: sound(number), rank: rank)
    }
    let order: [Store.Rank] = [.strip, .sum, .bus, .master, .state]
    for gone in 1...5 {
      try store.trim(to: (5 - gone) * 4_000 + 100)
      let left = order.dropFirst(gone).compactMap { byRank[$0] }
      #expect(blobs == Set(left.map(path)))
    }
  }

  @Test func `what a later build used stays longer, by whatever way it was used`() throws {
    var digests: [ContentDigest] = []
    do {
      let store = try open()
      for number in 0..<6 { digests.append(try store.write(samples: sound(number), rank: .bus)) }
      store.keep(Store.Action(output: digests[1], state: key(0)), for: key(1))
      store.keep(entry: [7, digests[3].words.0, digests[3].words.1], in: .node, for: key(3))
      store.keep(entry: [digests[4].words.0, digests[4].words.1], in: .node, for: key(4))
    }
    do {
      let store = try open()
      #expect(store.samples(digests[0], count: 1_000) != nil)
      #expect(store.action(key(1)) != nil)
      #expect(store.entry(.node, key(3)) != nil)
      _ = try store.write(samples: sound(5), rank: .bus)
    }
    try open().trim(to: 4 * 4_000)
    #expect(blobs == Set([0, 1, 3, 5].map { path(digests[$0]) }))
  }

  @Test func `content of two ranks is kept as the higher one`() throws {
    let store = try open()
    let both = try store.write(samples: sound(1), rank: .master)
    _ = try store.write(samples: sound(1), rank: .strip)
    _ = try store.write(samples: sound(2), rank: .bus)
    try store.trim(to: 4_000)
    #expect(blobs == [path(both)])
  }

  @Test func `an action whose blob is gone is known, and forgotten by a sweep`() throws {
    let store = try open()
    let digest = try store.write(samples: sound(1), rank: .strip)
    let action = Store.Action(output: digest, state: key(2), note: [3])
    store.keep(action, for: key(1))
    store.keep(entry: [digest.words.0, digest.words.1], in: .node, for: key(1))
    try store.trim(to: 0)
    #expect(store.samples(digest, count: 1_000) == nil)
    #expect(store.action(key(1)) == action)
    try store.sweep()
    #expect(store.action(key(1)) == nil)
    #expect(store.entry(.node, key(1)) == nil)
  }

  @Test func `records do not grow without end, and the youngest stay`() throws {
    let note = (0..<100).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    var state: ContentDigest?
    for build in 0..<3 {
      let store = try open()
      for number in 0..<10_000 {
        let output = Store.Action(output: nil, state: key(0), note: note)
        store.keep(output, for: key(build * 10_000 + number))
      }
      if build == 0 {
        // Old, and needed by an action of the last build.
        state = try store.keep(state: [1, 2, 3])
      } else if let state {
        store.keep(Store.Action(output: nil, state: state), for: key(1_000_000))
      }
      try store.flush()
    }
    let store = try open()
    let before = try store.status().indexBytes
    #expect(before > 16_000_000)
    try store.trim(to: 1_000_000)
    #expect(try store.status().actions < 20_000)
    #expect(store.action(key(1)) == nil)
    #expect(store.action(key(29_999)) != nil)
    #expect(store.state(try #require(state)) == [1, 2, 3])
  }

  // MARK: Collection and verification

  @Test func `a collection takes orphans that are no longer young, and abandoned files`() throws {
    let store = try open()
    let named = try store.write(samples: sound(1), rank: .strip)
    let old = try store.write(samples: sound(2), rank: .strip)
    let young = try store.write(samples: sound(3), rank: .strip)
    store.keep(Store.Action(output: named, state: key(0)), for: key(1))
    try age(path(named))
    try age(path(old))
    // No process has this number: Linux ends before it.
    let abandoned = "blobs/new-999999999-1"
    let own = "blobs/new-\(getpid())-999"
    for name in [abandoned, own] {
      FileManager.default.createFile(atPath: folder.file(name), contents: Data([1]))
    }
    let taken = try store.collect(to: 1_000_000)
    #expect(taken.blobs == 1)
    #expect(taken.bytes == 4_000)
    #expect(blobs == [path(named), path(young), own])
    #expect(try store.verify().orphans == 1)
  }

  @Test func `a verification counts, finds damage, and leaves a store without any`() throws {
    let store = try open()
    let digests = try (0..<4).map { try store.write(samples: sound($0), rank: .strip) }
    for (number, digest) in digests.enumerated() {
      store.keep(Store.Action(output: digest, state: key(0)), for: key(number))
    }
    try Data(repeating: 1, count: 4_000).write(
      to: URL(fileURLWithPath: folder.file(path(digests[1])))
    )
    try FileManager.default.removeItem(atPath: folder.file(path(digests[2])))
    var steps: [Int] = []
    let found = try store.verify { done, total in
      #expect(total == 3)
      steps.append(done)
    }
    #expect(steps == [0, 1, 2, 3])
    #expect(found.blobs == 3)
    #expect(found.bytes == 8_000)
    let expected: [StoreFinding] = [
      .damaged(path: folder.file(path(digests[1]))), .missing(path: folder.file(path(digests[2]))),
    ]
    #expect(Set(found.findings) == Set(expected))
    #expect((0..<4).map { store.action(key($0)) != nil } == [true, false, false, true])
    #expect(try store.verify().findings.isEmpty)
  }

  // MARK: Indexes

  /// Moves the log into the tables, so that damage to these is not mended by it.
  private func emptyLog() throws {
    try SQLiteDatabase(path: index, patience: 1_000).run("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  @Test func `records that are not what was written are misses, and found`() throws {
    do {
      let store = try open()
      for number in 0..<300 {
        store.keep(entry: [UInt64(number), 77], in: .node, for: key(number))
      }
      try store.flush()
    }
    // A flipped bit in the middle of a page of the table, where the system would not notice.
    let database = try SQLiteDatabase(path: index, patience: 1_000)
    try database.run(
      "UPDATE record SET words = x'0000000000000000' WHERE substr(key, 1, 1) < x'20'"
    )
    let changed = try database.integer("SELECT count(*) FROM record WHERE length(words) = 8")
    #expect(changed > 10)
    let store = try open()
    let found = (0..<300).filter { store.entry(.node, key($0)) == [UInt64($0), 77] }
    let missed = (0..<300).filter { store.entry(.node, key($0)) == nil }
    #expect(missed.count == changed)
    #expect(found.count + missed.count == 300)
    #expect(try store.verify().findings == [.damagedRecords(count: changed)])
    #expect(try store.verify().findings.isEmpty)
  }

  @Test(arguments: ["garbage", "truncated", "removed", "empty", "other version", "no tables"])
  func `an index that cannot be read is set aside, and its blobs still count`(
    damage: String
  ) throws {
    do {
      let store = try open()
      for number in 0..<10 {
        let digest = try store.write(samples: sound(number), rank: .master)
        store.keep(Store.Action(output: digest, state: key(0)), for: key(number))
      }
      try store.flush()
    }
    try emptyLog()
    let file = URL(fileURLWithPath: index)
    switch damage {
    case "garbage": try Data(repeating: 0xA5, count: 30_000).write(to: file)
    case "truncated": try Data(try Data(contentsOf: file).prefix(2_000)).write(to: file)
    case "removed": try FileManager.default.removeItem(at: file)
    case "empty": try Data().write(to: file)
    case "other version":
      try SQLiteDatabase(path: index, patience: 1_000).run("PRAGMA user_version = 2")
    default: try SQLiteDatabase(path: index, patience: 1_000).run("DROP TABLE blob")
    }
    let store = try open()
    #expect((0..<10).allSatisfy { store.action(key($0)) == nil })
    #expect(store.samples(ContentDigest(of: sound(3)), count: 1_000) == sound(3))
    #expect(try store.status().blobBytes == 40_000)
    store.keep(Store.Action(output: nil, state: key(5)), for: key(1))
    try store.flush()
    #expect(try open().action(key(1)) != nil)
    let isAside = FileManager.default.fileExists(atPath: "\(index).unreadable")
    #expect(isAside == !["removed", "empty"].contains(damage))
  }

  @Test func `an index that breaks while it is open is replaced`() throws {
    let store = try open()
    for number in 0..<5_000 { store.keep(entry: [UInt64(number)], in: .node, for: key(number)) }
    try store.flush()
    try emptyLog()
    let other = try open()
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: index))
    let size = try handle.seekToEnd()
    try handle.seek(toOffset: 0)
    try handle.write(contentsOf: Data(repeating: 0x5A, count: Int(size)))
    try handle.close()
    // What is in memory may still be right; nothing else may be found.
    for number in 0..<5_000 {
      if let words = other.entry(.node, key(number)) { #expect(words == [UInt64(number)]) }
    }
    other.keep(entry: [1], in: .album, for: key(1))
    try other.flush()
    #expect(try open().entry(.album, key(1)) == [1])
  }

  // MARK: Several users

  @Test func `two stores on one folder see each other's records and lose none`() throws {
    let stores = [try open(), try open()]
    let refused = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 4) { worker in
      let store = stores[worker % 2]
      for number in 0..<300 {
        let place = worker * 300 + number
        guard let digest = try? store.write(samples: sound(place % 50), rank: .strip) else {
          refused.withLock { $0 += 1 }
          continue
        }
        store.keep(Store.Action(output: digest, state: key(0)), for: key(place))
        if number % 50 == 0 { try? store.flush() }
      }
    }
    #expect(refused.withLock { $0 } == 0)
    for store in stores { try store.flush() }
    for store in stores + [try open()] {
      for place in 0..<1_200 {
        let digest = ContentDigest(of: sound(place % 50))
        #expect(store.action(key(place))?.output == digest)
        #expect(store.samples(digest, count: 1_000) == sound(place % 50))
      }
    }
    #expect(try open().verify().findings.isEmpty)
  }

  @Test func `what an earlier process of the same number left is in nobody's way`() throws {
    let store = try open()
    for number in 0..<200 { try folder.write([1], as: "blobs/new-\(getpid())-\(number)") }
    let digest = try store.write(samples: sound(1), rank: .strip)
    #expect(store.samples(digest, count: 1_000) == sound(1))
  }

  @Test func `a store that is trimmed by another one only misses`() throws {
    let store = try open()
    let digest = try store.write(samples: sound(1), rank: .strip)
    store.keep(Store.Action(output: digest, state: key(0)), for: key(1))
    try store.flush()
    let other = try open()
    try other.trim(to: 0)
    #expect(store.samples(digest, count: 1_000) == nil)
    #expect(try store.write(samples: sound(1), rank: .strip) == digest)
    try store.flush()
    #expect(other.samples(digest, count: 1_000) == sound(1))
    #expect(try other.status().blobBytes == 4_000)
  }

  // MARK: Full disks and folders that are not

  @Test func `a full disk is said in the system's words, and loses nothing`() throws {
    guard let disk = try SmallDisk(in: folder, bytes: 6_000_000) else { return }
    defer { disk.unmount() }
    let large = (0..<200_000).map(Float.init)
    var digests: [ContentDigest] = []
    do {
      let store = try Store(folder: disk.path)
      let problem = #expect(throws: StoreProblem.self) {
        for number in 0..<20 {
          var sound = large
          sound[0] = -Float(number)
          digests.append(try store.write(samples: sound, rank: .strip))
        }
      }
      let diagnostic = try #require(problem).asRenderProblem.diagnostic
      #expect(
        TextRenderer().rendered([diagnostic]) == """
          error[E008]: the cache `\(disk.path)` cannot be written to: No space left on device
            = help: make room there with `lacquer cache gc --cache-size 5GB`, or give another \
          folder as `LACQUER_CACHE`

          1 error; `lacquer explain E008` says more about a code

          """
      )
      #expect(digests.count > 2)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(disk.path)/blobs")
    #expect(left.allSatisfy { $0.count == 2 })
    let store = try Store(folder: disk.path)
    for (number, digest) in digests.enumerated() {
      #expect(store.samples(digest, count: 200_000)?.first == -Float(number))
    }
    try store.trim(to: 1_700_000)
    _ = try store.write(samples: large, rank: .strip)
    try store.flush()
    #expect(try store.verify().findings.isEmpty)
  }

  @Test func `an index that has no room is said when it is written`() throws {
    guard let disk = try SmallDisk(in: folder, bytes: 3_000_000) else { return }
    defer { disk.unmount() }
    let store = try Store(folder: disk.path)
    let words = (0..<1_000).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    let problem = #expect(throws: StoreProblem.self) {
      for number in 0..<2_000 { store.keep(entry: words, in: .node, for: key(number)) }
      try store.flush()
    }
    #expect(problem?.reason == .refused("No space left on device"))
    #expect(store.entry(.node, key(17)) == words)
  }

  @Test func `a file in the folder's place is named`() throws {
    FileManager.default.createFile(atPath: folder.file("file"), contents: nil)
    let problem = #expect(throws: StoreProblem.self) { try Store(folder: folder.file("file")) }
    #expect(problem?.reason == .refused("`\(folder.file("file"))` is not a folder"))
  }

  @Test func `a folder without a store has none, and is left as it is`() throws {
    #expect(try Store.existing(in: folder.path) == nil)
    #expect(folder.files().isEmpty)
    _ = try open()
    #expect(try Store.existing(in: folder.path) != nil)
  }
}
