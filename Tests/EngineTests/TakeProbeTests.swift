import Bindings
import Engine
import Foundation
import Manifest
import TestSupport
import Testing

/// Takes are read again when, and only when, they may have changed.
@Suite struct TakeProbeTests {
  private let folder: TemporaryFolder
  private let store: Store
  private var path: String { folder.file("take.wav") }

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(folder: folder.file("store"))
    try write(level: 0.25)
  }

  /// 1,000 frames in a file that was last changed long enough ago to be trusted.
  private func write(level: Float) throws {
    var writer = try SoundFileWriter(
      path: path,
      container: .wav,
      encoding: .float32,
      channels: 1,
      rate: 48_000,
      frames: 1_000
    )
    try writer.write([Float](repeating: level, count: 1_000).span)
    try writer.close()
  }

  /// Longer than the two seconds within which a change may go unseen.
  private func settle() { Thread.sleep(forTimeInterval: 2.1) }

  private func facts(_ scope: TakeProbe.Scope = .changed) throws -> TakeFacts {
    try TakeProbe(workers: 1, store: store, reading: scope).facts(ofFileAt: path)
  }

  /// Contents of the same size under the same time of modification, as a restored copy has them.
  private func changeUnseen() throws {
    var status = stat()
    #expect(stat(path, &status) == 0)
    try write(level: 0.5)
    var times = [status.st_atim, status.st_mtim]
    #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
    var after = stat()
    #expect(stat(path, &after) == 0)
    #expect(after.st_size == status.st_size)
    #expect(after.st_mtim.tv_nsec == status.st_mtim.tv_nsec)
  }

  private func digest() throws -> String { try SHA256Digest(ofFileAt: path).description }

  @Test func `a change with the time set back is seen`() throws {
    settle()
    let first = try facts()
    #expect(first.digest == (try digest()))
    try changeUnseen()
    let second = try facts()
    #expect(second.digest == (try digest()))
    #expect(second.digest != first.digest)
  }

  @Test func `another file in its place is seen`() throws {
    settle()
    let first = try facts()
    let other = folder.file("other.wav")
    try FileManager.default.copyItem(atPath: path, toPath: other)
    var contents = try Data(contentsOf: URL(fileURLWithPath: other))
    contents[500] ^= 1
    try contents.write(to: URL(fileURLWithPath: other))
    #expect(rename(other, path) == 0)
    #expect(try facts().digest != first.digest)
    #expect(try facts().digest == digest())
  }

  @Test func `a file that is as it was is not read, unless all are`() throws {
    settle()
    #expect(try facts().frames == 1_000)
    // A store that remembers another length shows who was asked.
    var words = try #require(storedWords())
    let place = try #require(words.firstIndex(of: 1_000))
    words[place] = 777
    store.keep(entry: words, in: .take, for: takeKey(path))
    #expect(try facts().frames == 777)
    #expect(try facts(.all).frames == 1_000)
    #expect(try facts().frames == 1_000)
  }

  private func takeKey(_ path: String) -> ContentDigest {
    ContentDigest(of: Array("take \(path)".utf8))
  }

  private func storedWords() -> [UInt64]? { store.entry(.take, takeKey(path)) }

  @Test func `a file that was just written is read each time`() throws {
    _ = try facts()
    #expect(storedWords() == nil)
  }

  @Test func `a file that is gone or is no sound is told, whatever is known of it`() throws {
    settle()
    _ = try facts()
    try Data("no sound".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: TakeProblem.self) { try facts() }
    try FileManager.default.removeItem(atPath: path)
    #expect(throws: TakeProblem.missing) { try facts() }
  }
}
