import Diagnostics
import Workspace

/// Another version of a project, whose songs need not be read again where nothing of them changed.
///
/// What is taken over is what reading would give: the same bytes, under the same album, with the same
/// takes. A version with findings gives nothing, because its findings belong to its songs.
package struct KnownProject: Sendable {
  private let project: Project?
  /// What its lock file says, or another one's.
  private let lock: Lockfile?

  package init(_ project: Project? = nil, lock: Lockfile? = nil) {
    self.project = project?.diagnostics.isEmpty == true ? project : nil
    self.lock = lock ?? project?.lock
  }

  /// A song whose manifest and parts are, byte for byte, what they were.
  func song(_ entry: AlbumSong, at path: Path, in world: any World, root: Path) -> ProjectSong? {
    guard let project, project.root == root,
      let song = project.songs.first(where: {
        $0.source == .manifest && $0.resolved.path == path.string
      }), project.album?.songs.contains(entry) == true
    else { return nil }
    let isSame = song.files.allSatisfy { file in
      (try? world.bytes(of: root.joined(with: Path(file.path)))) == file.bytes
    }
    return isSame ? song : nil
  }

  /// True where all that an album gives its songs is what it was.
  func hasSame(_ album: Album?) -> Bool { project != nil && project?.album == album }

  /// A lock file that says the same in the same bytes.
  package func lock(of bytes: [UInt8]) -> Lockfile? {
    guard let lock, lock.text.utf8.elementsEqual(bytes) else { return nil }
    return lock
  }
}
