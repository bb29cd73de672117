import Engine
import Planning
import Signal
import TestSupport
import Testing

/// One contribution of a sum changes: what comes of the stored sum is what adding all up gives.
struct ExchangeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// In dB, of one track over four quiet ones, from inaudible to where the grid ends, 2^11 or
  /// 66.2 dB, and beyond.
  @Test(arguments: [-120.0, -3.3, 20, 60, 66, 67, 70, 72])
  func `a track that goes leaves nothing behind`(level: Double) throws {
    var desk = Desk(folder)
    let frames = 70_000
    let tracks = try (0..<5).map { index in
      try desk.track([desk.whole(noise(frames, seed: UInt64(index), amplitude: 0.9))])
    }
    func plan(_ level: Double) -> RenderPlan {
      var mixed = desk
      let quiet = tracks.dropFirst().map { track in
        // Far enough down that single precision shows units of the grid.
        Contribution.of(track, levels: [Curve(constant: -110)])
      }
      _ = mixed.bus([.of(tracks[0], levels: [Curve(constant: level)])] + quiet)
      return mixed.plan(frames: frames)
    }
    let store = try Store(folder: folder.file("store"))
    _ = try rendering(plan(level), in: store)
    let exchanged = try rendering(plan(-130), in: store)
    #expect(exchanged.rendered == [0, 0, 0, 0, 0, 2])
    #expect(exchanged.samples == (try render(plan(-130))))
  }
}
