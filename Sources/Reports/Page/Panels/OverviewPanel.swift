import Comparison
import Manifest
import Quantities

/// The songs in their order: how long and how loud each is, and how that lies beside its target.
enum OverviewPanel: AlbumPanel {
  static let title = "Overview"

  static func body(of page: AlbumPage) -> String? {
    let songs = page.songs
    guard !songs.isEmpty else { return nil }
    let own = page.changes.filter { $0.song == nil }
    let changes = own.isEmpty ? "" : "<h3>Changes of the album</h3>\n\(ChangesPanel.html(of: own))"
    return chart(of: songs) + table(of: songs, page) + changes
  }

  // MARK: The picture

  /// The loudness of the album from beginning to end: songs side by side, as wide as they are long.
  private static func chart(of songs: [PageSong]) -> String {
    let heard = songs.filter { $0.master != nil }
    let total = heard.reduce(0) { $0 + $1.length }
    guard total > 0 else { return "" }
    var place = 0.0
    let blocks = heard.map { song -> String in
      defer { place += song.length / total }
      return block(song, at: place, width: song.length / total)
    }
    let marks = LoudnessLane.marks.map { value in
      let share = LoudnessLane.height(value) / Double(Trace.height)
      return "<span style=\"top:\(PageFigures.percent(share))\">"
        + "\(PageFigures.text(value, places: 0))</span>"
    }
    return """
      <figure class="album" aria-labelledby="album-caption">
      <figcaption id="album-caption">Short-term loudness through the album, in LUFS, with what each song reaches</figcaption>
      <div class="row"><div class="scale" aria-hidden="true">\(marks.joined())</div>
      <ol>\(blocks.joined())</ol></div>
      <ul class="legend"><li class="momentary">short-term</li><li class="integrated">integrated</li>\
      <li class="target">target</li></ul>
      </figure>

      """
  }

  private static func block(_ song: PageSong, at place: Double, width: Double) -> String {
    guard let master = song.master else { return "" }
    let trace = Trace(master.shortTerm, over: song.length, columns: 240) {
      $0.isFinite ? LoudnessLane.height($0) : nil
    }
    let integrated =
      master.integrated.isFinite ? Int(LoudnessLane.height(master.integrated).rounded()) : nil
    let target = Int(LoudnessLane.height(master.target).rounded())
    let id = Markup.identifier("album", song.song.name.rawValue)
    let line = integrated.map { "<path class=\"integrated\" d=\"M0 \($0)H\(trace.width)\"/>" } ?? ""
    return """
      <li style="width:\(PageFigures.percent(width))"><svg viewBox="0 0 \(trace.width) \(Trace.height)" \
      preserveAspectRatio="none" role="img" aria-labelledby="\(id)">\
      <title id="\(id)">\(Markup.text(song.song.title)): \
      \(PageFigures.text(master.integrated)) LUFS integrated, short-term up to \
      \(PageFigures.text(master.shortTerm.greatest)) LUFS</title>\
      \(trace.svg(as: "momentary", area: true))\
      <path class="target" d="M0 \(target)H\(trace.width)"/>\(line)</svg>\
      <a href="#\(song.id)">\(Markup.text(song.song.title))</a></li>

      """
  }

  // MARK: The table

  private static func table(of songs: [PageSong], _ page: AlbumPage) -> String {
    let isCompared = page.before != nil
    var columns: [MarkupTable.Column] = [
      .text("Song"), .number("Length"), .number("Integrated, LUFS"),
    ]
    if isCompared { columns.append(.number("Change, LU")) }
    columns += [
      .number("Target, LUFS"), .number("Range, LU"), .number("Short-term, LUFS"),
      .number("True peak, dBTP"),
    ]
    if isCompared { columns.append(.number("Change, dB")) }
    columns += [.number("Gain, dB"), .number("Limiting, dB")]
    var table = MarkupTable("Songs with their loudness", columns)
    for song in songs { table.add(row(song, isCompared)) }
    return table.html
  }

  private static func row(_ song: PageSong, _ isCompared: Bool) -> [String] {
    let name =
      "<span class=\"index\">\(song.song.number)</span><a href=\"#\(song.id)\">"
      + "\(Markup.text(song.song.title))</a>"
    let length = PageFigures.clock(song.length)
    guard let master = song.master else {
      return [name, length] + Array(repeating: "–", count: isCompared ? 9 : 7)
    }
    func change(_ value: (SongSound.Master) -> Double) -> [String] {
      guard isCompared else { return [] }
      return [PageFigures.change(song.oldMaster.map { value(master) - value($0) }, places: 2)]
    }
    return [name, length, PageFigures.text(master.integrated)]
      + change(\.integrated)
      + [
        PageFigures.text(master.target), PageFigures.text(master.range),
        PageFigures.text(master.shortTerm.greatest), PageFigures.text(master.truePeak),
      ]
      + change(\.truePeak)
      + [PageFigures.change(master.gain), PageFigures.text(master.limiting.greatest ?? 0)]
  }
}
