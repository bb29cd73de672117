import Diagnostics
import Fields
import Quantities
import Workspace

/// A take whose file has a place on disk.
package struct LocatedTake: Sendable {
  package let name: TakeName
  package let take: Take
  /// Relative to the project's root, or as the media folder gives it.
  package let path: String
  /// Absolute.
  package let location: String
  /// True where the path leads out of the project and of its media folders.
  package let leavesProject: Bool
}

/// Finds audio files: relative to the file that names them, inside the project or a media folder.
struct AudioLocator {
  private let world: any World
  private let root: Path
  /// Absolute and free of symbolic links.
  private let allowed: [Path]
  private let canonicalRoot: Path

  init(world: any World, root: Path, media: [Placed<Text>]) {
    self.world = world
    self.root = root
    canonicalRoot = (try? world.canonicalPath(of: root)) ?? root
    let folders = media.map { folder in
      let manifest = Path(folder.place.range?.file.path ?? "")
      return root.joined(with: manifest.parent.joined(with: Path(folder.value.value))).normalised
    }
    allowed = [canonicalRoot] + folders.map { (try? world.canonicalPath(of: $0)) ?? $0 }
  }

  func locate(_ take: Take, named name: TakeName) -> LocatedTake {
    let file = take.place(of: \.file)?.file.path ?? ""
    let (path, location) = locate(take.file.value, below: file)
    return LocatedTake(
      name: name,
      take: take,
      path: path,
      location: location.string,
      leavesProject: !isAllowed(location)
    )
  }

  private func locate(_ text: String, below manifest: String) -> (String, Path) {
    let path = Path(manifest).parent.joined(with: Path(text)).normalised
    let location = root.joined(with: path).normalised
    return (path.string, location)
  }

  private func isAllowed(_ location: Path) -> Bool {
    let real = (try? world.canonicalPath(of: location)) ?? lexical(location)
    return allowed.contains { real.isInside($0) }
  }

  /// A file that does not exist has no canonical path; its name alone must stay inside then.
  private func lexical(_ location: Path) -> Path {
    guard let way = location.relative(to: root) else { return location }
    return canonicalRoot.joined(with: way).normalised
  }
}
