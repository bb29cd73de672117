import Foundation
import TestSupport
import Testing

/// Where `lacquer diff --audio` finds takes as they were.
@Suite(.enabled(if: GitFolder.isInstalled, "git is not installed"))
struct PastTakeTests {
  /// A project whose first take is another one since the last commit.
  private func changed() throws -> SoundProject {
    let project = try SoundProject()
    try project.write(take: 4, to: "takes/vox-1.wav")
    try project.run(["lock", "--update"])
    return project
  }

  private func isSwapped(_ sound: SoundOfSong) -> Bool {
    sound.stretches.map(\.part) == ["lead", "bus vocals", "master"]
      && sound.stretches.first?.bars == "bars 1 to 14" && sound.notes.isEmpty
  }

  @Test func `a take that was committed is read from git`() throws {
    let project = try changed()
    let sound = try project.sound()
    #expect(isSwapped(sound))
    #expect(sound.errors == "")
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: project.folder.url.appendingPathComponent(".lacquer").path
    )
    #expect(!kept.contains { $0.hasPrefix("checkout") })
  }

  @Test func `a take that has another name now is read from there`() throws {
    let project = try SoundProject()
    // Out of git, so that the work tree alone has it.
    try project.folder.git("rm", "-q", "--cached", "takes/vox-1.wav")
    let ignored = "out/\n.lacquer/\ntakes/*-1.wav\ntakes/old.wav\n"
    try project.folder.commit([".gitignore": ignored], "away")
    let files = project.folder.url.appendingPathComponent("takes")
    try FileManager.default.moveItem(
      at: files.appendingPathComponent("vox-1.wav"),
      to: files.appendingPathComponent("old.wav")
    )
    try project.edit("  keys: {file", "  old: {file: ../takes/old.wav, starts: 1|1}\n  keys: {file")
    try project.write(take: 4, to: "takes/vox-1.wav")
    try project.run(["lock", "--update"])
    #expect(isSwapped(try project.sound()))
  }

  @Test func `a Git LFS pointer is told, and its contents are used where they are`() throws {
    let project = try SoundProject()
    let take = project.folder.url.appendingPathComponent("takes/vox-1.wav")
    let audio = try Data(contentsOf: take)
    let lock = try project.folder.text("lacquer.lock")
    let line = lock.split(separator: "\n").first { $0.contains("vox-1") } ?? ""
    let digest = String(line.split(separator: " ")[2].dropLast())
    let pointer = """
      version https://git-lfs.github.com/spec/v1
      oid sha256:\(digest)
      size \(audio.count)

      """
    try project.folder.commit(["takes/vox-1.wav": pointer], "pointers")
    let head = try project.folder.git("rev-parse", "--short=10", "HEAD").prefix(10)
    try project.write(take: 4, to: "takes/vox-1.wav")
    try project.run(["lock", "--update"])
    let outcome = try project.run(["diff", "--audio"])
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == """
        warning[E105]: audio of the past is not at hand, so that some songs are not compared in sound
          = note: `takes/vox-1.wav` is a Git LFS pointer at HEAD (\(head))
          = help: `git lfs fetch --all` brings what Git LFS has, `git fetch --unshallow` what git has

        1 warning; `lacquer explain E105` says more about a code

        """
    )
    #expect(
      outcome.output == """
        night
          take vox.1: audio \(digest.prefix(12)) -> \(try newDigest(project).prefix(12))

        sound of night
          not compared: `vox.1` of HEAD (\(head)) is not at hand

        """
    )
    let place = ".git/lfs/objects/\(digest.prefix(2))/\(digest.dropFirst(2).prefix(2))/\(digest)"
    let url = project.folder.url.appendingPathComponent(place)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try audio.write(to: url)
    #expect(isSwapped(try project.sound()))
  }

  private func newDigest(_ project: SoundProject) throws -> String {
    let lock = try project.folder.text("lacquer.lock")
    let line = lock.split(separator: "\n").first { $0.contains("vox-1") } ?? ""
    return String(line.split(separator: " ")[2].dropLast())
  }

  @Test func `a shallow clone compares what it has`() throws {
    let project = try SoundProject()
    try project.folder.commit(["notes.txt": "x"], "second")
    let clone = try SoundProject(cloning: ["--depth", "1", "file://\(project.folder.url.path)"])
    try clone.edit("fader: -12 dB", "fader: -10 dB")
    #expect(try clone.sound().stretches.map(\.part) == ["keys", "master"])
    let outcome = try clone.run(["diff", "--audio", "HEAD~1"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("the clone is shallow: `git fetch --unshallow` brings"))
  }

  @Test func `two folders without git are compared`() throws {
    let project = try SoundProject()
    let folder = try TemporaryFolder()
    for name in ["before", "after"] {
      try FileManager.default.copyItem(
        at: project.folder.url,
        to: folder.url.appendingPathComponent(name)
      )
      try? FileManager.default.removeItem(
        at: folder.url.appendingPathComponent("\(name)/.git")
      )
    }
    let text = SoundProject.song.replacingOccurrences(of: "fader: -12 dB", with: "fader: -9 dB")
    try folder.write(text, to: "after/songs/night.yaml")
    let outcome = try Program.lacquer("diff", "--audio", "before", "after", in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\n  keys    bars 1 to 8  0:00.000 to 0:16.000"))
    #expect(!folder.exists("before/.lacquer/blobs") && !folder.exists("after/out"))
  }

  @Test func `another length, another tempo, another rate and another song are told`() throws {
    let project = try SoundProject()
    try project.edit("outro, length: 2 bars", "outro, length: 3 bars")
    #expect(
      try project.sound().notes
        == ["2 s longer than before: aligned from the start, the first 29 s are compared"]
    )
    try project.edit("outro, length: 3 bars", "outro, length: 2 bars")
    try project.edit("bpm: 120", "bpm: 121")
    #expect(
      try project.sound().notes.last
        == "another tempo or meter: aligned from the start; bars are those of work tree"
    )
    try project.edit("bpm: 121", "bpm: 120")
    try project.edit("rate: 16 kHz", "rate: 32 kHz")
    #expect(
      try project.sound().notes
        == ["its rate is 32 kHz, not 16 kHz as before: only its master is compared"]
    )
    try project.edit("song: night", "song: day")
    try project.folder.git("mv", "songs/night.yaml", "songs/day.yaml")
    let album = try project.folder.text("album.yaml")
    try project.folder.write(
      album.replacingOccurrences(of: "songs/night.yaml", with: "songs/day.yaml"),
      to: "album.yaml"
    )
    let text = try project.run(["diff", "--audio"]).output
    #expect(text.contains("sound of day\n  only in work tree\n"))
    #expect(text.contains("sound of night\n  only in HEAD ("))
  }
}
