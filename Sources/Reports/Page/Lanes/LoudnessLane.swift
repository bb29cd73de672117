/// Loudness over time: momentary, short-term, and what is integrated from the beginning.
enum LoudnessLane: LaneSource {
  static let heading = ""
  /// LUFS at the top and at the bottom of the picture.
  private static let top = -5.0
  private static let bottom = -35.0

  static func lanes(of song: PageSong) -> [Lane] {
    guard let master = song.master else { return [] }
    let momentary = trace(master.momentary, song)
    let shortTerm = trace(master.shortTerm, song)
    let integrated = trace(master.integratedSoFar, song)
    var picture = momentary.svg(as: "momentary", area: true)
    let target = Int(height(master.target).rounded())
    picture += "<path class=\"target\" d=\"M0 \(target)H\(momentary.width)\"/>"
    var legend = [
      ("momentary", "momentary"), ("short-term", "short"), ("integrated", "integrated"),
      ("target", "target"),
    ]
    if let old = song.oldMaster {
      picture += trace(old.shortTerm, song).svg(as: "before", across: momentary.width)
      legend.append(("before", "before"))
    }
    picture += shortTerm.svg(as: "short", across: momentary.width)
    picture += integrated.svg(as: "integrated", across: momentary.width)
    return [
      Lane(
        id: Markup.identifier(song.id, "loudness"),
        name: "Loudness",
        note: "LUFS",
        description: words(master),
        size: "tall",
        width: momentary.width,
        picture: picture,
        marks: LoudnessLane.marks.map { value in
          Lane.Mark(
            share: height(value) / Double(Trace.height),
            text: PageFigures.text(value, places: 0)
          )
        },
        legend: "<ul class=\"legend\">"
          + legend.map { "<li class=\"\($0.1)\">\($0.0)</li>" }.joined() + "</ul>"
      )
    ]
  }

  private static func words(_ master: SongSound.Master) -> String {
    "Integrated \(PageFigures.text(master.integrated)) LUFS, target "
      + "\(PageFigures.text(master.target)) LUFS; loudest short-term "
      + "\(PageFigures.text(master.shortTerm.greatest)) LUFS, momentary "
      + "\(PageFigures.text(master.momentary.greatest)) LUFS; range "
      + "\(PageFigures.text(master.range)) LU. The table below the timeline has each section."
  }

  /// LUFS with a line of their own.
  static let marks = [-10.0, -20, -30]

  static func height(_ loudness: Double) -> Double {
    (top - loudness) / (top - bottom) * Double(Trace.height)
  }

  private static func trace(_ course: SongSound.Course, _ song: PageSong) -> Trace {
    Trace(course, over: song.length) { $0.isFinite ? height($0) : nil }
  }
}

extension Trace {
  /// A path of its own width, brought to that of the picture.
  func svg(as style: String, area isArea: Bool = false, across width: Int? = nil) -> String {
    let path = isArea ? area(to: Self.height) : line
    guard !path.isEmpty else { return "" }
    let target = width ?? self.width
    let scale =
      target == self.width
      ? "" : " transform=\"scale(\(PageFigures.plain(Double(target) / Double(self.width))) 1)\""
    return "<path class=\"\(style)\"\(scale) d=\"\(path)\"/>"
  }
}

extension PageFigures {
  /// As SVG reads it, with three decimals.
  static func plain(_ number: Double) -> String {
    text(number, places: 3).replacing("\u{2212}", with: "-")
  }
}
