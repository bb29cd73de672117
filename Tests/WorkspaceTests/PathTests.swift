import Testing
import Workspace

@Suite struct PathTests {
  @Test(arguments: [
    ("a/b", "c", "a/b/c"), ("a/b/", "c", "a/b/c"), ("a", "/c", "/c"), ("", "c", "c"),
    ("a", "", "a"), ("/", "c", "/c"), ("a", "../c", "a/../c"),
  ])
  func `joining puts one separator between folder and name`(
    folder: String,
    name: String,
    expected: String
  ) {
    #expect(Path(folder).joined(with: Path(name)).string == expected)
  }

  @Test(arguments: [
    ("a/./b", "a/b"), ("a/../b", "b"), ("../a", "../a"), ("a/../../b", "../b"), ("/../a", "/a"),
    ("a//b/", "a/b"), ("", "."), (".", "."), ("/", "/"), ("a/..", "."), ("./a", "a"),
    ("../../a/..", "../.."),
  ])
  func `normalising resolves dots by names alone`(path: String, expected: String) {
    #expect(Path(path).normalised.string == expected)
  }

  @Test(arguments: [
    ("a/b", "a"), ("a", "."), ("/a", "/"), ("/", "/"), ("..", "../.."), ("a/b/", "a"), (".", ".."),
  ])
  func `the parent is one folder up`(path: String, expected: String) {
    #expect(Path(path).parent.string == expected)
  }

  @Test(arguments: [
    ("a/vox.wav", "vox.wav", "wav"), ("a/.hidden", ".hidden", ""), ("a.b/c", "c", ""),
    ("take.2.flac", "take.2.flac", "flac"), ("name.", "name.", ""), ("/", "", ""),
    ("a/b/", "b", ""),
  ])
  func `name and extension are read off the end`(path: String, name: String, ending: String) {
    #expect(Path(path).lastComponent == name)
    #expect(Path(path).fileExtension == ending)
  }

  @Test(arguments: [
    ("a/b/c", "a", "b/c"), ("a", "a", "."), ("a", "b", "../a"), ("/x/a", "/x/b/c", "../../a"),
    ("a/b", ".", "a/b"), ("../a", "..", "a"), ("../a", "b", "../../a"),
  ])
  func `the way from a folder climbs and descends`(path: String, base: String, expected: String) {
    #expect(Path(path).relative(to: Path(base))?.string == expected)
  }

  @Test(arguments: [("/a", "b"), ("a", "/b"), ("a", ".."), ("../a", "../../b")])
  func `no way is given where names cannot tell it`(path: String, base: String) {
    #expect(Path(path).relative(to: Path(base)) == nil)
  }

  @Test(arguments: [
    ("/p/a", "/p", true), ("/p", "/p", true), ("/pa", "/p", false), ("/p/../q", "/p", false),
    ("/p/x/../a", "/p", true), ("../a", ".", false), ("a", ".", true),
  ])
  func `a path is inside a folder by whole names`(path: String, folder: String, inside: Bool) {
    #expect(Path(path).isInside(Path(folder)) == inside)
  }

  @Test(arguments: ["two words.wav", "\u{1F3B8} solo.wav", "line\nbreak", "cafe\u{301}.flac", "~"])
  func `strange names survive every operation`(name: String) {
    let path = Path("folder").joined(with: Path(name))
    #expect(Array(path.lastComponent.utf8) == Array(name.utf8))
    #expect(Array(path.normalised.string.utf8) == Array("folder/\(name)".utf8))
    #expect(path.relative(to: "folder") == Path(name))
  }

  @Test func `a combining mark after a separator stays with its own name`() {
    #expect(Path("a/\u{301}b").components.map { Array($0.utf8) } == [[0x61], [0xCC, 0x81, 0x62]])
  }

  @Test func `composed and decomposed letters are two files, as on the disk`() {
    #expect(Path("caf\u{E9}") != Path("cafe\u{301}"))
    #expect(Set([Path("caf\u{E9}"), Path("cafe\u{301}")]).count == 2)
  }
}
