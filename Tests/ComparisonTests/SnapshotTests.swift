import Comparison
import Manifest
import Quantities
import TestSupport
import Testing
import Workspace

@Suite struct SnapshotTests {
  private let project = TestProject(NightTrain.texts).project

  @Test func `a project comes back from the bytes of its snapshot`() throws {
    let snapshot = Snapshot(of: project)
    let read = try #require(Snapshot(bytes: snapshot.bytes))
    #expect(read == snapshot)
    let again = read.project()
    #expect(again.diagnostics.isEmpty)
    #expect(again.lock == project.lock)
    #expect(again.files.map(\.bytes) == project.files.map(\.bytes))
    #expect(again.songs.map(\.resolved.frames) == project.songs.map(\.resolved.frames))
    #expect(
      again.takes.map { try? $0.facts.get() } == project.takes.map { try? $0.facts.get() }
    )
    #expect(ProjectComparison(from: again, to: project).changes.isEmpty)
  }

  @Test func `an edit is told against a snapshot as against the files`() throws {
    let before = try #require(Snapshot(bytes: Snapshot(of: project).bytes)).project()
    let edit = NightTrain.song("- [chorus, -1.8 dB]", "- [chorus, -1 dB]")
    let after = TestProject(try NightTrain.edited([edit])).project
    let changes = ProjectComparison(from: before, to: after).changes
    #expect(changes.map(\.sentence) == ["fader of lead at chorus: -1.8 dB -> -1 dB"])
    #expect(changes.map(\.placeText) == ["songs/night-train.yaml:36"])
  }

  @Test func `parts and takes in media folders come back too`() throws {
    let media = NightTrain.texts.merging(
      [
        "album.yaml": NightTrain.albumText + "media: [../archive]\n",
        "songs/night-train.yaml": NightTrain.songText.replacing(
          "mix: {fader: 0 dB}",
          with: "include: [mix.yaml]"
        )
        .replacing("../takes/kick.wav", with: "../../archive/44k-kick.wav"),
        "songs/mix.yaml": "mix: {fader: -2 dB}\n",
      ],
      uniquingKeysWith: { _, new in new }
    )
    let test = TestProject(media)
    #expect(test.errors.isEmpty)
    let again = try #require(Snapshot(bytes: Snapshot(of: test.project).bytes)).project()
    #expect(again.diagnostics.isEmpty)
    #expect(ProjectComparison(from: again, to: test.project).changes.isEmpty)
  }

  /// A file of one take, with another digest each time it is recorded.
  struct Recordings: TakeSource {
    let digest: String

    func facts(of locations: [String]) -> [Result<TakeFacts, TakeProblem>] {
      locations.map { _ in
        .success(
          TakeFacts(frames: 96_000, rate: SampleRate(hertz: 48_000), channels: 1, digest: digest)
        )
      }
    }
  }

  @Test func `a take that was recorded anew under its name is told by its digest`() throws {
    var world = MemoryWorld()
    world.write(
      "song: s\ntakes:\n  vox: {file: vox.wav}\ntracks:\n  lead: {clips: [{take: vox, at: \"0:01\"}]}\n",
      to: "s.yaml"
    )
    let (first, second) = (String(repeating: "ab", count: 32), String(repeating: "cd", count: 32))
    var old = ProjectLoader(world: world, root: "/project", takes: Recordings(digest: first))
    var new = ProjectLoader(world: world, root: "/project", takes: Recordings(digest: second))
    let before = try #require(Snapshot(bytes: Snapshot(of: old.load("s.yaml")).bytes)).project()
    let changes = ProjectComparison(from: before, to: new.load("s.yaml")).changes
    #expect(changes.map(\.sentence) == ["audio of take vox: abababababab -> cdcdcdcdcdcd"])
    #expect(changes.map(\.frames) == [48_000..<144_000])
    #expect(changes.map(\.placeText) == ["s.yaml:3"])
  }

  @Test func `what is no snapshot, or a damaged one, is none`() {
    let bytes = Snapshot(of: project).bytes
    #expect(Snapshot(bytes: []) == nil)
    #expect(Snapshot(bytes: Array("song: night-train\n".utf8)) == nil)
    #expect(Snapshot(bytes: Array("lacquer snapshot 2\n".utf8) + bytes.dropFirst(19)) == nil)
    #expect(Snapshot(bytes: bytes + [0]) == nil)
    // Every 97th place, so that lengths, texts, facts and the sum all have their turn.
    for place in stride(from: 0, to: bytes.count, by: 97) {
      #expect(Snapshot(bytes: Array(bytes[..<place])) == nil)
      var flipped = bytes
      flipped[place] ^= 0x10
      #expect(Snapshot(bytes: flipped) == nil)
    }
  }
}
