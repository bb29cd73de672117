import Workspace

/// A project's folder as it was at a revision: files from git, nothing checked out.
package struct RevisionWorld: World {
  private let repository: Repository
  private let entries: [Path: Repository.Entry]
  private let folders: Set<Path>
  private let contents: [String: [UInt8]]

  package init(_ repository: Repository, at revision: Revision) throws(GitProblem) {
    let entries = try repository.entries(at: revision)
    let contents = try repository.contents(of: Self.likelyRead(entries))
    self.init(repository, entries, contents: contents)
  }

  /// A world of entries, with the contents of objects that are known already; others are asked of git
  /// one by one.
  package init(
    _ repository: Repository,
    _ entries: [Path: Repository.Entry],
    contents: [String: [UInt8]]
  ) {
    self.repository = repository
    self.entries = entries
    self.contents = contents
    var folders: Set<Path> = ["."]
    for path in entries.keys {
      var folder = path.parent
      while folders.insert(folder).inserted { folder = folder.parent }
    }
    self.folders = folders
  }

  /// Manifests and the lock file, which one process gives all at once.
  package static func likelyRead(_ entries: [Path: Repository.Entry]) -> Set<String> {
    let kinds: Set<String> = ["yaml", "yml", "lock"]
    return Set(
      entries.filter { $0.value.kind == .link || kinds.contains($0.key.fileExtension) }
        .filter { $0.value.kind != .submodule }.map(\.value.object)
    )
  }

  package var currentFolder: Path { repository.folder }
  package var monotonicNanoseconds: Int64 { 0 }
  package var secondsSince1970: Int64 { 0 }

  package func environmentVariable(_ name: String) -> String? { nil }

  package func bytes(of path: Path) throws(WorldProblem) -> [UInt8] {
    let place = try place(of: path)
    guard let entry = entries[place] else { throw .isDirectory(path) }
    guard entry.kind == .file else { throw .isDirectory(path) }
    return try bytes(of: entry, at: path)
  }

  package func status(of path: Path) throws(WorldProblem) -> FileStatus {
    let place = try place(of: path)
    let isFile = entries[place]?.kind == .file
    return FileStatus(
      kind: isFile ? .file : .folder,
      size: isFile ? size(of: entries[place]?.object ?? "") : 0,
      modified: 0,
      changed: 0,
      inode: 0
    )
  }

  /// Of what the repository does not have nothing is known, and nothing is read.
  private func size(of object: String) -> Int {
    contents[object]?.count ?? (try? repository.size(of: object)) ?? .max
  }

  package func names(in folder: Path) throws(WorldProblem) -> [String] {
    let place = try place(of: folder)
    guard folders.contains(place) else { throw .notDirectory(folder) }
    let paths = Set(entries.keys).union(folders)
    return paths.filter { $0 != "." && $0.parent == place }.sorted().map(\.lastComponent)
  }

  package func canonicalPath(of path: Path) throws(WorldProblem) -> Path {
    currentFolder.joined(with: try place(of: path)).normalised
  }

  /// As in Linux: `path_resolution(7)`.
  private static let mostLinks = 40

  /// The way from the folder to what a path means, links followed.
  private func place(of path: Path) throws(WorldProblem) -> Path {
    guard let way = currentFolder.joined(with: path).normalised.relative(to: currentFolder),
      way.components.first != ".."
    else { throw .notFound(path) }
    var ahead = Array(way.components.reversed())
    var place: Path = "."
    var links = 0
    while let name = ahead.popLast() {
      if name == "." { continue }
      if entries[place]?.kind == .file { throw .notDirectory(path) }
      place = place.joined(with: Path(name)).normalised
      guard let entry = entries[place], entry.kind == .link else {
        guard entries[place] != nil || folders.contains(place) else { throw .notFound(path) }
        continue
      }
      links += 1
      let target = Path(String(decoding: try bytes(of: entry, at: path), as: UTF8.self))
      guard links <= Self.mostLinks, !target.isAbsolute else { throw .notFound(path) }
      ahead += target.components.reversed()
      place = place.parent
    }
    return place
  }

  private func bytes(
    of entry: Repository.Entry,
    at path: Path
  ) throws(WorldProblem) -> [UInt8] {
    if let known = contents[entry.object] { return known }
    let found: [String: [UInt8]]
    do throws(GitProblem) {
      found = try repository.contents(of: [entry.object])
    } catch {
      throw .notReadable(path, reason: error.sentence)
    }
    guard let bytes = found[entry.object] else {
      throw .notReadable(path, reason: "the repository does not have its contents")
    }
    return bytes
  }
}
