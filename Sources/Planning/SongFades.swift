import Manifest
import Quantities
import Signal

/// How a song's master comes and goes.
struct SongFades {
  /// In frames of the song.
  private let fadeIn: (length: Int, shape: CurveShape)
  private let fadeOut: (length: Int, shape: CurveShape)
  private let frames: Int

  init(_ mastering: Mastering?, rate: SampleRate, frames: Int) {
    self.frames = frames
    func fade(_ fade: Fade?, atMost most: Int) -> (Int, CurveShape) {
      guard let fade else { return (0, .linear) }
      return (min(most, fade.length.frames(at: rate).roundedHalfUp), fade.curve.curve)
    }
    fadeOut = fade(mastering?.fadeOut, atMost: frames)
    fadeIn = fade(mastering?.fadeIn, atMost: frames - fadeOut.length)
  }

  /// Its amplitude over time; nil where it stays as it is.
  var course: Curve? {
    guard fadeIn.length > 0 || fadeOut.length > 0 else { return nil }
    var points: [Curve.Point] = []
    if fadeIn.length > 0 {
      points.append(Curve.Point(frame: 0, value: 0, shape: .hold))
      points.append(Curve.Point(frame: fadeIn.length, value: 1, shape: fadeIn.shape))
    }
    if fadeOut.length > 0 {
      points.append(Curve.Point(frame: frames - fadeOut.length, value: 1, shape: .hold))
      points.append(Curve.Point(frame: frames, value: 0, shape: fadeOut.shape.mirrored))
    }
    return Curve(initial: fadeIn.length > 0 ? 0 : 1, points: points)
  }
}

extension RenderNode {
  /// A finished master under its fades.
  static func master(_ chain: Int, fading course: Curve) -> RenderNode {
    RenderNode(
      kind: .master,
      name: "master",
      input: .sum([Contribution(source: chain, levels: [], sounding: course, placement: .asIs)]),
      isInverted: false,
      trim: Curve(constant: 0),
      chain: [],
      channels: 2,
      lookAhead: 0
    )
  }
}
