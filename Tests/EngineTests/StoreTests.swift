import Bindings
import Engine
import Foundation
import TestSupport
import Testing

@Suite struct StoreTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  func open() throws -> Store { try Store(folder: folder.path) }

  /// A key, state or output of its own for each number.
  func digest(_ number: Int) -> ContentDigest { ContentDigest(of: [UInt64(number), 0x51]) }

  func samples(_ seed: Int, count: Int = 1_000) -> [Float] {
    (0..<count).map { Float($0 * seed % 977) / 977 }
  }

  var blobFiles: [String] {
    folder.files().filter { $0.hasPrefix("blobs/") }
  }

  @Test func `blobs come back as they were written, in another process's store too`() throws {
    let store = try open()
    let sound: [Float] = [0, -0.0, 1, -1, .leastNonzeroMagnitude, .infinity]
    let digest = try store.write(samples: sound, rank: .strip)
    let words: [UInt64] = [0, .max, 3]
    let other = try store.write(words: words, rank: .state)
    for reader in [store, try open()] {
      #expect(reader.samples(digest, count: 6)?.map(\.bitPattern) == sound.map(\.bitPattern))
      #expect(reader.words(other) == words)
      #expect(reader.samples(self.digest(1), count: 6) == nil)
    }
    let name = digest.description
    #expect(blobFiles.contains("blobs/\(name.prefix(2))/\(name.dropFirst(2))"))
  }

  @Test func `records are found at once, and by others after a flush`() throws {
    let store = try open()
    let sounding = Store.Action(output: digest(1), state: digest(2), note: [7, .max])
    let silent = Store.Action(output: nil, state: digest(2))
    store.keep(sounding, for: digest(10))
    store.keep(silent, for: digest(11))
    store.keep(entry: [1, 2], in: .node, for: digest(10))
    store.keep(entry: [], in: .file, for: digest(10))
    store.keep(bytes: Array("song: ä\n".utf8), in: .snapshot, for: digest(10))
    let state = try store.keep(state: [5, 6])
    let large = try store.keep(state: Array(0..<2_000))
    let other = try open()
    #expect(other.action(digest(10)) == nil)
    try store.flush()
    for reader in [store, other, try open()] {
      #expect(reader.action(digest(10)) == sounding)
      #expect(reader.action(digest(11)) == silent)
      #expect(reader.action(digest(12)) == nil)
      #expect(reader.entry(.node, digest(10)) == [1, 2])
      #expect(reader.entry(.file, digest(10)) == [])
      #expect(reader.entry(.latest, digest(10)) == nil)
      #expect(reader.bytes(.snapshot, digest(10)) == Array("song: ä\n".utf8))
      #expect(reader.state(state) == [5, 6])
      #expect(reader.state(large) == Array(0..<2_000))
    }
    store.keep(silent, for: digest(10))
    try store.flush()
    #expect(other.action(digest(10)) == silent)
  }

  @Test func `records reach the disk without a flush as long as the store is in use`() throws {
    let store = try open()
    let other = try open()
    store.keep(entry: [1], in: .node, for: digest(1))
    // Longer than the half second that a killed build may lose.
    Thread.sleep(forTimeInterval: 0.5)
    store.keep(entry: [2], in: .node, for: digest(2))
    #expect(other.entry(.node, digest(1)) == [1])
  }

  @Test(arguments: ["truncated", "flipped", "deleted", "longer", "empty"])
  func `a bad blob is a miss and is taken away`(damage: String) throws {
    let store = try open()
    let digest = try store.write(samples: samples(3), rank: .strip)
    let path = folder.file(try #require(blobFiles.first))
    var contents = try bytes(of: path)
    switch damage {
    case "truncated": contents.removeLast(100)
    case "flipped": contents[1_234] ^= 1
    case "longer": contents.append(0)
    case "empty": contents = []
    default: try FileManager.default.removeItem(atPath: path)
    }
    if damage != "deleted" { try Data(contents).write(to: URL(fileURLWithPath: path)) }
    #expect(store.samples(digest, count: 1_000) == nil)
    #expect(blobFiles.isEmpty)
    #expect(try store.write(samples: samples(3), rank: .strip) == digest)
    #expect(store.samples(digest, count: 1_000) == samples(3))
  }

  @Test func `a blob of another length is a miss`() throws {
    let store = try open()
    let digest = try store.write(samples: samples(3), rank: .strip)
    #expect(store.samples(digest, count: 999) == nil)
  }

  @Test func `what is forgotten takes with it all that names it`() throws {
    let store = try open()
    let state = try store.keep(state: [1, 2, 3])
    let output = try store.write(samples: samples(3), rank: .strip)
    let spared = Store.Action(output: digest(1), state: digest(2))
    store.keep(Store.Action(output: output, state: digest(2)), for: digest(10))
    store.keep(Store.Action(output: digest(1), state: state), for: digest(11))
    store.keep(spared, for: digest(12))
    store.keep(entry: [9, output.words.0, output.words.1], in: .node, for: digest(13))
    store.keep(entry: [output.words.1, output.words.0], in: .node, for: digest(14))
    try store.flush()
    try store.forget(output)
    try store.forget(state)
    for reader in [store, try open()] {
      #expect(reader.action(digest(10)) == nil)
      #expect(reader.action(digest(11)) == nil)
      #expect(reader.action(digest(12)) == spared)
      #expect(reader.entry(.node, digest(13)) == nil)
      #expect(reader.entry(.node, digest(14)) != nil)
      #expect(reader.state(state) == nil)
      #expect(reader.samples(output, count: 1_000) == nil)
    }
  }

  @Test func `a sweep forgets what names blobs that are not there`() throws {
    let store = try open()
    let outputs = try (1...3).map { try store.write(samples: samples($0), rank: .strip) }
    for (number, output) in outputs.enumerated() {
      store.keep(Store.Action(output: output, state: digest(2)), for: digest(number))
      store.keep(entry: [output.words.0, output.words.1], in: .node, for: digest(number))
    }
    let name = outputs[1].description
    try FileManager.default.removeItem(
      atPath: folder.file("blobs/\(name.prefix(2))/\(name.dropFirst(2))")
    )
    try store.sweep()
    #expect((0..<3).map { store.action(digest($0)) != nil } == [true, false, true])
    #expect((0..<3).map { store.entry(.node, digest($0)) != nil } == [true, false, true])
  }
}
