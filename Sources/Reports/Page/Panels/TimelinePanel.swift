import Comparison
import Manifest

/// A song from left to right: sections, and below them all that happens in its time; then the same
/// as a table.
enum TimelinePanel: SongPanel {
  static let title = "Timeline"

  static func body(of song: PageSong) -> String? {
    let groups = PageCatalogue.lanes.map { source in
      (heading: source.heading, lanes: source.lanes(of: song))
    }
    guard groups.contains(where: { !$0.lanes.isEmpty }) else { return nil }
    let rows = groups.filter { !$0.lanes.isEmpty }.map { group in
      let heading =
        group.heading.isEmpty ? "" : "<h4 class=\"label\">\(Markup.text(group.heading))</h4>\n"
      return heading + group.lanes.map(\.html).joined()
    }
    return """
      \(PlayerPart.html(of: song))<div class="zoom" hidden><span id="\(song.id)-zoom">Zoom</span>
      <button type="button" data-zoom="out" aria-label="Zoom out">\u{2212}</button>
      <output aria-labelledby="\(song.id)-zoom">1×</output>
      <button type="button" data-zoom="in" aria-label="Zoom in">+</button></div>
      <div class="stage" tabindex="0" role="region" \
      aria-label="Timeline of \(Markup.attribute(song.song.title))">
      <div class="canvas">
      \(ruler(of: song))\(rows.joined())<div class="playhead" hidden></div>
      </div>
      </div>
      \(table(of: song))
      """
  }

  /// Sections by name, and times.
  private static func ruler(of song: PageSong) -> String {
    let sections = song.sections.map { section in
      let start = song.share(of: section.frames.lowerBound)
      let width = song.share(of: section.frames.upperBound) - start
      return "<li style=\"left:\(PageFigures.percent(start));width:\(PageFigures.percent(width))\">"
        + "<span>\(Markup.text(section.name))</span></li>"
    }.joined()
    let step = timeStep(of: song.length)
    let times = stride(from: 0, to: song.length - step / 3, by: step).map { time in
      "<span style=\"left:\(PageFigures.percent(time / song.length))\">"
        + "\(PageFigures.clock(time))</span>"
    }.joined()
    let list =
      sections.isEmpty ? "" : "<ol class=\"sections\" aria-label=\"Sections\">\(sections)</ol>"
    return """
      <div class="lane ruler"><div class="label"></div><div class="strip">\(list)\
      <div class="times" aria-hidden="true">\(times)</div></div></div>

      """
  }

  /// Seconds between two times of the ruler: about five of them.
  private static func timeStep(of length: Double) -> Double {
    [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_800].first { length / $0 <= 6 } ?? 3_600
  }

  private static func table(of song: PageSong) -> String {
    guard let master = song.master, !song.sections.isEmpty else { return strips(of: song) }
    var table = MarkupTable(
      "Loudness of each section of \(song.song.title)",
      [
        .text("Section"), .text("Bars"), .number("From"), .number("To"),
        .number("Loudest momentary, LUFS"), .number("Loudest short-term, LUFS"),
      ]
    )
    for section in song.sections {
      let start = song.seconds(of: section.frames.lowerBound)
      let end = song.seconds(of: section.frames.upperBound)
      table.add([
        Markup.text(section.name), Markup.text(song.song.bars(from: start, to: end)),
        PageFigures.clock(start, tenths: true), PageFigures.clock(end, tenths: true),
        PageFigures.text(master.momentary.greatest(from: start, to: end)),
        PageFigures.text(master.shortTerm.greatest(from: start, to: end)),
      ])
    }
    return Markup.details("Loudness of sections as a table", table.html) + strips(of: song)
  }

  private static func strips(of song: PageSong) -> String {
    var table = MarkupTable(
      "Strips of \(song.song.title)",
      [
        .text("Strip"), .text("Kind"), .text("Sounds"), .number("Peak, dBFS"),
        .number("Most gain reduction, dB"),
      ]
    )
    for strip in song.sound?.strips ?? [] {
      let reduction = strip.reductions.compactMap(\.course.greatest).max()
      table.add([
        Markup.text(strip.name), strip.kind, TrackActivity(strip, song).words,
        PageFigures.text(strip.levels.greatest),
        strip.reductions.isEmpty ? "" : PageFigures.text(reduction ?? 0),
      ])
    }
    return table.isEmpty ? "" : Markup.details("Strips as a table", table.html)
  }
}
