/// What compressors and limiters take away over time, from the top downwards.
enum ReductionLanes: LaneSource {
  static let heading = "Gain reduction"
  /// dB at the bottom of a picture.
  private static let most = 12.0

  static func lanes(of song: PageSong) -> [Lane] {
    let chains = (song.sound?.strips ?? []).flatMap { strip in
      strip.reductions.enumerated().map { index, reduction in
        lane(
          song,
          id: Markup.identifier(song.id, "reduction", strip.kind, strip.name, "\(index)"),
          name: strip.kind == "master" || strip.kind == "mix" ? "\(strip.kind) chain" : strip.name,
          reduction
        )
      }
    }
    let limiter = song.master.map { master in
      lane(
        song,
        id: Markup.identifier(song.id, "limiter"),
        name: "limiter",
        SongSound.Reduction(processor: "true peak", course: master.limiting)
      )
    }
    return chains + [limiter].compactMap { $0 }
  }

  private static func lane(
    _ song: PageSong,
    id: String,
    name: String,
    _ reduction: SongSound.Reduction
  ) -> Lane {
    let trace = Trace(reduction.course, over: song.length) { value in
      value > 0 ? Double(Trace.height) * value / most : nil
    }
    let greatest = reduction.course.greatest ?? 0
    return Lane(
      id: id,
      name: name,
      note: "\(reduction.processor), \(PageFigures.text(greatest)) dB",
      description: greatest == 0
        ? "Takes nothing away."
        : "Takes away up to \(PageFigures.text(greatest)) dB; the picture ends at "
          + "\(PageFigures.text(most, places: 0)) dB.",
      size: "low",
      width: trace.width,
      picture: "<path class=\"reduction\" d=\"\(trace.area(to: 0))\"/>"
    )
  }
}
