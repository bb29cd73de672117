import Bindings
import Planning
import Synchronization

/// What builds leave behind for later ones: sound and states under the digest of their content,
/// and an index from what was asked for to what it came to.
///
/// Several builds may use it at once, on several threads each. Nothing has to be there: what is
/// missing, damaged or unreadable is made again. A blob is on disk before any record names it.
package final class Store: Sendable {
  package let folder: String
  let blobs: BlobFolder
  let index: Mutex<StoreIndex>

  /// Opens the store of a folder, and makes what is not there.
  package init(folder: String) throws(StoreProblem) {
    self.folder = folder
    let blobs = BlobFolder(path: "\(folder)/blobs")
    self.blobs = blobs
    do throws(FileSystem.Problem) {
      try blobs.make()
      try FileSystem.checkWritable(folder)
    } catch {
      throw StoreProblem(folder, error)
    }
    do throws(SQLiteProblem) {
      index = Mutex(try StoreIndex(IndexFile(folder: folder, blobs: blobs)))
    } catch {
      throw StoreProblem(folder, error)
    }
  }

  /// What is not kept by then is only made again.
  deinit {
    index.withLock { index in try? index.commit() }
  }

  /// Opens the store of a folder where a build has made one.
  package static func existing(in folder: String) throws(StoreProblem) -> Store? {
    FileSystem.isFolder("\(folder)/blobs") ? try Store(folder: folder) : nil
  }

  // MARK: Blobs

  /// Keeps samples; they are on disk, under their digest, when this returns.
  package func write(
    samples: [Float],
    rank: Rank
  ) throws(StoreProblem) -> ContentDigest {
    try keep(samples, rank)
  }

  /// Keeps words; they are on disk, under their digest, when this returns.
  package func write(words: [UInt64], rank: Rank) throws(StoreProblem) -> ContentDigest {
    try keep(words, rank)
  }

  private func keep<Value: BitwiseCopyable>(
    _ values: [Value],
    _ rank: Rank
  ) throws(StoreProblem) -> ContentDigest {
    let digest: ContentDigest
    do throws(FileSystem.Problem) {
      digest = try blobs.write(values)
    } catch {
      throw StoreProblem(folder, error)
    }
    let size = values.count * MemoryLayout<Value>.stride
    let failure = index.withLock { index in
      index.keep(StoreIndex.Blob(size: size, rank: rank), digest)
      return index.takeFailure()
    }
    if let failure { throw StoreProblem(folder, failure) }
    return digest
  }

  /// The samples of a blob; nil where it is not there, damaged, or not `count` samples long.
  package func samples(_ digest: ContentDigest, count: Int) -> [Float]? {
    contents(digest, count: count)
  }

  /// The words of a blob; nil where it is not there or damaged.
  package func words(_ digest: ContentDigest) -> [UInt64]? {
    contents(digest, count: nil)
  }

  private func contents<Value: BitwiseCopyable>(
    _ digest: ContentDigest,
    count: Int?
  ) -> [Value]? {
    do throws(BlobFolder.Absence) {
      let values: [Value] = try blobs.contents(of: digest, count: count)
      index.withLock { $0.use(digest) }
      return values
    } catch {
      return nil
    }
  }

  // MARK: Records

  /// What was kept for a segment.
  package func action(_ key: ContentDigest) -> Action? {
    index.withLock { index in
      guard let action = index.words(.action, key).flatMap(Action.init(words:)) else { return nil }
      if let output = action.output { index.use(output) }
      index.use(state: action.state)
      return action
    }
  }

  /// Keeps what an action came to; false where another thread or build has done so meanwhile.
  @discardableResult
  package func keep(_ action: Action, for key: ContentDigest) -> Bool {
    index.withLock { index in
      let isNew = index.words(.action, key) == nil
      index.keep(action.words, in: .action, for: key)
      return isNew
    }
  }

  /// The words kept under a key.
  package func entry(_ space: Space, _ key: ContentDigest) -> [UInt64]? {
    index.withLock { $0.words(space, key) }
  }

  package func keep(entry words: [UInt64], in space: Space, for key: ContentDigest) {
    index.withLock { $0.keep(words, in: space, for: key) }
  }

  /// The bytes kept under a key.
  package func bytes(_ space: Space, _ key: ContentDigest) -> [UInt8]? {
    entry(space, key).flatMap(PackedBytes.bytes)
  }

  package func keep(bytes: [UInt8], in space: Space, for key: ContentDigest) {
    keep(entry: PackedBytes.words(bytes), in: space, for: key)
  }

  // MARK: States

  /// Words of a state that are kept in the index; one with more gets a file of its own.
  private static let wordsInIndex = 512

  /// Keeps a state.
  package func keep(state words: [UInt64]) throws(StoreProblem) -> ContentDigest {
    guard words.count <= Self.wordsInIndex else { return try write(words: words, rank: .state) }
    let digest = ContentDigest(of: words)
    keep(entry: words, in: .state, for: digest)
    return digest
  }

  package func state(_ digest: ContentDigest) -> [UInt64]? {
    entry(.state, digest) ?? words(digest)
  }

  // MARK: Batches

  /// Writes what waits in memory.
  package func flush() throws(StoreProblem) {
    try changeIndex { index throws(SQLiteProblem) in try index.flush() }
  }

  func changeIndex<Value: Sendable>(
    _ body: (inout StoreIndex) throws(SQLiteProblem) -> Value
  ) throws(StoreProblem) -> Value {
    do throws(SQLiteProblem) {
      return try index.withLock { index throws(SQLiteProblem) in try body(&index) }
    } catch {
      throw StoreProblem(folder, error)
    }
  }
}
