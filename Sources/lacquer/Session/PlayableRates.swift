import Planning
import Quantities

extension AlbumPlan {
  /// The masters at rates that every browser plays: what is above is brought down to half or a
  /// quarter, as 96 kHz to 48 kHz.
  var playable: AlbumPlan {
    AlbumPlan(
      songs: songs,
      normalisation: normalisation,
      target: target,
      files: masters { _ in true }.files.map(\.playable)
    )
  }
}

extension PlannedFile {
  private static let highest = 48_000

  fileprivate var playable: PlannedFile {
    var hertz = rate.hertz
    while hertz > Self.highest { hertz /= 2 }
    return PlannedFile(
      deliverable: deliverable,
      song: song,
      path: path,
      format: format,
      depth: depth,
      rate: SampleRate(hertz: hertz),
      dithering: dithering,
      converter: converter,
      tags: tags
    )
  }
}
