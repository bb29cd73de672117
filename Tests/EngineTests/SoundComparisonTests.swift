import Bindings
import Planning
import Quantities
import Signal
import TestSupport
import Testing

@testable import Engine

/// Two versions of a song compared in the engine: what differs, and what is not even read.
@Suite struct SoundComparisonTests {
  private static let rate = 48_000
  private static let frames = 12 * rate
  private static let louder = 200_000..<300_000

  private let folder: TemporaryFolder
  private let old: AlbumPlan
  private let new: AlbumPlan
  private let take: [Float]

  init() throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    var desk = Desk(folder, rate: Self.rate)
    let take = noise(Self.frames, seed: 21)
    self.take = take
    let first = try desk.whole(take)
    let second = try desk.whole(noise(Self.frames, seed: 22))
    let whole = desk
    func plan(_ level: Curve) -> AlbumPlan {
      var desk = whole
      let lead = desk.track([first])
      let other = desk.track([second])
      let mix = desk.node(.mix, .sum([.of(lead, levels: [level]), .of(other)]), channels: 2)
      _ = desk.node(.master, .sum([.of(mix)]), channels: 2)
      let target = MasteringTarget(
        loudness: Loudness(number: -14),
        ceiling: TruePeak(number: -1),
        maxLimiting: 30
      )
      let song = SongPlan(render: desk.plan(frames: Self.frames), trim: 0, target: target)
      var album = AlbumDesk(folder)
      album.file(of: 0)
      return AlbumPlan(songs: [song], normalisation: .song, target: target, files: album.files)
    }
    let step = [
      Curve.Point(frame: Self.louder.lowerBound, value: -2.5, shape: .hold),
      Curve.Point(frame: Self.louder.upperBound, value: -3, shape: .hold),
    ]
    old = plan(Curve(constant: -3))
    new = plan(Curve(initial: -3, points: step))
  }

  private func compare(
    _ old: AlbumPlan,
    _ new: AlbumPlan,
    in store: Store,
    workers: Int = 2
  ) throws -> SongDifference {
    let pairing = SongPairing(
      old: 0,
      new: 0,
      names: [:],
      bars: Array(stride(from: 0, to: Self.frames, by: 2 * Self.rate)),
      sections: [0..<Self.frames]
    )
    let comparison = SoundComparison(
      BothVersions(old: old, new: new),
      songs: [pairing],
      in: store,
      workers: workers,
      takes: { take, _ in take.path }
    )
    let result = try comparison.run()
    guard case .compared(let difference)? = result.first else { throw Missing() }
    return difference
  }

  private struct Missing: Error {}

  @Test func `a step of a fader is found to the frame, at its level`() throws {
    let store = try Store(folder: folder.file("store"))
    let difference = try compare(old, new, in: store)
    #expect(difference.signals.map(\.signal.name) == ["track-0", "master"])
    let (before, after) = (amplitude(-3), amplitude(-2.5))
    let first = Self.louder.first { take[$0] != 0 } ?? 0
    let last = Self.louder.last { take[$0] != 0 } ?? 0
    let squares = take[first...last].reduce(0.0) { $0 + Double($1) * Double($1) }
    let rms = decibels((squares / Double(last + 1 - first)).squareRoot() * (after - before))
    for signal in difference.signals {
      #expect(signal.stretches.map(\.frames) == [first..<last + 1])
      // The master is in single precision: 2^-24 of what it holds, far below the difference.
      #expect(abs(signal.stretches[0].difference.rms - rms) < 1e-4)
    }
    // Bars of 2 s: 4 s to 6.25 s differ.
    #expect(difference.bars.map(\.frames.lowerBound) == [192_000, 288_000])
    let all = try compare(old, new, in: Store(folder: folder.file("other")), workers: 1)
    #expect(all == difference)
  }

  /// The sound of both versions' nodes, by node and segment.
  private func digests(_ plan: AlbumPlan, in store: Store) throws -> [[ContentDigest?]] {
    let graph = try MixGraph(plan).graph
    let run = GraphRun(graph, in: store, workers: 1, cancellation: Cancellation())
    return try run.run().outputs.map { $0?.segments ?? [] }
  }

  @Test func `what is equal in both is not read`() throws {
    let store = try Store(folder: folder.file("store"))
    let difference = try compare(old, new, in: store)
    let (before, after) = (try digests(old, in: store), try digests(new, in: store))
    var equal: Set<ContentDigest> = []
    var different: Set<ContentDigest> = []
    for (old, new) in zip(before, after) {
      for (old, new) in zip(old, new) {
        if old == new {
          equal.formUnion([old].compactMap { $0 })
        } else {
          different.formUnion([old, new].compactMap { $0 })
        }
      }
    }
    // Both tracks are equal all over, the lead before its fader; of the nine segments of the mix,
    // which without chains are those of the master, two differ.
    #expect(equal.count == 9 + 9 + 7 && different.count == 4)
    // Of the lead those are read that lie under the step.
    let heard = Set(before[0][3...4].compactMap { $0 })
    let unread = equal.subtracting(heard)
    for digest in unread { store.blobs.remove(digest) }
    #expect(try compare(old, new, in: store) == difference)
    #expect(unread.allSatisfy { store.blobs.size(of: $0) == nil })
    // One that is read is made again, with all that it takes.
    for digest in different { store.blobs.remove(digest) }
    #expect(try compare(old, new, in: store) == difference)
  }

  @Test func `songs that are the same are not rendered`() throws {
    let store = try Store(folder: folder.file("store"))
    let difference = try compare(new, new, in: store)
    #expect(difference.isEmpty)
    #expect(store.blobs.digests().isEmpty)
  }

  @Test func `a take that is nowhere is told, and no other file is read for it`() throws {
    let store = try Store(folder: folder.file("store"))
    let comparison = SoundComparison(
      BothVersions(old: old, new: new),
      songs: [SongPairing(old: 0, new: 0, names: [:], bars: [], sections: [])],
      in: store,
      workers: 1,
      takes: { take, side in side == .old && take.name == "take-0" ? nil : take.path }
    )
    #expect(try comparison.run() == [.missing(BothVersions(old: ["take-0"], new: []))])
    #expect(store.blobs.digests().isEmpty)
  }

  @Test func `a second of equal sound ends a stretch, less does not`() {
    for (gap, count) in [(999, 1), (1_000, 2)] {
      var finder = StretchFinder(rate: 1_000)
      let silence = [StereoFrame](repeating: .zero, count: 4_000)
      var sound = silence
      sound[500] = StereoFrame(0.5, 0)
      sound[501 + gap] = StereoFrame(0, -0.5)
      // Half a step of 24 bits is nothing.
      sound[3_900] = StereoFrame(0x1p-24, 0)
      finder.add(silence.span, sound.span, from: 0)
      let stretches = finder.finish()
      #expect(stretches.count == count)
      #expect(stretches.first?.frames.lowerBound == 500)
      #expect(stretches.last?.frames.upperBound == 502 + gap)
      #expect(stretches.first?.difference.peak == decibels(0.5))
    }
  }
}
