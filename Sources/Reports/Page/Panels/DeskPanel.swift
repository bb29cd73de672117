import Fields
import Manifest
import Quantities
import Signal

/// The desk of a song: what plays into what, with sends and side-chains; then the same as a table.
enum DeskPanel: SongPanel {
  static let title = "Desk"

  static func body(of song: PageSong) -> String? {
    let resolved = song.song.resolved
    guard song.song.source == .manifest, resolved.strips.count > 1 else { return nil }
    let layout = DeskLayout(resolved)
    let id = Markup.identifier(song.id, "desk")
    let name = "Desk of \(song.song.title)"
    let drawing = """
      <svg class="desk" viewBox="0 0 \(layout.width) \(layout.height)" width="\(layout.width)" \
      height="\(layout.height)" role="img" aria-labelledby="\(id)-t \(id)-d">\
      <title id="\(id)-t">\(Markup.text(name))</title>\
      <desc id="\(id)-d">Tracks on the left play into buses, these into the mix. The table below \
      has every route.</desc>
      \(routes(of: resolved, layout))\(layout.boxes.map { box(resolved, $0) }.joined())\
      \(master(of: song, layout.master))</svg>

      """
    return Markup.sideways(name, drawing)
      + "<ul class=\"legend desk\"><li class=\"route\">output</li><li class=\"send\">send</li>"
      + "<li class=\"key\">side-chain</li></ul>\n"
      + Markup.details("Desk as a table", table(of: song))
  }

  // MARK: Drawing

  private static func box(_ song: ResolvedSong, _ box: DeskLayout.Box) -> String {
    let strip = song.strips[box.strip]
    let muted = strip.isMuted ? " muted" : ""
    return frame(
      box,
      style: strip.kind.rawValue + muted,
      name: shortened(strip.name.rawValue),
      settings(strip)
    )
  }

  private static func frame(
    _ box: DeskLayout.Box,
    style: String,
    name: String,
    _ words: String
  ) -> String {
    """
    <g class="\(style)"><rect x="\(box.x)" y="\(box.y)" \
    width="\(DeskLayout.boxWidth)" height="\(DeskLayout.boxHeight)" rx="4"/>\
    <text x="\(box.x + 10)" y="\(box.y + 17)">\(Markup.text(name))</text>\
    <text class="small" x="\(box.x + 10)" y="\(box.y + 32)">\(Markup.text(words))</text></g>

    """
  }

  private static func master(of song: PageSong, _ box: DeskLayout.Box) -> String {
    let words = song.master.map {
      "\(PageFigures.text($0.target)) LUFS, \(PageFigures.text($0.ceiling)) dBTP"
    }
    return frame(box, style: "master", name: "master", words ?? "")
  }

  /// What fits into a box.
  private static func shortened(_ name: String) -> String {
    name.count > 18 ? "\(name.prefix(17))…" : name
  }

  /// `−3.2 dB, L12`.
  private static func settings(_ strip: ResolvedStrip) -> String {
    let fader = strip.levels.first.map { level($0) } ?? ""
    let words = [
      strip.isMuted ? "muted" : fader,
      strip.kind == .mix || strip.isCentred ? "" : pan(strip.pan),
    ]
    return words.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Nothing is drawn twice: a route is a curve from the right of a box to the left of another.
  private static func routes(of song: ResolvedSong, _ layout: DeskLayout) -> String {
    var paths: [String] = []
    for (index, strip) in song.strips.enumerated() {
      let from = layout.boxes[index]
      for send in strip.sends where layout.boxes.indices.contains(send.bus) {
        paths.append(curve(from, layout.boxes[send.bus], style: "send", lift: 6))
      }
      for processor in strip.chain where !processor.isBypassed {
        guard let key = processor.key, layout.boxes.indices.contains(key) else { continue }
        paths.append(curve(layout.boxes[key], from, style: "key", lift: -6))
      }
      if let output = strip.output, layout.boxes.indices.contains(output) {
        paths.append(curve(from, layout.boxes[output], style: "route", lift: 0))
      }
    }
    if layout.boxes.indices.contains(song.mix) {
      paths.append(curve(layout.boxes[song.mix], layout.master, style: "route", lift: 0))
    }
    return paths.joined()
  }

  private static func curve(
    _ from: DeskLayout.Box,
    _ to: DeskLayout.Box,
    style: String,
    lift: Int
  ) -> String {
    let middle = DeskLayout.boxHeight / 2 + lift
    let (x1, y1) = (from.x + DeskLayout.boxWidth, from.y + middle)
    // What goes back, or stays in its column, ends where it began: on the right.
    let isAhead = to.x > from.x
    let (x2, y2) = (isAhead ? to.x : to.x + DeskLayout.boxWidth, to.y + middle)
    let bend = isAhead ? max(40, (x2 - x1) / 2) : 48
    let last = isAhead ? x2 - bend : x2 + bend
    return
      "<path class=\"\(style)\" d=\"M\(x1) \(y1)C\(x1 + bend) \(y1) \(last) \(y2) \(x2) \(y2)\"/>\n"
  }

  // MARK: Words

  private static func level(_ curve: Curve) -> String {
    let text = curve.initial == -.infinity ? "\u{2212}∞" : PageFigures.text(curve.initial)
    return "\(text) dB\(curve.isConstant ? "" : " …")"
  }

  private static func pan(_ curve: Curve) -> String {
    let side = Int(curve.initial.rounded())
    let text = side == 0 ? "C" : "\(side < 0 ? "L" : "R")\(side.magnitude)"
    return text + (curve.isConstant ? "" : " …")
  }

  private static func table(of song: PageSong) -> String {
    let resolved = song.song.resolved
    var table = MarkupTable(
      "Desk of \(song.song.title); … is automated",
      isShown: true,
      [
        .text("Strip"), .text("Plays into"), .number("Fader"), .number("Pan"), .text("Sends"),
        .text("Chain"),
      ]
    )
    for strip in resolved.strips {
      let sends = strip.sends.map { send in
        "\(resolved.strips[send.bus].name) \(level(send.level))"
          + (send.tap == .preFader ? ", pre-fader" : "")
      }
      let chain = strip.chain.map { entry in
        entry.name.label
          + (entry.key.map { " (key: \(resolved.strips[$0].name))" } ?? "")
          + (entry.isBypassed ? " (bypassed)" : "")
      }
      table.add([
        Markup.text(strip.name.rawValue),
        Markup.text(strip.output.map { resolved.strips[$0].name.rawValue } ?? ""),
        strip.isMuted ? "muted" : strip.levels.first.map { level($0) } ?? "",
        strip.kind == .mix ? "" : pan(strip.pan),
        Markup.text(sends.joined(separator: "; ")), Markup.text(chain.joined(separator: ", ")),
      ])
    }
    let master = song.song.masterChain.map(\.name.label).joined(separator: ", ")
    if !master.isEmpty {
      table.add(["master chain", "", "", "", "", Markup.text(master)])
    }
    return table.html
  }
}

extension ResolvedStrip {
  fileprivate var isCentred: Bool { pan.isConstant && pan.initial == 0 }
}
