/// A world made of values: files as bytes, folders implied by their files, a clock set by hand.
package struct MemoryWorld: World {
  package var currentFolder: Path
  package var monotonicNanoseconds: Int64 = 0
  package var secondsSince1970: Int64 = 0
  package var environment: [String: String] = [:]
  private var entries: [Path: Entry] = [:]
  private var nextInode: UInt64 = 1
  private var writes: Int64 = 0

  /// - Parameters:
  ///   - currentFolder: absolute.
  ///   - files: texts by path, seen from the current folder.
  package init(currentFolder: Path = "/project", files: [Path: String] = [:]) {
    self.currentFolder = currentFolder
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { write(text, to: path) }
  }

  package func environmentVariable(_ name: String) -> String? {
    environment[name]
  }

  package mutating func write(_ text: String, to path: Path) {
    write(Array(text.utf8), to: path)
  }

  /// Makes the file or replaces its contents, which moves both of its times.
  package mutating func write(_ bytes: [UInt8], to path: Path) {
    put(.bytes(bytes), at: path)
  }

  /// A file that is there and cannot be read.
  package mutating func forbid(_ path: Path, reason: String) {
    put(.forbidden(reason), at: path)
  }

  /// A symbolic link, as `ln -s target path` would make it.
  package mutating func link(_ path: Path, to target: Path) {
    put(.link(target), at: path)
  }

  package mutating func remove(_ path: Path) {
    entries[absolute(path)] = nil
  }

  package func bytes(of path: Path) throws(WorldProblem) -> [UInt8] {
    let place = try canonicalPath(of: path)
    guard let entry = entries[place] else { throw .isDirectory(path) }
    switch entry.content {
    case .bytes(let bytes): return bytes
    case .forbidden(let reason): throw .notReadable(path, reason: reason)
    case .link: throw .notFound(path)
    }
  }

  package func status(of path: Path) throws(WorldProblem) -> FileStatus {
    let place = try canonicalPath(of: path)
    guard let entry = entries[place] else {
      return FileStatus(kind: .folder, size: 0, modified: 0, changed: 0, inode: 0)
    }
    var size = 0
    if case .bytes(let bytes) = entry.content { size = bytes.count }
    return FileStatus(
      kind: .file,
      size: size,
      modified: entry.time,
      changed: entry.time,
      inode: entry.inode
    )
  }

  package func names(in folder: Path) throws(WorldProblem) -> [String] {
    let place = try canonicalPath(of: folder)
    guard entries[place] == nil else { throw .notDirectory(folder) }
    var names: Set<Path> = []
    for path in entries.keys where path != place {
      guard path.isInside(place), let name = path.relative(to: place)?.components.first else {
        continue
      }
      names.insert(Path(name))
    }
    return names.sorted().map(\.string)
  }

  package func canonicalPath(of path: Path) throws(WorldProblem) -> Path {
    var ahead = Array(currentFolder.joined(with: path).components.reversed())
    var place: Path = "/"
    var links = 0
    while let name = ahead.popLast() {
      if case .some(let entry) = entries[place], !entry.isLink { throw .notDirectory(path) }
      place = place.joined(with: Path(name)).normalised
      guard case .link(let target) = entries[place]?.content else {
        guard exists(exactly: place) else { throw .notFound(path) }
        continue
      }
      links += 1
      guard links <= Self.mostLinks else {
        throw .notReadable(path, reason: "Too many levels of symbolic links")
      }
      ahead += target.components.reversed()
      place = target.isAbsolute ? "/" : place.parent
    }
    return place
  }

  private func absolute(_ path: Path) -> Path {
    currentFolder.joined(with: path).normalised
  }

  private func exists(exactly place: Path) -> Bool {
    entries[place] != nil || currentFolder.isInside(place)
      || entries.keys.contains { $0.isInside(place) }
  }

  private mutating func put(_ content: Entry.Content, at path: Path) {
    let place = absolute(path)
    writes += 1
    let inode = entries[place]?.inode ?? nextInode
    nextInode = max(nextInode, inode + 1)
    entries[place] = Entry(content: content, inode: inode, time: writes)
  }

  /// As in Linux: `path_resolution(7)`.
  private static let mostLinks = 40

  private struct Entry: Sendable {
    enum Content: Sendable {
      case bytes([UInt8])
      case forbidden(String)
      case link(Path)
    }

    var content: Content
    var inode: UInt64
    /// The count of writes stands for both of the file's times.
    var time: Int64

    var isLink: Bool {
      if case .link = content { true } else { false }
    }
  }
}
