/// The finished sound as its peaks; where there is an earlier version, that one above it.
enum WaveLane: LaneSource {
  static let heading = ""

  static func lanes(of song: PageSong) -> [Lane] {
    let old = song.before.flatMap { past in
      past.sound?.master.map {
        lane(song, $0, name: "Before", note: past.title, id: "old-wave", style: "old")
      }
    }
    let now = song.master.map {
      lane(
        song,
        $0,
        name: old == nil ? "Waveform" : "Now",
        note: old == nil ? "\($0.deliverable), \(Self.rate($0.rate))" : song.title,
        id: "wave",
        style: "wave"
      )
    }
    return [old, now].compactMap { $0 }
  }

  private static func rate(_ hertz: Int) -> String {
    hertz % 1_000 == 0
      ? "\(hertz / 1_000) kHz" : "\(PageFigures.text(Double(hertz) / 1_000)) kHz"
  }

  private static func lane(
    _ song: PageSong,
    _ master: SongSound.Master,
    name: String,
    note: String,
    id: String,
    style: String
  ) -> Lane {
    let half = Double(Trace.height / 2)
    let trace = Trace(master.peaks, over: song.length, columns: 1_440) { half - half * $0 }
    let path = Markup.identifier(song.id, id, "path")
    return Lane(
      id: Markup.identifier(song.id, id),
      name: name,
      note: note,
      description:
        "Peaks of the finished sound over \(PageFigures.clock(song.length)); the highest is "
        + "\(PageFigures.text(master.truePeak)) dBTP.",
      size: "tall",
      width: trace.width,
      picture: "<path id=\"\(path)\" class=\"\(style)\" d=\"\(trace.area(to: Int(half) + 1))\"/>"
        + "<use href=\"#\(path)\" transform=\"matrix(1 0 0 -1 0 \(Trace.height))\"/>"
    )
  }
}
