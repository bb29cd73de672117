import Foundation
import History
import TestSupport
import Testing
import Workspace

/// Repositories made by `git`, read as a world.
@Suite(.enabled(if: GitFolder.isInstalled, "git is not installed"))
struct RepositoryTests {
  private func world(_ folder: GitFolder, _ path: String = ".", at word: String = "HEAD") throws
    -> RevisionWorld
  {
    let root = Path(folder.url.path).joined(with: Path(path)).normalised
    let repository = try Repository(at: root)
    return try RevisionWorld(repository, at: repository.revision(word))
  }

  private func text(_ path: Path, _ world: RevisionWorld) throws -> String {
    String(decoding: try world.bytes(of: path), as: UTF8.self)
  }

  @Test func `a revision is read without a checkout`() throws {
    let folder = try GitFolder()
    try folder.commit(["album.yaml": "one\n", "songs/a.yaml": "first\n"], "one")
    try folder.commit(["album.yaml": "two\n"], "two")
    try folder.write("not committed\n", to: "album.yaml")
    #expect(try text("album.yaml", world(folder)) == "two\n")
    #expect(try text("album.yaml", world(folder, at: "HEAD~1")) == "one\n")
    #expect(try world(folder).names(in: ".") == ["album.yaml", "songs"])
    #expect(try world(folder).status(of: "songs").kind == .folder)
    #expect(try world(folder).status(of: "songs/a.yaml").size == 6)
    #expect(!(try world(folder).exists("songs/b.yaml")))
  }

  @Test func `a project below the top of its repository is read from its own folder`() throws {
    let folder = try GitFolder()
    try folder.commit(["records/one/album.yaml": "one\n", "album.yaml": "top\n"], "one")
    let world = try world(folder, "records/one")
    #expect(try text("album.yaml", world) == "one\n")
    #expect(throws: WorldProblem.self) { try world.bytes(of: "../../album.yaml") }
  }

  @Test(arguments: [
    "with space.yaml", "tab\tand \"quote\".yaml", "zeile\numbruch.yaml", "grün.yaml",
    "e\u{301}.yaml", "-leading.yaml", "*.yaml", "back\\slash.yaml", "other kind.txt",
  ])
  func `odd file names are names`(name: String) throws {
    let folder = try GitFolder()
    try folder.commit(["songs/\(name)": "text\n"], "one")
    #expect(try text(Path("songs/\(name)"), world(folder)) == "text\n")
    #expect(try world(folder).names(in: "songs") == [name])
  }

  @Test func `links are followed inside of the project`() throws {
    let folder = try GitFolder()
    try folder.write("text\n", to: "songs/a.yaml")
    for (link, target) in [("b.yaml", "songs/a.yaml"), ("s", "songs"), ("loop", "loop")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.appendingPathComponent(link).path,
        withDestinationPath: target
      )
    }
    try folder.commit([:], "one")
    let world = try world(folder)
    #expect(try text("b.yaml", world) == "text\n")
    #expect(try text("s/a.yaml", world) == "text\n")
    #expect(throws: WorldProblem.self) { try world.bytes(of: "loop") }
  }

  @Test func `worktrees have their own heads`() throws {
    let folder = try GitFolder()
    try folder.commit(["album.yaml": "one\n"], "one")
    try folder.git("worktree", "add", "-q", "-b", "mix", "../mix")
    try folder.commit(["album.yaml": "two\n"], "two")
    #expect(try text("album.yaml", world(folder, "../mix")) == "one\n")
    #expect(try text("album.yaml", world(folder, "../mix", at: "main")) == "two\n")
  }

  @Test func `a shallow clone says what it lacks`() throws {
    let folder = try GitFolder()
    try folder.commit(["album.yaml": "one\n"], "one")
    try folder.commit(["album.yaml": "two\n"], "two")
    let clone = try GitFolder(cloning: ["--depth", "1", "file://\(folder.url.path)"])
    #expect(try text("album.yaml", world(clone)) == "two\n")
    let repository = try Repository(at: Path(clone.url.path))
    #expect(repository.isShallow)
    #expect(throws: GitProblem.unknownRevision("HEAD~1", isShallow: true)) {
      try repository.revision("HEAD~1")
    }
  }

  @Test func `a submodule that is absent is an empty place`() throws {
    let folder = try GitFolder()
    try folder.commit(["album.yaml": "one\n"], "one")
    let commit = try folder.git("rev-parse", "HEAD").split(separator: "\n")[0]
    try folder.git("update-index", "--add", "--cacheinfo", "160000,\(commit),samples")
    try folder.git("commit", "-q", "-m", "with samples")
    let world = try world(folder)
    #expect(try text("album.yaml", world) == "one\n")
    #expect(throws: WorldProblem.self) { try world.bytes(of: "samples") }
    #expect(throws: WorldProblem.self) { try world.bytes(of: "samples/a.wav") }
  }

  @Test func `what is no repository, revision or commit is told`() throws {
    let folder = try GitFolder()
    try folder.commit(["album.yaml": "one\n"], "one")
    let repository = try Repository(at: Path(folder.url.path))
    for word in ["nope", "HEAD~9", "--all", "HEAD:album.yaml", ""] {
      #expect(throws: GitProblem.unknownRevision(word, isShallow: false)) {
        try repository.revision(word)
      }
    }
    #expect(throws: GitProblem.noRepository(folder: "/")) { try Repository(at: "/") }
  }

  @Test func `many objects come in one answer`() throws {
    let folder = try GitFolder()
    // More than any pipe holds, in both directions.
    let filler = String(repeating: "x", count: 90)
    let files = (0..<3000).map { ("songs/\($0).yaml", "text \($0)\n\(filler)") }
    try folder.commit(Dictionary(files) { $1 }, "many")
    let world = try world(folder)
    for (path, expected) in files { #expect(try text(Path(path), world) == expected) }
  }
}

@Suite struct LFSPointerTests {
  private let digest = String(repeating: "ab", count: 32)

  @Test func `a pointer is read`() throws {
    let text = "version https://git-lfs.github.com/spec/v1\noid sha256:\(digest)\nsize 12345\n"
    let pointer = try #require(LFSPointer(Array(text.utf8)))
    #expect(pointer.digest == digest)
    #expect(pointer.size == 12345)
  }

  @Test(arguments: ["", "RIFF", "version https://git-lfs.github.com/spec/v1\n", "oid sha256:ab\n"])
  func `what is none is none`(text: String) {
    #expect(LFSPointer(Array(text.utf8)) == nil)
  }
}
