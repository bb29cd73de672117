import Foundation
import TestSupport
import Testing
import Workspace

@Suite struct DiskWorldTests {
  private let world = DiskWorld()

  @Test(arguments: [0, 1, 65_536, 200_001])
  func `a file is read whole`(count: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let file = try folder.add(bytes, as: "take")
    #expect(try world.bytes(of: file) == bytes)
    #expect(try world.status(of: file).size == count)
  }

  @Test func `a file whose size the system does not know is read whole`() throws {
    #expect(try world.bytes(of: "/proc/self/status").count > 100)
  }

  @Test(arguments: ["two words", "\u{1F3B8}", "line\nbreak", "cafe\u{301}", "caf\u{E9}"])
  func `strange names are listed and read`(name: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.add([1, 2, 3], as: name)
    #expect(try world.bytes(of: file) == [1, 2, 3])
    #expect(try world.names(in: folder.place).map { Array($0.utf8) } == [Array(name.utf8)])
  }

  @Test func `names come in the order of their bytes`() throws {
    let folder = try TemporaryFolder()
    for name in ["b", "a", "B", "\u{E9}", "10", "9"] { _ = try folder.add([], as: name) }
    #expect(try world.names(in: folder.place) == ["10", "9", "B", "a", "b", "\u{E9}"])
  }

  @Test func `what is missing or of another kind is told apart`() throws {
    let folder = try TemporaryFolder()
    let missing = folder.place.joined(with: "missing")
    let file = try folder.add([], as: "file")
    #expect(throws: WorldProblem.notFound(missing)) { try world.bytes(of: missing) }
    #expect(throws: WorldProblem.isDirectory(folder.place)) { try world.bytes(of: folder.place) }
    #expect(throws: WorldProblem.notDirectory(file)) { try world.names(in: file) }
    let below = file.joined(with: "x")
    #expect(throws: WorldProblem.notDirectory(below)) { try world.status(of: below) }
    #expect(throws: WorldProblem.notReadable("/dev/null", reason: "not a regular file")) {
      try world.bytes(of: "/dev/null")
    }
  }

  @Test func `a name with a zero byte finds nothing, not the file before the zero`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.add([1], as: "take")
    let longer = Path(file.string + "\0.wav")
    #expect(throws: WorldProblem.notFound(longer)) { try world.bytes(of: longer) }
  }

  @Test func `a link is followed and shows where it leads`() throws {
    let outside = try TemporaryFolder()
    let inside = try TemporaryFolder()
    let target = try outside.add([7], as: "take")
    let link = try inside.link("take", to: target.string)
    #expect(try world.bytes(of: link) == [7])
    let root = try world.canonicalPath(of: inside.place)
    #expect(link.isInside(inside.place))
    #expect(try !world.canonicalPath(of: link).isInside(root))
  }

  @Test func `a status tells kind, and a change moves its times`() throws {
    let folder = try TemporaryFolder()
    #expect(try world.status(of: folder.place).kind == .folder)
    #expect(try world.status(of: "/dev/null").kind == .other)
    let file = try folder.add([1], as: "take")
    let before = try world.status(of: file)
    #expect(before.kind == .file)
    // 2001-09-09T01:46:40Z: the time set is the time told, to the second.
    let billion = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes([.modificationDate: billion], ofItemAtPath: file.string)
    let after = try world.status(of: file)
    #expect(after.modified == 1_000_000_000_000_000_000)
    #expect(after.changed > after.modified)
    #expect(after.inode == before.inode)
  }

  @Test func `folder, clock and environment are the program's own`() {
    #expect(world.currentFolder.string == FileManager.default.currentDirectoryPath)
    #expect(world.environmentVariable("PATH") == ProcessInfo.processInfo.environment["PATH"])
    #expect(world.environmentVariable("LACQUER_NO_SUCH_VARIABLE") == nil)
    let first = world.monotonicNanoseconds
    #expect(world.monotonicNanoseconds >= first)
  }
}
