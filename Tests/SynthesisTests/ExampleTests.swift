import Bindings
import Foundation
import Synthesis
import Testing

/// What is committed in `examples/` is what this code makes; `LACQUER_UPDATE=1 swift test --filter
/// ExampleTests` writes it anew.
@Suite struct ExampleTests {
  private static let examples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("examples")

  private static let projects = [
    ("first-light", Demonstration.firstLight), ("mastering-only", Demonstration.masteringOnly),
  ]

  private static let isUpdating = ProcessInfo.processInfo.environment["LACQUER_UPDATE"] == "1"

  /// Folder and path of every sound file of the examples.
  static let sounds = projects.flatMap { name, project in
    project.sounds.map { ExampleSound(folder: name, file: $0) }
  }

  @Test(arguments: sounds)
  func `a committed take is a fresh one and well recorded`(_ sound: ExampleSound) throws {
    let fresh = sound.file.record()
    let path = Self.examples.appendingPathComponent("\(sound.folder)/\(sound.file.path)").path
    if Self.isUpdating {
      try Self.makeFolder(above: path)
      try fresh.write(to: path)
    }
    let reader = try SoundFileReader(path: path)
    #expect(reader.facts.rate == fresh.rate)
    #expect(reader.facts.channels == fresh.channels)
    try #require(reader.facts.frames == fresh.frames)
    // Integers of 16 bits are exact as float32, and so is their difference.
    let committed = try reader.frames(0..<fresh.frames)
    let differing = Comparison.firstDifference(committed, fresh)
    #expect(differing == nil, "first at sample \(differing ?? 0)")

    let (peak, mean) = Comparison.levels(fresh)
    // Takes peak near -9 dBFS, -12 to -6; mixes are as loud as their engineers left them.
    let range = sound.folder == "first-light" ? 0.25...0.51 : 0.35...0.85
    #expect(range.contains(peak), "peak \(peak)")
    #expect(mean.magnitude < 1e-4)
  }

  @Test func `the committed texts are those of this code`() throws {
    for (name, project) in Self.projects {
      for file in project.texts {
        let url = Self.examples.appendingPathComponent("\(name)/\(file.path)")
        if Self.isUpdating {
          try Self.makeFolder(above: url.path)
          try file.text.write(to: url, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: url, encoding: .utf8) == file.text, "\(file.path)")
      }
    }
  }

  @Test func `nothing else lies in the folders of the examples`() throws {
    for (name, project) in Self.projects {
      let known = Set(project.texts.map(\.path) + project.sounds.map(\.path))
      let root = Self.examples.appendingPathComponent(name)
      let listed = try #require(FileManager.default.enumerator(atPath: root.path))
      for case let path as String in listed where !isBuilt(path) {
        let attributes = try FileManager.default.attributesOfItem(
          atPath: root.appendingPathComponent(path).path
        )
        let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
        #expect(isFolder || known.contains(path), "\(path) is nobody's")
      }
    }
  }

  @Test func `the examples are below 20 megabytes`() throws {
    var bytes = 0
    for (name, project) in Self.projects {
      for file in project.sounds {
        let path = Self.examples.appendingPathComponent("\(name)/\(file.path)").path
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        bytes += attributes[.size] as? Int ?? 0
      }
    }
    #expect(bytes < 20_000_000)
  }

  @Test func `every take is heard in its song`() throws {
    for song in ["night-train", "harbour"] {
      let folder = Self.examples.appendingPathComponent("first-light/songs")
      let manifest = try String(
        contentsOf: folder.appendingPathComponent("\(song).yaml"),
        encoding: .utf8
      )
      let sheet = try String(
        contentsOf: folder.appendingPathComponent("\(song).takes.yaml"),
        encoding: .utf8
      )
      for line in sheet.split(separator: "\n") where line.contains("{file: ") {
        let name = line.trimmingCharacters(in: .whitespaces).prefix { $0 != ":" }
        #expect(
          manifest.contains("take: \(name),") || manifest.contains("take: \(name)}")
            || manifest.contains("take: \(name) "),
          "\(song): \(name)"
        )
      }
    }
  }

  private static func makeFolder(above path: String) throws {
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
  }

  /// What a build leaves behind: out, the cache, and the lock file until it is committed.
  private func isBuilt(_ path: String) -> Bool {
    path == "lacquer.lock" || path == "out" || path.hasPrefix("out/")
      || path.hasPrefix(".lacquer")
  }
}

/// A sound file of an example, named in test output by its path.
struct ExampleSound: Sendable, CustomTestStringConvertible {
  let folder: String
  let file: AlbumProject.SoundFile

  var testDescription: String { "\(folder)/\(file.path)" }
}
