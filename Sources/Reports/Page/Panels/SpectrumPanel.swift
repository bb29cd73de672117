import Manifest

/// The mean spectrum of a song in thirds of an octave.
enum SpectrumPanel: SongPanel {
  static let title = "Spectrum"

  /// dB from the top to the bottom of the picture.
  private static let span = 60.0
  /// Units of the picture for a band.
  private static let bandWidth = 20

  static func body(of song: PageSong) -> String? {
    guard let bands = song.master?.spectrum.filter({ $0.level.isFinite }), !bands.isEmpty else {
      return nil
    }
    let old = song.oldMaster?.spectrum ?? []
    let loudest = (bands + old).map(\.level).filter(\.isFinite).max() ?? 0
    let top = (loudest / 10).rounded(.up) * 10
    func height(_ level: Double) -> Int {
      Int((Double(Trace.height) * min(1, max(0, (top - level) / span))).rounded())
    }
    var bars = ""
    var outline = ""
    for (index, band) in bands.enumerated() {
      let y = height(band.level)
      bars += "M\(index * bandWidth + 2) \(Trace.height)V\(y)h\(bandWidth - 4)V\(Trace.height)z"
      if let before = old.first(where: { $0.frequency == band.frequency }), before.level.isFinite {
        outline += "M\(index * bandWidth + 1) \(height(before.level))h\(bandWidth - 2)"
      }
    }
    let id = Markup.identifier(song.id, "spectrum")
    let width = bands.count * bandWidth
    let before =
      outline.isEmpty ? "" : "<path class=\"before\" d=\"\(outline)\"/>"
    return """
      <figure class="spectrum" aria-labelledby="\(id)-c">
      <div class="row"><div class="scale" aria-hidden="true">\(scale(from: top))</div>
      <svg viewBox="0 0 \(width) \(Trace.height)" preserveAspectRatio="none" role="img" \
      aria-labelledby="\(id)-t \(id)-d"><title id="\(id)-t">Mean spectrum of \
      \(Markup.text(song.song.title))</title><desc id="\(id)-d">\(words(bands))</desc>\
      <path class="bar" d="\(bars)"/>\(before)</svg></div>
      <div class="frequencies" aria-hidden="true">\(frequencies(of: bands))</div>
      <figcaption id="\(id)-c">Level in thirds of an octave, dB; 0 dB is a sine of full scale\
      \(outline.isEmpty ? "" : "<ul class=\"legend\"><li class=\"bars\">now</li>"
        + "<li class=\"before\">before</li></ul>")</figcaption>
      </figure>
      \(Markup.details("Spectrum as a table", table(of: bands, old, song)))
      """
  }

  private static func scale(from top: Double) -> String {
    stride(from: 0.0, through: span, by: 20).map { drop in
      "<span style=\"top:\(PageFigures.percent(drop / span))\">"
        + "\(PageFigures.text(top - drop, places: 0))</span>"
    }.joined()
  }

  private static func frequencies(of bands: [SongSound.Band]) -> String {
    bands.enumerated().filter { [31.5, 125, 500, 2_000, 8_000].contains($0.element.frequency) }
      .map { index, band in
        let share = (Double(index) + 0.5) / Double(bands.count)
        return "<span style=\"left:\(PageFigures.percent(share))\">\(name(band.frequency))</span>"
      }.joined()
  }

  /// `31.5 Hz`, `2 kHz`.
  private static func name(_ frequency: Double) -> String {
    let (number, unit) = frequency < 1_000 ? (frequency, "Hz") : (frequency / 1_000, "kHz")
    let places = number == number.rounded() ? 0 : (number * 10 == (number * 10).rounded() ? 1 : 2)
    return "\(PageFigures.text(number, places: places)) \(unit)"
  }

  private static func words(_ bands: [SongSound.Band]) -> String {
    let loudest = bands.max { $0.level < $1.level }
    return loudest.map {
      "The loudest band is \(name($0.frequency)) with \(PageFigures.text($0.level)) dB."
    } ?? ""
  }

  private static func table(
    of bands: [SongSound.Band],
    _ old: [SongSound.Band],
    _ song: PageSong
  ) -> String {
    var table = MarkupTable(
      "Spectrum of \(song.song.title)",
      [.text("Band"), .number("Level, dB")] + (old.isEmpty ? [] : [.number("Before, dB")])
    )
    for band in bands {
      let before = old.first { $0.frequency == band.frequency }
      table.add(
        [name(band.frequency), PageFigures.text(band.level)]
          + (old.isEmpty ? [] : [PageFigures.text(before?.level)])
      )
    }
    return table.html
  }
}
