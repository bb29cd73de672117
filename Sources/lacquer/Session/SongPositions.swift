import Manifest
import Quantities
import Workspace

/// Where positions lie in the song that a manifest holds.
struct SongPositions {
  private let timeline: Timeline?

  /// Of what is no song by itself, nothing is known.
  init(ofManifest bytes: [UInt8]) {
    var world = MemoryWorld()
    world.write(bytes, to: "song.yaml")
    let takes = LockedTakes(Lockfile(), root: world.currentFolder)
    var loader = ProjectLoader(world: world, root: world.currentFolder, takes: takes)
    timeline = loader.load("song.yaml").songs.first?.resolved.timeline
  }

  /// Nil for what is no position, or none of the song's.
  func frame(_ text: String) -> Int? {
    guard let timeline, let position = try? Position(parsing: text) else { return nil }
    var positions = PositionResolver(timeline)
    return positions.moment(of: position, at: nil, earliest: .countIn)
      .map { timeline.frame(at: $0) }
  }
}
