import Workspace

/// A world with other contents in one of its files.
struct PatchedWorld: World {
  private let world: any World
  private let bytes: [UInt8]
  private let place: Path?

  init(_ world: any World, bytes: [UInt8], at path: Path) {
    self.world = world
    self.bytes = bytes
    place = try? world.canonicalPath(of: path)
  }

  var currentFolder: Path { world.currentFolder }
  var monotonicNanoseconds: Int64 { world.monotonicNanoseconds }
  var secondsSince1970: Int64 { world.secondsSince1970 }

  func environmentVariable(_ name: String) -> String? { world.environmentVariable(name) }

  func bytes(of path: Path) throws(WorldProblem) -> [UInt8] {
    try world.canonicalPath(of: path) == place ? bytes : try world.bytes(of: path)
  }

  func status(of path: Path) throws(WorldProblem) -> FileStatus { try world.status(of: path) }
  func names(in folder: Path) throws(WorldProblem) -> [String] { try world.names(in: folder) }

  func canonicalPath(of path: Path) throws(WorldProblem) -> Path {
    try world.canonicalPath(of: path)
  }
}
