import Foundation
import TestSupport
import Testing

/// Builds that do not come to their end, and the ones after them.
@Suite struct StoppedBuildTests {
  /// How long a build takes from the beginning, in microseconds.
  private func duration(of project: SmallProject) throws -> Int {
    let start = DispatchTime.now()
    _ = try project.clean()
    return Int((DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000)
  }

  @Test func `a hundred builds that are killed leave nothing wrong behind`() throws {
    let seed = RandomSeed.of("killed builds", 21)
    var random = SeededRandom(seed: seed)
    let project = try SmallProject()
    let longest = try duration(of: project)
    var kills = 0
    var versions = 0
    while kills < 100 {
      // Another level each time; now and then with nothing stored.
      versions += 1
      try #require(versions < 200, "builds are over before they are killed")
      try project.write(fader: -versions % 20)
      if versions % 4 == 1 {
        try? FileManager.default.removeItem(at: project.url.appendingPathComponent(".lacquer"))
      }
      for _ in 0..<5 {
        let running = try project.start("-j", "\([1, 2, 7][kills % 3])")
        usleep(UInt32(Int.random(in: 0..<longest, using: &random)))
        kill(running.process.processIdentifier, SIGKILL)
        let outcome = try running.finish()
        guard running.process.terminationReason == .uncaughtSignal else {
          #expect(outcome.status == 0, "\(outcome.errors)")
          break
        }
        kills += 1
      }
      guard versions % 4 == 0 else { continue }
      let outcome = try project.build("-j", "2")
      #expect(outcome.status == 0, "\(outcome.errors), LACQUER_SEED=\(seed)")
      #expect(!outcome.errors.contains("warning") && !outcome.errors.contains("error"))
      #expect(try project.made() == project.clean(), "LACQUER_SEED=\(seed)")
      #expect(try project.unfinished() == [])
    }
  }

  @Test func `what is stored when a build is interrupted is not made again`() throws {
    let project = try SmallProject()
    let running = try project.start("-j", "1")
    // Not before a part of the work is done.
    let blobs = project.url.appendingPathComponent(".lacquer/blobs").path
    while running.process.isRunning {
      let names = FileManager.default.enumerator(atPath: blobs)?.compactMap { $0 as? String } ?? []
      if names.count(where: { $0.contains("/") }) > 10 { break }
      usleep(1_000)
    }
    running.process.interrupt()
    let outcome = try running.finish()
    #expect(outcome.status == 130)
    #expect(outcome.errors.hasSuffix("interrupted; earlier deliverables are as they were\n"))
    #expect(try project.made() == [:])
    #expect(try project.unfinished() == [])
    let next = try project.build("--format", "json")
    #expect(next.status == 0, "\(next.errors)")
    let segments = try SmallProject.segments(next)
    #expect(segments.rendered > 0)
    #expect(segments.reused >= 10)
    #expect(try project.made() == project.clean())
  }

  @Test func `two builds at once into one store are both right`() throws {
    let project = try SmallProject()
    let other = try SmallProject()
    try other.write(fader: -11)
    let store = project.url.appendingPathComponent("shared").path
    // Twice the same and another one, that share most of what they make.
    let builds = try [project, project, other].map { try $0.start("-j", "2", store: store) }
    for build in builds {
      let outcome = try build.finish()
      #expect(outcome.status == 0)
      #expect(!outcome.errors.contains("warning") && !outcome.errors.contains("error"))
    }
    #expect(try project.made() == project.clean())
    #expect(try other.made() == other.clean())
    #expect(try project.unfinished() == [])
    let again = try other.build("--format", "json", store: store)
    #expect(try SmallProject.segments(again).rendered == 0)
  }

  @Test func `a take that changes under an equal size and time is noticed`() throws {
    let project = try SmallProject()
    #expect(try project.build().status == 0)
    let before = try project.made()
    let path = project.url.appendingPathComponent("takes/drums.wav").path
    let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    try SmallProject.wave(seed: 9).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(date)],
      ofItemAtPath: path
    )
    let refused = try project.build()
    #expect(refused.status == 1)
    #expect(refused.errors.contains("error[C003]"))
    #expect(try project.made() == before)
    #expect(try Program.lacquer("lock", "--update", in: project.url).status == 0)
    #expect(try project.build().status == 0)
    let after = try project.made()
    #expect(after == (try project.clean()))
    #expect(after["out/hires/01 one.flac"] != before["out/hires/01 one.flac"])
    #expect(after["out/hires/02 two.flac"] == before["out/hires/02 two.flac"])
  }

  @Test func `a store that is full is an error, and the next build with room goes on`() throws {
    let project = try SmallProject()
    guard let disk = try SmallDisk(in: project.folder, bytes: 3_000_000) else { return }
    defer { disk.unmount() }
    let full = try project.build(store: disk.path)
    #expect(full.status == 3)
    #expect(full.errors.contains("error[E008]: the cache `\(disk.path)` cannot be written to"))
    #expect(full.errors.contains("No space left on device"))
    #expect(try project.made() == [:])
    try disk.grow(to: 60_000_000)
    let next = try project.build("--format", "json", store: disk.path)
    #expect(next.status == 0, "\(next.errors)")
    #expect(try SmallProject.segments(next).reused > 10)
    #expect(try project.made() == project.clean())
  }
}
