import Manifest

/// Which strip sounds when, and how loud it is before its fader; clips of its takes below.
enum TrackLanes: LaneSource {
  static let heading = "Tracks and buses"
  /// dBFS at the bottom of a picture.
  private static let floor = -60.0

  static func lanes(of song: PageSong) -> [Lane] {
    (song.sound?.strips ?? []).filter { $0.kind == "track" || $0.kind == "bus" }.map { strip in
      let trace = Trace(strip.levels, over: song.length) { level in
        level > floor ? Double(Trace.height) * level / floor : nil
      }
      let peak = strip.levels.greatest
      return Lane(
        id: Markup.identifier(song.id, strip.kind, strip.name),
        name: strip.name,
        note: strip.kind == "bus" ? "bus" : "",
        description: peak == nil
          ? "Silent."
          : "Sounds \(TrackActivity(strip, song).words); its peak is "
            + "\(PageFigures.text(peak)) dBFS before the fader.",
        size: "low",
        width: trace.width,
        picture: "<path class=\"level \(strip.kind)\" d=\"\(trace.area(to: Trace.height))\"/>"
      )
    }
  }
}

/// When a strip sounds.
struct TrackActivity {
  /// In seconds.
  let stretches: [Range<Double>]

  /// In dBFS: what is quieter is not counted as sounding.
  private static let threshold = -60.0
  /// In seconds: shorter rests do not divide a stretch.
  private static let shortestRest = 2.0

  init(_ strip: SongSound.Strip, _ song: PageSong) {
    var stretches: [Range<Double>] = []
    for (index, level) in strip.levels.values.enumerated() where level > Self.threshold {
      let start = Double(index) * strip.levels.step
      let end = min(song.length, start + strip.levels.step)
      guard start < end else { continue }
      if let last = stretches.last, start - last.upperBound < Self.shortestRest {
        stretches[stretches.count - 1] = last.lowerBound..<end
      } else {
        stretches.append(start..<end)
      }
    }
    self.stretches = stretches
  }

  /// `0:10 to 1:02 and 1:20 to 1:50`.
  var words: String {
    let parts = stretches.map {
      "\(PageFigures.clock($0.lowerBound)) to \(PageFigures.clock($0.upperBound))"
    }
    guard parts.count > 4 else { return parts.joined(separator: ", ") }
    return parts.prefix(3).joined(separator: ", ") + " and \(parts.count - 3) times more"
  }
}
