import Engine
import Foundation
import Planning
import Processors
import Signal
import TestSupport
import Testing

/// Which segments an edit renders: those that can sound different, and no others.
///
/// The song has 16 s at 24 kHz: twelve segments of 4/3 s, a bar being one and a half of them.
struct ActionCountTests {
  private static let segments = 12
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  /// What a build of `edited` renders after one of `original`, by node; those that render nothing
  /// are left out.
  private func rendered(
    _ original: Session,
    _ edited: Session,
    between: () throws -> Void = {}
  ) throws -> [String: Int] {
    let before = try #require(bench.plan(original))
    let after = try #require(bench.plan(edited))
    let first = try bench.build(before)
    #expect(first.segments.rendered > 0)
    try between()
    let second = try bench.build(after)
    #expect(second.files == (try bench.cleanBuild(after)).files)
    var counts: [String: Int] = [:]
    for node in second.segments.nodes where node.rendered > 0 {
      counts[node.name, default: 0] += node.rendered
    }
    return counts
  }

  /// Segments in which a chain has met its old state again, after a difference at its input over
  /// so many segments.
  ///
  /// What each processor declares is added up: the second one sees a difference as long as the
  /// first does. One that looks ahead is touched in the segment before, too.
  private func bound(_ difference: Int, _ processors: [any Processor]) -> Int {
    let context = RenderContext(rate: .init(hertz: 24_000))
    return processors.reduce(difference) { count, processor in
      let ahead = processor.reach(in: context).latency > 0 ? 1 : 0
      return count + processor.convergence(in: context) + ahead
    }
  }

  private var master: Compressor {
    var compressor = Compressor()
    compressor.release = .milliseconds(50)
    return compressor
  }

  /// As sharp as the bell of the mix.
  private var bell: Equaliser {
    var band = EqualiserBand()
    band.bell = .init(number: 1_000)
    var equaliser = Equaliser()
    equaliser.bands = [band]
    return equaliser
  }

  /// What comes after the mix, all of it in a new gain.
  private static let afterMix = [
    "master at 24 kHz", "24 bits at 24 kHz", "loudness of 24 bits at 24 kHz",
  ]

  @Test func `a fader renders the sum and what comes after it, and no strip`() throws {
    let edited = Band.session(tracks: 12, lead: Band.lead { $0["fader"] = "-14 dB" })
    let counts = try rendered(Band.session(tracks: 12), edited)
    let all = ["sum mix", "mix", "master", "loudness of the mix"] + Self.afterMix
    #expect(counts == Dictionary(uniqueKeysWithValues: all.map { ($0, Self.segments) }))
  }

  @Test func `a fader exchanges one part of the sum and reads no other strip`() throws {
    let edited = Band.session(tracks: 12, lead: Band.lead { $0["fader"] = "-14 dB" })
    // Mono segments are the eleven other tracks; the exact sum and all after it are stereo.
    var removed = 0
    let counts = try rendered(Band.session(tracks: 12), edited) {
      removed = try remove(blobsOf: 4 * 32_000)
    }
    #expect(removed == 11 * Self.segments)
    #expect(counts.keys.allSatisfy { !$0.hasPrefix("track") })
    #expect(counts["sum mix"] == Self.segments)
  }

  /// Takes away all blobs of a size in bytes; how many there were.
  private func remove(blobsOf size: Int) throws -> Int {
    var count = 0
    for name in bench.folder.files(below: "store/blobs") {
      let path = bench.folder.file("store/blobs/\(name)")
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      guard attributes[.size] as? Int == size else { continue }
      try FileManager.default.removeItem(atPath: path)
      count += 1
    }
    return count
  }

  @Test func `a point of automation renders the bar that it bears on`() throws {
    func session(_ level: Tree) -> Session {
      Band.session(
        tracks: 12,
        lead: Band.lead {
          $0["automation"] = [
            "fader": [["3|1", "-10 dB"], ["3|3", level, "linear"], ["4|1", "-10 dB", "linear"]]
          ]
        }
      )
    }
    let counts = try rendered(session("-10 dB"), session("-9.9 dB"))
    // The third bar, from 4 s to 6 s: the fourth segment and half of the fifth.
    #expect(counts["sum mix"] == 2)
    #expect(try #require(counts["mix"]) <= bound(2, [bell]))
    #expect(try #require(counts["master"]) <= bound(2, [bell, master]))
    #expect(counts.keys.allSatisfy { !$0.hasPrefix("track") })
  }

  @Test func `a clip that moves renders where it was and where it is`() throws {
    func session(at place: Tree) -> Session {
      Band.session(
        tracks: 12,
        lead: Band.lead {
          $0["clips"] = [["take": "wide", "from": "1|1", "length": "1 beat", "at": place]]
        }
      )
    }
    // From 4 s to 4.5 s in the fourth segment; from 12.5 s to 13 s in the tenth.
    let counts = try rendered(session(at: "3|1"), session(at: "7|2"))
    #expect(try #require(counts["track t1"]) <= 2 * bound(1, [master]))
    #expect(try #require(counts["sum mix"]) <= 2 * bound(1, [master]))
    #expect(try #require(counts["mix"]) <= 2 * bound(1, [master, bell]))
    #expect(counts.keys.filter { $0.hasPrefix("track") } == ["track t1"])
  }

  @Test func `a parameter from a section on renders what comes from there`() throws {
    func session(_ threshold: Tree) -> Session {
      Band.session(
        tracks: 12,
        lead: Band.lead {
          $0["automation"] = [
            "compressor.threshold": [["1|1", "-24 dB"], ["chorus", threshold]]
          ]
        }
      )
    }
    let counts = try rendered(session("-23 dB"), session("-30 dB"))
    // The chorus begins at 8 s, with the seventh segment; the interval of control points that ends
    // there lies in the sixth, whose sound is as it was.
    #expect(counts["track t1"] == 7)
    #expect(counts["sum mix"] == 6)
    #expect(counts["mix"] == 6)
    #expect(counts["master"] == 6)
    #expect(counts.keys.filter { $0.hasPrefix("track") } == ["track t1"])
  }

  @Test func `a title renders nothing`() throws {
    #expect(
      try rendered(Band.session(tracks: 12), Band.session(tracks: 12, title: "Another")) == [:]
    )
  }

  @Test func `the order of tracks renders nothing`() throws {
    var edited = Band.session(tracks: 12)
    edited.songs["song.yaml"]?.edit("tracks") { $0.entries.reverse() }
    #expect(try rendered(Band.session(tracks: 12), edited) == [:])
  }

  @Test func `nothing renders nothing`() throws {
    #expect(try rendered(Band.session(tracks: 12), Band.session(tracks: 12)) == [:])
  }

  @Test func `another loudness target renders masters and nothing of the mix`() throws {
    var edited = Band.session(tracks: 12)
    edited.album.edit("mastering") { $0["loudness"] = "-13 LUFS" }
    let counts = try rendered(Band.session(tracks: 12), edited)
    #expect(
      counts == Dictionary(uniqueKeysWithValues: Self.afterMix.map { ($0, Self.segments) })
    )
  }

  @Test func `an edit costs the same among 96 tracks as among 12`() throws {
    func count(_ tracks: Int) throws -> [String: Int] {
      try rendered(
        Band.session(tracks: tracks),
        Band.session(tracks: tracks, lead: Band.lead { $0["fader"] = "-14 dB" })
      )
    }
    let few = try count(12)
    bench.folder.remove("store")
    bench.folder.remove("out")
    #expect(try count(96) == few)
  }
}
