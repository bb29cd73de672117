import Testing
import Workspace

@Suite struct MemoryWorldTests {
  private let world = MemoryWorld(files: ["album.yaml": "a", "songs/one.yaml": "b"])

  @Test func `files are found from the current folder and from the root`() throws {
    #expect(try world.bytes(of: "songs/one.yaml") == [0x62])
    #expect(try world.bytes(of: "/project/songs/../album.yaml") == [0x61])
  }

  @Test func `folders exist through their files`() throws {
    #expect(try world.names(in: ".") == ["album.yaml", "songs"])
    #expect(try world.names(in: "/") == ["project"])
    #expect(try world.status(of: "songs").kind == .folder)
    #expect(throws: WorldProblem.isDirectory("songs")) { try world.bytes(of: "songs") }
    #expect(throws: WorldProblem.notFound("takes")) { try world.names(in: "takes") }
    #expect(throws: WorldProblem.notDirectory("album.yaml/x")) {
      try world.bytes(of: "album.yaml/x")
    }
  }

  @Test func `a project without files still has its folder`() throws {
    #expect(try MemoryWorld().names(in: ".") == [])
    #expect(MemoryWorld().exists("/project"))
    #expect(!MemoryWorld().exists("/elsewhere"))
  }

  @Test func `writing again keeps the inode and moves the times`() throws {
    var world = world
    let before = try world.status(of: "album.yaml")
    world.write("longer", to: "album.yaml")
    let after = try world.status(of: "album.yaml")
    #expect(after.size == 6)
    #expect(after.inode == before.inode)
    #expect(after.modified > before.modified)
  }

  @Test func `links are followed, also out of the project, and never for ever`() throws {
    var world = world
    world.write("x", to: "/elsewhere/take.wav")
    world.link("takes", to: "/elsewhere")
    world.link("loop", to: "loop")
    #expect(try world.bytes(of: "takes/take.wav") == [0x78])
    #expect(try world.canonicalPath(of: "takes/take.wav") == "/elsewhere/take.wav")
    #expect(
      throws: WorldProblem.notReadable("loop", reason: "Too many levels of symbolic links")
    ) { try world.bytes(of: "loop") }
  }

  @Test func `a forbidden file is there and says why it cannot be read`() {
    var world = world
    world.forbid("secret", reason: "Permission denied")
    #expect(world.exists("secret"))
    #expect(throws: WorldProblem.notReadable("secret", reason: "Permission denied")) {
      try world.bytes(of: "secret")
    }
  }
}
